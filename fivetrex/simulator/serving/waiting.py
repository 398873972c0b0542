"""Which requests are answered beside the event loop, because they may have to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.wire import Request


def may_wait(request: Request) -> bool:
    """Whether the answer may depend on somebody else's: that of a webhook's endpoint.

    The endpoint may well be served by the very loop that the request comes from. So what
    could try one out is answered in a thread, whether or not it does then.
    """
    return request.method in {"POST", "PATCH"} and request.path.startswith("/v1/webhooks/")
