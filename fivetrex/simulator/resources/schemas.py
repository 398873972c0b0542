"""The schema config of a connection: get, create, update, reload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse, conflict, invalid
from fivetrex.simulator.resources.schema_editor import Editor, not_in_schema_config
from fivetrex.simulator.resources.schema_rendering import render, render_columns
from fivetrex.simulator.state.schema_config import SchemaConfig
from fivetrex.simulator.state.source_schema import find_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator.state.connection import Connection


def get(call: Call) -> Reply:
    """Get the schema config of a connection."""
    connection = connection_of(call)
    return Reply(render(connection, known_config(connection)))


def create(call: Call) -> Reply:
    """Create a schema config before the first sync."""
    connection = connection_of(call)
    known = connection.known_schemas
    if known is not None and known.captured is not None:
        raise conflict(f"The schemas of '{connection.id}' have already been read from the source.")
    config = SchemaConfig()
    Editor(config, connection.source, allow_unknown=True).change_config(call.body)
    connection.schema_config = config
    return Reply(render(connection, config))


def update(call: Call) -> Reply:
    """Update the schema config."""
    return _changed(call, lambda editor: editor.change_config(call.body))


def update_schema(call: Call) -> Reply:
    """Update a schema."""
    return _changed(call, lambda editor: editor.change_schema(call.ids["schemaName"], call.body))


def update_table(call: Call) -> Reply:
    """Update a table."""
    schema, table = call.ids["schemaName"], call.ids["tableName"]
    return _changed(call, lambda editor: editor.change_table(schema, table, call.body))


def update_column(call: Call) -> Reply:
    """Update a column."""
    schema, table, column = (call.ids[f"{kind}Name"] for kind in ("schema", "table", "column"))
    return _changed(call, lambda editor: editor.change_column(schema, table, column, call.body))


def reload(call: Call) -> Reply:
    """Reload the schema config, and optionally enable or disable all schemas and tables."""
    connection = connection_of(call)
    mode = field_checks.one_of("PRESERVE", "INCLUDE", "EXCLUDE")
    fields = field_checks.check_fields(call.body, {"exclude_mode": mode})
    _require_setup(connection)
    config = connection.capture_schemas()
    config.exclude(fields.get("exclude_mode") or "PRESERVE")
    return Reply(render(connection, config))


def columns(call: Call) -> Reply:
    """List the current columns of a table in the source."""
    connection = connection_of(call)
    _require_setup(connection)
    schema, name = call.ids["schemaName"], call.ids["tableName"]
    table = find_table(connection.source, schema, name)
    if table is None:
        raise not_in_schema_config(f"table '{schema}.{name}'")
    config = connection.known_schemas
    known = None if config is None else config.schemas.get(schema)
    return Reply(render_columns(table, None if known is None else known.tables.get(name)))


def connection_of(call: Call) -> Connection:
    """Return the connection of a call.

    Raises:
        ErrorResponse: The connection does not exist.
    """
    return call.account.connection(call.ids["connectionId"])


def known_config(connection: Connection) -> SchemaConfig:
    """Return the schema config of a connection.

    Raises:
        ErrorResponse: The connection has no schema config yet.
    """
    config = connection.known_schemas
    if config is None:
        raise ErrorResponse(
            404,
            "NotFound_SchemaConfig",
            f"The connection '{connection.id}' has no schema config yet; reload it or sync first.",
        )
    return config


def _changed(call: Call, change: Callable[[Editor], None]) -> Reply:
    connection = connection_of(call)
    config = known_config(connection).copy()
    change(Editor(config, connection.source))
    connection.schema_config = config
    return Reply(render(connection, config))


def _require_setup(connection: Connection) -> None:
    if connection.setup_state != "connected":
        raise invalid(
            f"The source of '{connection.id}' cannot be read: "
            f"its setup is {connection.setup_state}."
        )


_SCHEMAS = "/v1/connections/{connectionId}/schemas"
_TABLE = f"{_SCHEMAS}/{{schemaName}}/tables/{{tableName}}"

ROUTES: Routes = {
    ("GET", _SCHEMAS): get,
    ("POST", _SCHEMAS): create,
    ("PATCH", _SCHEMAS): update,
    ("POST", f"{_SCHEMAS}/reload"): reload,
    ("PATCH", f"{_SCHEMAS}/{{schemaName}}"): update_schema,
    ("PATCH", _TABLE): update_table,
    ("PATCH", f"{_TABLE}/columns/{{columnName}}"): update_column,
    ("GET", f"{_SCHEMAS}/{{schemaName}}/tables/{{tableName}}/columns"): columns,
}
