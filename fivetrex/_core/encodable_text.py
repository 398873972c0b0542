"""Whether a text can be part of a request."""

from __future__ import annotations

__all__ = ["is_encodable"]


def is_encodable(text: str) -> bool:
    """Return whether a text can be sent as UTF-8: half a surrogate pair cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
