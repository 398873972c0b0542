"""Moving a connection to the destination of another group."""

from __future__ import annotations

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid


def move(call: Call) -> Reply:
    """Move a connection; with ``BACKFILL``, it loads all data again."""
    account = call.account
    connection = account.connection(call.ids["connectionId"])
    group = account.group(call.body["destination_group_id"])
    if group.id == connection.group_id:
        raise invalid(f"'destination_group_id' is the group of '{connection.id}' already.")
    if len(account.connections_with_schema(connection.schema, group.id)) > 0:
        raise conflict(
            f"The group '{group.id}' already has a connection with the schema "
            f"'{connection.schema}'."
        )
    account.move_connection(connection, group)
    if call.body["sync_behavior"] == "BACKFILL":
        connection.start_historical_sync(call.now)
    return Reply(message=f"The connection '{connection.id}' has been moved to '{group.id}'.")


ROUTES: Routes = {("POST", "/v1/connections/{connectionId}/move"): move}
