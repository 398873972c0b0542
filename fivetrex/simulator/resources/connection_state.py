"""The state of a function or a Connector SDK source between syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, illegal_state, invalid

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection

_SERVICES = frozenset({"connector_sdk", "aws_lambda", "azure_function", "google_cloud_function"})


def get(call: Call) -> Reply:
    """Get the state of a connection."""
    return Reply({"state": _state(_connection(call))})


def update(call: Call) -> Reply:
    """Replace the state of a connection; without ``state`` nothing changes."""
    connection = _connection(call)
    if connection.sync_state == "syncing":
        raise illegal_state(f"The connection '{connection.id}' is syncing; pause it first.")
    if call.json is None:
        raise ErrorResponse(400, "BadRequest", "The request needs a body with a 'state'.")
    state = field_checks.check_fields(call.body, {"state": field_checks.mapping}).get("state")
    before = _state(connection)
    connection.state = before if state is None else state
    return Reply({"state": connection.state})


def _connection(call: Call) -> Connection:
    connection = call.account.connection(call.ids["connectionId"])
    if connection.service not in _SERVICES:
        raise invalid(f"Connections of the service '{connection.service}' have no state.")
    return connection


def _state(connection: Connection) -> dict[str, Any]:
    if connection.state is not None:
        return connection.state
    if connection.succeeded_at is None:
        raise invalid(f"The connection '{connection.id}' has no state before its first sync.")
    return {}


ROUTES: Routes = {
    ("GET", "/v1/connections/{connectionId}/state"): get,
    ("PATCH", "/v1/connections/{connectionId}/state"): update,
}
