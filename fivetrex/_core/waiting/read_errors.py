"""What the error of a read means for a wait."""

from __future__ import annotations

from typing import Literal

from ...errors import (
    APIError,
    FivetrexError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    TransportError,
    UnauthorizedError,
)

__all__ = ["classify"]


def classify(error: FivetrexError) -> Literal["outage", "deleted", "rejection"]:
    """Return what the error of a read means.

    Args:
        error: The error.

    Returns:
        `"outage"`, which ends by itself; `"deleted"`, the resource does not exist; or
        `"rejection"`, which the next read will meet as well.
    """
    if isinstance(error, TransportError):
        return "outage" if error.is_transient else "rejection"
    if not isinstance(error, APIError) or isinstance(error, RateLimitedError | ServerError):
        return "outage"
    if isinstance(error, NotFoundError) and (error.code or "").startswith("NotFound"):
        return "deleted"
    if error.code is None and not isinstance(error, UnauthorizedError | ForbiddenError):
        return "outage"  # from a proxy
    return "rejection"
