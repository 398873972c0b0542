"""Dropping of blocked columns from the destination.

The tables of the destination are not simulated, so the operations only validate the columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import illegal_state, invalid
from fivetrex.simulator.resources.schema_editor import not_in_schema_config
from fivetrex.simulator.resources.schemas import connection_of, known_config
from fivetrex.simulator.state.source_schema import find_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex.simulator.state.schema_config import SchemaConfig


def drop_columns(call: Call) -> Reply:
    """Drop blocked columns of several tables with the next sync."""
    config = known_config(connection_of(call))
    marked = list(_columns(call.body))
    for schema, table, column in marked:
        _check_blocked(config, schema, table, column)
    return Reply()


def drop_column(call: Call) -> Reply:
    """Drop a blocked column with the next sync."""
    config = known_config(connection_of(call))
    schema, table, column = (call.ids[f"{kind}Name"] for kind in ("schema", "table", "column"))
    _check_blocked(config, schema, table, column)
    return Reply()


def _columns(body: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for schema, tables in _items(body, "schemas"):
        for table, columns in _items(tables, "tables"):
            for column in _list(columns):
                yield schema, table, column


def _items(holder: object, field: str) -> Iterator[tuple[str, Any]]:
    held = holder.get(field) if isinstance(holder, dict) else None
    if not isinstance(held, dict) or not held:
        raise invalid(f"'{field}' must be an object with at least one item.")
    yield from held.items()


def _list(holder: object) -> list[str]:
    columns = holder.get("columns") if isinstance(holder, dict) else None
    if not isinstance(columns, list) or not columns:
        raise invalid("'columns' must be a list of at least one name.")
    return columns


def _check_blocked(config: SchemaConfig, schema: str, table: str, column: str) -> None:
    known = config.schemas.get(schema)
    settings = None if known is None else known.tables.get(table)
    if settings is None:
        raise not_in_schema_config(f"table '{schema}.{table}'")
    captured = find_table(config.captured, schema, table)
    blocked = settings.columns.get(column)
    if blocked is None and (captured is None or column not in captured.columns):
        raise not_in_schema_config(f"column '{schema}.{table}.{column}'")
    if blocked is None or blocked.enabled:
        raise illegal_state(f"The column '{schema}.{table}.{column}' is not blocked.")


_SCHEMAS = "/v1/connections/{connectionId}/schemas"

ROUTES: Routes = {
    ("POST", f"{_SCHEMAS}/drop-columns"): drop_columns,
    (
        "DELETE",
        f"{_SCHEMAS}/{{schemaName}}/tables/{{tableName}}/columns/{{columnName}}",
    ): drop_column,
}
