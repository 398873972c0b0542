"""Actions on connections: failing a sync, breaking the connection, and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.api_errors import invalid, not_found
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.http_messages import Response
from fivetrex.simulator.scenario_file import check_connection_action

if TYPE_CHECKING:
    from fivetrex.simulator.control.control_call import ControlHandler

# The last path segment of each action, and the method of `Simulator` that it calls.
_ACTIONS = {
    "fail-next-sync": "fail_next_sync",
    "reschedule-next-sync": "reschedule_next_sync",
    "break": "break_connection",
    "repair": "repair_connection",
    "sync-seconds": "set_sync_seconds",
}


def _action(name: str) -> ControlHandler:
    def run(call: ControlCall) -> Response:
        try:
            check_connection_action(name, call.body)
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
    ("POST", f"{PREFIX}/connections/{{connectionId}}/{end}"): _action(name)
    for end, name in _ACTIONS.items()
}
