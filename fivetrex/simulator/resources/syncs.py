"""Syncs on request: incremental syncs, full resyncs, and resyncs of tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, illegal_state, invalid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.connection import Connection


def not_set_up(connection: Connection) -> ErrorResponse:
    """Return a 409 response: a connection whose setup is incomplete cannot sync."""
    return illegal_state(
        f"The connection '{connection.id}' cannot sync: its setup is {connection.setup_state}."
    )


def sync(call: Call) -> Reply:
    """Start a sync; a running sync continues unless ``force`` is true."""
    connection = _ready_connection(call)
    if connection.paused:
        raise illegal_state(f"The connection '{connection.id}' is paused; resume it first.")
    force = field_checks.check_fields(call.body, {"force": field_checks.boolean}).get("force")
    if connection.sync_state == "syncing" and not force:
        return Reply(effect=False)
    connection.publish_event("force_update_connector", connection, call.now, {})
    connection.start_sync(call.now)
    return Reply()


def resync(call: Call) -> Reply:
    """Start a full resync, or a resync of the tables in ``scope``."""
    connection = _ready_connection(call)
    scope = call.body.get("scope")
    if scope is None:
        connection.publish_event("resync_connector", connection, call.now, {})
    else:
        _check_tables("scope", scope, connection)
        _publish_table_resyncs(connection, scope, call)
    return _start_again(connection, call, whole=scope is None)


def resync_tables(call: Call) -> Reply:
    """Start a resync of tables; the body maps schemas to tables."""
    connection = _ready_connection(call)
    _check_tables("the request body", call.json, connection)
    _publish_table_resyncs(connection, call.json, call)
    return _start_again(connection, call, whole=False)


def _ready_connection(call: Call) -> Connection:
    connection = call.account.connection(call.ids["connectionId"])
    # A broken connection recovers by a sync that succeeds.
    if connection.setup_state == "incomplete":
        raise not_set_up(connection)
    return connection


def _start_again(connection: Connection, call: Call, *, whole: bool) -> Reply:
    if whole:
        connection.start_historical_sync(call.now)
    else:
        connection.start_resync(call.now)
    return Reply()


def _publish_table_resyncs(
    connection: Connection, scope: Mapping[str, list[str]], call: Call
) -> None:
    for schema, tables in scope.items():
        for table in tables:
            about = {"schema": schema, "table": table}
            connection.publish_event("resync_table", connection, call.now, about)


def _check_tables(name: str, scope: object, connection: Connection) -> None:
    if connection.is_single_table:
        raise invalid(f"'{connection.service}' has a single table, so tables cannot be resynced.")
    if not isinstance(scope, dict) or not scope:
        raise invalid(f"'{name}' must map at least one schema to its tables.")
    for schema, tables in scope.items():
        if not isinstance(tables, list) or not tables:
            raise invalid(f"'{name}' must name at least one table of the schema '{schema}'.")
        if not all(isinstance(table, str) and table for table in tables):
            raise invalid(f"'{name}' must name the tables of the schema '{schema}' by strings.")
        _check_known(name, schema, tables, connection)


def _check_known(name: str, schema: str, tables: list[str], connection: Connection) -> None:
    """Refuse tables that the connection does not have."""
    config = connection.known_schemas
    if config is None:
        return
    if schema not in config.schemas:
        raise invalid(f"'{name}': '{connection.id}' does not have the schema '{schema}'.")
    known = config.schemas[schema].tables
    for table in tables:
        if table not in known:
            raise invalid(
                f"'{name}': '{connection.id}' does not have the table '{schema}.{table}'."
            )


ROUTES: Routes = {
    ("POST", "/v1/connections/{connectionId}/sync"): sync,
    ("POST", "/v1/connections/{connectionId}/resync"): resync,
    ("POST", "/v1/connections/{connectionId}/schemas/tables/resync"): resync_tables,
}
