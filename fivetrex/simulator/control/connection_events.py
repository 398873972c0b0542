"""What happens to connections, and whole scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.api_errors import invalid, not_found
from fivetrex.simulator.control.request_handling import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.faults.refused_connections import check_unattended
from fivetrex.simulator.scenario import Scenario, check_script
from fivetrex.simulator.wire import Response

if TYPE_CHECKING:
    from fivetrex.simulator.control.request_handling import ControlHandler

# From the end of the path to the method of `Simulator`, whose arguments are the body.
_SCRIPTS = {
    "fail-next-sync": "fail_next_sync",
    "reschedule-next-sync": "reschedule_next_sync",
    "break": "break_connection",
    "repair": "repair_connection",
    "sync-seconds": "set_sync_seconds",
}


def load_scenario(call: ControlCall) -> Response:
    """Let a scenario happen, as `Simulator.load_scenario` does."""
    try:
        scenario = Scenario.of(call.body)
        if call.simulator.is_served:
            for number, fault in enumerate(scenario.faults):
                check_unattended(fault, f"faults[{number}]: ")
        call.simulator.load_scenario(scenario)
    except ValueError as error:
        raise invalid(str(error)) from None
    return Response.json(200, {})


def _script(name: str) -> ControlHandler:
    def run(call: ControlCall) -> Response:
        try:
            check_script(name, call.body)
        except ValueError as error:
            raise invalid(str(error)) from None
        identifier = call.ids["connectionId"]
        try:
            getattr(call.simulator, name)(identifier, **call.body)
        except KeyError:
            raise not_found("Connection", identifier) from None
        return Response.json(200, {})

    return run


ROUTES: ControlRoutes = {
    ("POST", f"{PREFIX}/scenario"): load_scenario,
    **{
        ("POST", f"{PREFIX}/connections/{{connectionId}}/{end}"): _script(name)
        for end, name in _SCRIPTS.items()
    },
}
