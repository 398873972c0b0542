"""The signature of an event, with which a receiver verifies its origin."""

from __future__ import annotations

import hashlib
import hmac

HEADER = "X-Fivetran-Signature-256"


def sign(body: bytes, secret: str) -> str:
    """Return the hexadecimal HMAC-SHA256 of a body, in upper case.

    Args:
        body: The body, exactly as sent.
        secret: The webhook's secret.

    Returns:
        The value of the signature header.

    Example:
        >>> sign(b"{}", "some_secret")[:8]
        'F1E59F0F'
    """
    key = secret.encode("utf-8", "surrogatepass")
    return hmac.new(key, body, hashlib.sha256).hexdigest().upper()
