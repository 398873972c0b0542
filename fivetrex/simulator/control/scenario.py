"""Loading a scenario."""

from __future__ import annotations

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.faults.connection_refused_checks import check_removable_over_http
from fivetrex.simulator.http_messages import Response
from fivetrex.simulator.scenario_file import Scenario


def load_scenario(call: ControlCall) -> Response:
    """Load a scenario; see `Simulator.load_scenario`."""
    try:
        scenario = Scenario.of(call.body)
        if call.simulator.is_served:
            for number, fault in enumerate(scenario.faults):
                check_removable_over_http(fault, f"faults[{number}]: ")
        call.simulator.load_scenario(scenario)
    except ValueError as error:
        raise invalid(str(error)) from None
    return Response.json(200, {})


ROUTES: ControlRoutes = {("POST", f"{PREFIX}/scenario"): load_scenario}
