"""Reading and advancing the clock."""

from __future__ import annotations

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.argument_checks import check_keys, check_seconds
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.http_messages import Response


def get_time(call: ControlCall) -> Response:
    """Return the simulator's time."""
    return Response.json(200, {"now": call.simulator.clock.now().isoformat()})


def advance(call: ControlCall) -> Response:
    """Advance the clock; see `Simulator.advance`."""
    try:
        check_keys(call.body, needed=("seconds",))
        check_seconds("seconds", call.body["seconds"])
        call.simulator.advance(call.body["seconds"])
    except ValueError as error:
        raise invalid(str(error)) from None
    return get_time(call)


ROUTES: ControlRoutes = {
    ("GET", f"{PREFIX}/clock"): get_time,
    ("POST", f"{PREFIX}/clock/advance"): advance,
}
