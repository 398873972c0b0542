"""Requests that may block, and are handled in a thread instead of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request


def may_block(request: Request) -> bool:
    """Whether handling a request may block.

    A request that sends a test event waits for the webhook's endpoint, which may run in the event
    loop that sends the request. A change of faults or of the time waits until the server has
    stopped listening, or listens again, in its own loop.
    """
    if request.path.startswith("/_simulator/"):
        return request.method != "GET"
    # A client may escape characters of these paths.
    path = unquote(request.path)
    return request.method in {"POST", "PATCH"} and path.startswith("/v1/webhooks/")
