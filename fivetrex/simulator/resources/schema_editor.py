"""Changes to a schema config."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import ErrorResponse, illegal_state, invalid
from fivetrex.simulator.state.schema_config import (
    ColumnSettings,
    SchemaSettings,
    TableSettings,
    column_lock,
)
from fivetrex.simulator.state.source_schema import find_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.schema_config import Lock, SchemaConfig
    from fivetrex.simulator.state.source_schema import Source, SourceTable

_OF_A_TABLE = ("enabled", "sync_mode")
_OF_A_COLUMN = ("enabled", "hashed", "is_primary_key")


def not_in_schema_config(what: str) -> ErrorResponse:
    """Return a 404 response: the schema, table or column does not exist."""
    return ErrorResponse(404, "NotFound_SchemaConfig", f"The schema config has no {what}.")


class Editor:
    """Applies the changes of a request, and raises an error for the first invalid change.

    Pass a copy of the config, and replace the original only after all changes have succeeded, so
    that a request is executed completely or not at all.

    Args:
        config: The schema config to change.
        source: The current source, which may have columns that have not been captured.
        allow_unknown: Whether to allow names that are not in the schema config.
    """

    def __init__(
        self, config: SchemaConfig, source: Source, *, allow_unknown: bool = False
    ) -> None:
        self._config = config
        self._source = source
        self._allow_unknown = allow_unknown

    def change_config(self, body: Mapping[str, Any]) -> None:
        """Apply the changes of a whole config.

        Raises:
            ErrorResponse: A change is invalid. The other methods raise it as well.
        """
        self._config.handling = body.get("schema_change_handling") or self._config.handling
        for name, schema in (body.get("schemas") or {}).items():
            self.change_schema(name, schema)

    def change_schema(self, name: str, body: Mapping[str, Any] | None) -> None:
        """Apply the changes of a schema."""
        fields = _given(f"the schema '{name}'", body)
        settings = self._schema(name)
        if fields.get("enabled") is not None:
            settings.enabled = fields["enabled"]
        for table, changes in (fields.get("tables") or {}).items():
            self.change_table(name, table, changes)

    def change_table(self, schema: str, name: str, body: Mapping[str, Any] | None) -> None:
        """Apply the changes of a table."""
        what = f"the table '{schema}.{name}'"
        fields = _given(what, body)
        settings = self._table(schema, name)
        for field in _OF_A_TABLE:
            # Refused even for the current value, unlike a column.
            if fields.get(field) is not None:
                _refuse_locked(field, what, self._config.table_lock(schema, name))
        if fields.get("enabled") is not None:
            settings.enabled = fields["enabled"]
        if fields.get("sync_mode") is not None:
            captured = find_table(self._config.captured, schema, name)
            _check_sync_mode(what, captured, fields["sync_mode"])
            settings.sync_mode = fields["sync_mode"]
        for column, changes in (fields.get("columns") or {}).items():
            self.change_column(schema, name, column, changes)

    def change_column(
        self, schema: str, table: str, name: str, body: Mapping[str, Any] | None
    ) -> None:
        """Apply the changes of a column."""
        what = f"the column '{schema}.{table}.{name}'"
        fields = _given(what, body)
        settings = self._table(schema, table)
        captured = find_table(self._config.captured, schema, table)
        known = settings.columns.get(name)
        current = find_table(self._source, schema, table)
        seen = [found for found in (current, captured) if found and name in found.columns]
        if known is None and not seen and not self._allow_unknown:
            raise not_in_schema_config(what.removeprefix("the "))
        if captured is not None and not captured.supports_columns_config:
            raise invalid(f"The table '{schema}.{table}' does not support column settings.")

        column = known or ColumnSettings()
        changes = {each: fields[each] for each in _OF_A_COLUMN if fields.get(each) is not None}
        if changes.get("enabled", column.enabled) is not column.enabled:
            # Before the source is captured, its locks are unknown.
            lock = column_lock(seen[0] if captured and seen else captured, name)
            _refuse_locked("enabled", what, lock)
        if changes:
            settings.columns[name] = replace(column, edited=True, **changes)

    def _schema(self, name: str) -> SchemaSettings:
        schemas = self._config.schemas
        if name not in schemas and self._allow_unknown:
            schemas[name] = SchemaSettings()
        if name not in schemas:
            raise not_in_schema_config(f"schema '{name}'")
        return schemas[name]

    def _table(self, schema: str, name: str) -> TableSettings:
        tables = self._schema(schema).tables
        if name not in tables and self._allow_unknown:
            tables[name] = TableSettings()
        if name not in tables:
            raise not_in_schema_config(f"table '{schema}.{name}'")
        return tables[name]


def _given(what: str, body: Mapping[str, Any] | None) -> Mapping[str, Any]:
    # The definition ignores nulls, but here the value of a named object is null.
    if body is None:
        raise invalid(f"The settings of {what} must be an object.")
    return body


def _refuse_locked(field: str, what: str, lock: Lock | None) -> None:
    if lock is not None:
        why = lock.reason or "The source no longer has it."
        raise illegal_state(f"'{field}' of {what} is locked ({lock.code}); omit it. {why}")


def _check_sync_mode(what: str, table: SourceTable | None, mode: str) -> None:
    if table is None:
        return
    if table.sync_mode is None:
        raise invalid(f"'sync_mode' of {what} cannot be changed.")
    if mode == "HISTORY" and not table.supports_history_mode:
        raise invalid(f"'sync_mode' of {what} cannot be HISTORY.")
