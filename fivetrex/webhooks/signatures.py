"""Webhook signatures: the HMAC-SHA256 of the raw body, in hexadecimal digits."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING

from ..errors import InvalidSignatureError, MissingSignatureError
from .webhook_secrets import key_of, keys_of

if TYPE_CHECKING:
    from .webhook_secrets import Secret, Secrets

__all__ = ["SIGNATURE_HEADER", "compute_signature", "require_bytes", "verify"]

#: The header with the signature. Header names are case-insensitive.
SIGNATURE_HEADER = "X-Fivetran-Signature-256"

_DIGITS = 64
_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f]+")


def compute_signature(body: bytes, secret: Secret) -> str:
    """Compute the signature that Fivetran sends with a body.

    Args:
        body: The raw body of the request.
        secret: The webhook's secret.

    Returns:
        64 hexadecimal digits in upper case, the value of the header `X-Fivetran-Signature-256`.

    Raises:
        TypeError: The body is not bytes, or the secret is not a string.
        ValueError: The secret is empty.

    Example:
        ```python
        from fivetrex import webhooks

        signature = webhooks.compute_signature(b'{"event":"sync_end"}', "some_secret")
        assert len(signature) == 64
        assert signature == signature.upper()
        ```
    """
    return hmac.digest(key_of(secret), require_bytes(body), "sha256").hex().upper()


def verify(body: bytes, signature: str | bytes | None, secret: Secrets) -> None:
    """Verify that Fivetran signed the body of a webhook.

    The comparison takes constant time, and the same time whichever secret matches.

    Args:
        body: The raw body of the request, before a framework parses it.
        signature: The value of the header `X-Fivetran-Signature-256`, in any letter case; None if
            the request does not have it.
        secret: The webhook's secret, or a sequence of the old and the new secret, while you
            replace it.

    Raises:
        MissingSignatureError: The signature is missing or empty.
        InvalidSignatureError: The signature does not match the body with any of the secrets.
        TypeError: The body is not bytes, or another argument is of the wrong type.
        ValueError: A secret is empty.

    Example:
        ```python
        from fivetrex import webhooks

        body = b'{"event":"sync_end"}'
        signature = webhooks.compute_signature(body, "some_secret")
        webhooks.verify(body, signature, "some_secret")
        webhooks.verify(body, signature.lower(), ["new_secret", "some_secret"])
        try:
            webhooks.verify(body + b" ", signature, "some_secret")
        except fivetrex.InvalidSignatureError as error:
            print(error)
        ```
    """
    content = require_bytes(body)
    keys = keys_of(secret)
    given = _digest(signature)
    # Compares with every key, so that the time does not reveal which one matches.
    matches = [hmac.compare_digest(given, hmac.digest(key, content, "sha256")) for key in keys]
    if not any(matches):
        raise InvalidSignatureError(
            "the signature does not match the body; check that the secret is the one that the "
            "webhook was created with (the API returns it masked), and that the body is the raw "
            "body of the request"
        )


def _digest(signature: str | bytes | None) -> bytes:
    """Decode a signature. The errors do not contain it."""
    if signature is None:
        raise MissingSignatureError(f"the webhook has no header {SIGNATURE_HEADER}")
    if not isinstance(signature, str | bytes):
        raise TypeError(f"signature must be a string or None, not {type(signature)}")
    digits = signature.encode("utf-8", "replace") if isinstance(signature, str) else signature
    digits = digits.strip(b" \t")
    if not digits:
        raise MissingSignatureError(f"the webhook's header {SIGNATURE_HEADER} is empty")
    if len(digits) != _DIGITS:
        raise InvalidSignatureError(
            f"the signature has {len(digits)} characters; a SHA-256 signature has {_DIGITS}"
        )
    if not _HEXADECIMAL.fullmatch(digits):
        raise InvalidSignatureError("the signature has characters that are not hexadecimal digits")
    return bytes.fromhex(digits.decode("ascii"))


def require_bytes(body: bytes) -> bytes:
    """Return a body, which must be bytes: a body that was decoded and encoded again may differ.

    Raises:
        TypeError: The body is not bytes.
    """
    if not isinstance(body, bytes | bytearray | memoryview):
        raise TypeError(
            f"body must be the raw bytes of the request, before it is decoded, not {type(body)}"
        )
    return bytes(body)
