"""Listing, injecting and clearing faults."""

from __future__ import annotations

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.faults.connection_refused_checks import check_removable_over_http
from fivetrex.simulator.faults.serialization import parse_fault, serialize_faults
from fivetrex.simulator.http_messages import Response


def list_faults(call: ControlCall) -> Response:
    """List the active faults, and how many requests each was applied to."""
    return Response.json(200, {"faults": serialize_faults(call.simulator.faults)})


def inject_fault(call: ControlCall) -> Response:
    """Inject a fault; the body has the format of a fault in a scenario."""
    try:
        fault = parse_fault(call.body)
        if call.simulator.is_served:
            check_removable_over_http(fault)
        call.simulator.inject(fault)
    except ValueError as error:
        raise invalid(str(error)) from None
    return list_faults(call)


def clear_faults(call: ControlCall) -> Response:
    """Remove every fault."""
    call.simulator.clear_faults()
    return list_faults(call)


ROUTES: ControlRoutes = {
    ("GET", f"{PREFIX}/faults"): list_faults,
    ("POST", f"{PREFIX}/faults"): inject_fault,
    ("DELETE", f"{PREFIX}/faults"): clear_faults,
}
