"""The requests that may block, and are handled in a thread instead of the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request


def may_block(request: Request) -> bool:
    """Whether handling a request may wait for something outside the simulator.

    A new webhook's endpoint gets a test event, and may be served by the very event loop
    that sends the request. A change of faults or of the time waits until the server has
    stopped listening, or listens again, in its own loop.
    """
    if request.path.startswith("/_simulator/"):
        return request.method != "GET"
    # Clients need not escape these paths, but may.
    path = unquote(request.path)
    return request.method in {"POST", "PATCH"} and path.startswith("/v1/webhooks/")
