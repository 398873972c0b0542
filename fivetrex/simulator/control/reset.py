"""A fresh start."""

from __future__ import annotations

from fivetrex.simulator.control.request_handling import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.wire import Response


def reset(call: ControlCall) -> Response:
    """Be as new, as `Simulator.reset` does."""
    call.simulator.reset()
    return Response.json(200, {})


ROUTES: ControlRoutes = {("POST", f"{PREFIX}/reset"): reset}
