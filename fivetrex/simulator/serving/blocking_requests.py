"""Which requests are answered beside the event loop, because they may have to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request


def may_wait(request: Request) -> bool:
    """Whether the answer may depend on somebody else's part.

    One is a webhook's endpoint, which may well be served by the very loop that the request
    comes from. Another is a server, which stops to listen, or listens again, in its loop
    when faults or the time are changed over HTTP. So what could wait for either is answered
    in a thread, whether or not it does then.
    """
    if request.path.startswith("/_simulator/"):
        return request.method != "GET"
    # Nobody need escape anything here, and whoever does all the same means the same.
    path = unquote(request.path)
    return request.method in {"POST", "PATCH"} and path.startswith("/v1/webhooks/")
