"""Rendering of schema configs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.sample_sources import is_database
from fivetrex.simulator.state.schema_config import ColumnSettings, column_lock
from fivetrex.simulator.state.source_schema import find_table

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.schema_config import Lock, SchemaConfig, TableSettings
    from fivetrex.simulator.state.source_schema import SourceTable


def render(connection: Connection, config: SchemaConfig) -> dict[str, Any]:
    """Render all schemas and tables, and the edited columns."""
    return {
        "enable_new_by_default": config.handling == "ALLOW_ALL",
        "schema_change_handling": config.handling,
        "schemas": {
            name: {
                "name_in_destination": _schema_in_destination(connection, name),
                "enabled": schema.enabled,
                "tables": {
                    inner: _table(
                        inner,
                        table,
                        find_table(config.captured, name, inner),
                        config.table_lock(name, inner),
                    )
                    for inner, table in schema.tables.items()
                },
            }
            for name, schema in config.schemas.items()
        },
    }


def render_columns(table: SourceTable, settings: TableSettings | None) -> dict[str, Any]:
    """Render every column of the source."""
    known = {} if settings is None else settings.columns
    return {
        "columns": {
            name: _column(name, known.get(name, ColumnSettings()), table) for name in table.columns
        }
    }


def name_in_destination(name: str) -> str:
    """Return a name in the destination: in lower case, with word characters only."""
    word = re.sub(r"\W", "_", name.lower())
    return f"_{word}" if word[:1].isdigit() else word


def _schema_in_destination(connection: Connection, name: str) -> str:
    if is_database(connection.service):
        return name_in_destination(f"{connection.schema}_{name}")
    return name_in_destination(connection.schema.partition(".")[0])


def _table(
    name: str, settings: TableSettings, table: SourceTable | None, lock: Lock | None
) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name_in_destination": name_in_destination(name),
        "enabled": settings.enabled,
        "enabled_patch_settings": _patch_settings(lock),
        "supports_columns_config": table is None or table.supports_columns_config,
        "supports_history_mode": table is None or table.supports_history_mode,
        "columns": {
            inner: _column(inner, column, table)
            for inner, column in settings.columns.items()
            if column.edited
        },
    }
    sync_mode = settings.sync_mode or (None if table is None else table.sync_mode)
    if sync_mode is not None:
        shown["sync_mode"] = sync_mode
    return shown


def _column(name: str, settings: ColumnSettings, table: SourceTable | None) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name_in_destination": name_in_destination(name),
        "enabled": settings.enabled,
        "hashed": settings.hashed,
        "enabled_patch_settings": _patch_settings(column_lock(table, name)),
    }
    is_primary_key = settings.is_primary_key
    if is_primary_key is None and table is not None and name in table.columns:
        is_primary_key = table.columns[name].is_primary_key
    if is_primary_key is not None:
        shown["is_primary_key"] = is_primary_key
    return shown


def _patch_settings(lock: Lock | None) -> dict[str, Any]:
    if lock is None:
        return {"allowed": True}
    settings: dict[str, Any] = {"allowed": False, "reason_code": lock.code}
    if lock.reason is not None:
        settings["reason"] = lock.reason
    return settings
