"""The schema config of a connection: which data are synced, and how."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from fivetrex.simulator.state.source_schema import find_table

if TYPE_CHECKING:
    from fivetrex.simulator.state.source_schema import Source, SourceTable, SyncMode

Handling = Literal["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"]
ExcludeMode = Literal["PRESERVE", "INCLUDE", "EXCLUDE"]


@dataclass(frozen=True, slots=True)
class Lock:
    """The reason why a table or column cannot be enabled or disabled."""

    code: Literal["SYSTEM_TABLE", "SYSTEM_COLUMN", "DELETED"]
    reason: str | None = None


PRIMARY_KEY = Lock("SYSTEM_COLUMN", "A primary key is always synced.")
SYSTEM_TABLE = Lock("SYSTEM_TABLE", "A system table is never synced.")
DELETED = Lock("DELETED")


@dataclass(frozen=True, slots=True)
class ColumnSettings:
    """The settings of a column; ``edited`` is true if a request changed them."""

    enabled: bool = True
    hashed: bool = False
    is_primary_key: bool | None = None
    edited: bool = False


@dataclass(slots=True)
class TableSettings:
    """The settings of a table, and of its columns that differ from the default or were edited."""

    enabled: bool = True
    sync_mode: SyncMode | None = None
    columns: dict[str, ColumnSettings] = field(default_factory=dict)


@dataclass(slots=True)
class SchemaSettings:
    """The settings of a schema, and of its tables by name."""

    enabled: bool = True
    tables: dict[str, TableSettings] = field(default_factory=dict)


@dataclass(slots=True)
class SchemaConfig:
    """The schema config of one connection.

    Attributes:
        handling: How to handle new schemas, tables and columns of the source.
        schemas: The settings by name, including objects that were removed from the source.
        captured: The source at the last capture; ``None`` before the first capture.
    """

    handling: Handling = "ALLOW_ALL"
    schemas: dict[str, SchemaSettings] = field(default_factory=dict)
    captured: Source | None = None

    def copy(self) -> SchemaConfig:
        """Return an independent copy."""
        return SchemaConfig(
            self.handling,
            {
                name: SchemaSettings(
                    schema.enabled,
                    {
                        inner: replace(table, columns=dict(table.columns))
                        for inner, table in schema.tables.items()
                    },
                )
                for name, schema in self.schemas.items()
            },
            self.captured,
        )

    def capture(self, source: Source) -> None:
        """Capture the source, and add new objects according to `handling`."""
        takes_tables = self.handling == "ALLOW_ALL"
        for schema_name, tables in source.items():
            schema = self.schemas.get(schema_name)
            if schema is None:
                schema = self.schemas[schema_name] = SchemaSettings(takes_tables)
            for name, table in tables.items():
                settings = schema.tables.get(name)
                if settings is None:
                    schema.tables[name] = TableSettings(takes_tables and not table.is_system)
                else:
                    before = find_table(self.captured, schema_name, name)
                    self._look_again(settings, before, table)
        self.captured = source

    def _look_again(
        self, settings: TableSettings, before: SourceTable | None, now: SourceTable
    ) -> None:
        """Add new columns of a table that has settings, possibly from before the first capture."""
        if before is now:
            return
        if now.is_system:
            settings.enabled = False
        if now.sync_mode is None or (
            settings.sync_mode == "HISTORY" and not now.supports_history_mode
        ):
            settings.sync_mode = None
        seen = {} if before is None else before.columns
        for name, column in now.columns.items():
            known = settings.columns.get(name)
            if known is not None and column.is_primary_key and not known.enabled:
                settings.columns[name] = replace(known, enabled=True)
            elif self.handling == "BLOCK_ALL" and known is None and name not in seen:
                settings.columns[name] = ColumnSettings(enabled=column.is_primary_key)

    def exclude(self, mode: ExcludeMode) -> None:
        """Enable or disable every schema, and every table that is not locked."""
        if mode == "PRESERVE":
            return
        for schema_name, schema in self.schemas.items():
            schema.enabled = mode == "INCLUDE"
            for name, table in schema.tables.items():
                if self.table_lock(schema_name, name) is None:
                    table.enabled = mode == "INCLUDE"

    def table_lock(self, schema: str, table: str) -> Lock | None:
        """Return the lock of a table, or ``None``."""
        if self.captured is None:
            return None
        found = find_table(self.captured, schema, table)
        if found is None:
            return DELETED
        return SYSTEM_TABLE if found.is_system else None


def column_lock(table: SourceTable | None, column: str) -> Lock | None:
    """Return the lock of a column, or ``None``; also ``None`` if the table is unknown."""
    if table is None:
        return None
    found = table.columns.get(column)
    if found is None:
        return DELETED
    return PRIMARY_KEY if found.is_primary_key else None
