"""Resetting the simulator."""

from __future__ import annotations

from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.http_messages import Response


def reset(call: ControlCall) -> Response:
    """Restore the initial state; see `Simulator.reset`."""
    call.simulator.reset()
    return Response.json(200, {})


ROUTES: ControlRoutes = {("POST", f"{PREFIX}/reset"): reset}
