"""Signatures of webhooks: the HMAC-SHA256 of the body as it came, in hexadecimal digits."""

from __future__ import annotations

import hmac
import re
from typing import TYPE_CHECKING

from ..errors import InvalidSignatureError, MissingSignatureError
from .webhook_secrets import key_of, keys_of

if TYPE_CHECKING:
    from .webhook_secrets import Secret, Secrets

__all__ = ["SIGNATURE_HEADER", "compute_signature", "require_bytes", "verify"]

#: The header that carries the signature; names of headers are the same in any letter case.
SIGNATURE_HEADER = "X-Fivetran-Signature-256"

_DIGITS = 64
_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f]+")


def compute_signature(body: bytes, secret: Secret) -> str:
    """Compute the signature that Fivetran sends with a body.

    Args:
        body: The body, byte for byte as it is sent.
        secret: The secret that the webhook was created with.

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
    """Make sure that a webhook comes from Fivetran, and as it was sent.

    The comparison takes the same time whatever is wrong, and with every secret.

    Args:
        body: The body, byte for byte as it came: before any framework has parsed it.
        signature: The value of the header `X-Fivetran-Signature-256`, in any letter case; None
            where it did not come.
        secret: The secret that the webhook was created with. While it is changed: a sequence of
            the old and the new one.

    Raises:
        MissingSignatureError: There is no signature, or it is empty.
        InvalidSignatureError: It is not the signature of this body with any of the secrets.
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
    # No early end: the time taken does not tell which of the secrets fitted.
    fits = [hmac.compare_digest(given, hmac.digest(key, content, "sha256")) for key in keys]
    if not any(fits):
        raise InvalidSignatureError(
            "the signature does not fit the body: check that the secret is the webhook's own (the "
            "API only shows it masked), and that the body is what came, byte for byte"
        )


def _digest(signature: str | bytes | None) -> bytes:
    """Read a signature; what is wrong with it is told, what it holds is not."""
    if signature is None:
        raise MissingSignatureError(f"the webhook came without {SIGNATURE_HEADER}")
    if not isinstance(signature, str | bytes):
        raise TypeError(f"signature must be a string or None, not {type(signature)}")
    digits = signature.encode("utf-8", "replace") if isinstance(signature, str) else signature
    digits = digits.strip(b" \t")
    if not digits:
        raise MissingSignatureError(f"the webhook came with an empty {SIGNATURE_HEADER}")
    if len(digits) != _DIGITS:
        raise InvalidSignatureError(
            f"the signature is {len(digits)} characters long; a SHA-256 is {_DIGITS}"
        )
    if not _HEXADECIMAL.fullmatch(digits):
        raise InvalidSignatureError("the signature has characters that are not hexadecimal digits")
    return bytes.fromhex(digits.decode("ascii"))


def require_bytes(body: bytes) -> bytes:
    """Return a body, which must be bytes: a parsed and written one is no longer what was signed.

    Raises:
        TypeError: It is something else.
    """
    if not isinstance(body, bytes | bytearray | memoryview):
        raise TypeError(
            f"body must be the raw bytes of the request, before it is decoded, not {type(body)}"
        )
    return bytes(body)
