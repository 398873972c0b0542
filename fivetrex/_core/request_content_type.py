"""The `Content-Type` that the API requires of a request, with or without a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx

__all__ = ["set_json_content_type"]

_METHODS = frozenset({"POST", "PATCH", "PUT"})


def set_json_content_type(request: httpx.Request) -> None:
    """Set `Content-Type: application/json` on a POST, PATCH or PUT that has no `Content-Type`.

    Without it, the API returns status 415, even if there is no body. An existing `Content-Type` is
    not changed: that of an upload contains the boundary of its parts.
    """
    if request.method in _METHODS:
        request.headers.setdefault("Content-Type", "application/json")
