"""What of a connection's source is synced, and how: its schema config."""

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
    """Why a table or a column can be neither enabled nor disabled."""

    code: Literal["SYSTEM_TABLE", "SYSTEM_COLUMN", "DELETED"]
    reason: str | None = None


PRIMARY_KEY = Lock("SYSTEM_COLUMN", "A primary key is always synced.")
SYSTEM_TABLE = Lock("SYSTEM_TABLE", "A system table is never synced.")
DELETED = Lock("DELETED")


@dataclass(frozen=True, slots=True)
class ColumnSettings:
    """What is set of a column; ``edited`` says whether a person did it."""

    enabled: bool = True
    hashed: bool = False
    is_primary_key: bool | None = None
    edited: bool = False


@dataclass(slots=True)
class TableSettings:
    """What is set of a table; of its columns, only those that differ or were edited."""

    enabled: bool = True
    sync_mode: SyncMode | None = None
    columns: dict[str, ColumnSettings] = field(default_factory=dict)


@dataclass(slots=True)
class SchemaSettings:
    """What is set of a schema, and its tables by name."""

    enabled: bool = True
    tables: dict[str, TableSettings] = field(default_factory=dict)


@dataclass(slots=True)
class SchemaConfig:
    """The schema config of one connection.

    Attributes:
        handling: What becomes of schemas, tables and columns that are new in the source.
        schemas: The settings by name; what is missing in the source remains in them.
        captured: The source as it was seen last; ``None`` before the first capture.
    """

    handling: Handling = "ALLOW_ALL"
    schemas: dict[str, SchemaSettings] = field(default_factory=dict)
    captured: Source | None = None

    def copy(self) -> SchemaConfig:
        """Return a copy that can be changed independently."""
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
        """Capture the source, and add what is new as `handling` says."""
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
        """Add what is new in a table that has settings, perhaps made beforehand."""
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
        """Return why a table is locked, or ``None``."""
        if self.captured is None:
            return None
        found = find_table(self.captured, schema, table)
        if found is None:
            return DELETED
        return SYSTEM_TABLE if found.is_system else None


def column_lock(table: SourceTable | None, column: str) -> Lock | None:
    """Return why a column is locked, or ``None``; it is not if its table is unknown."""
    if table is None:
        return None
    found = table.columns.get(column)
    if found is None:
        return DELETED
    return PRIMARY_KEY if found.is_primary_key else None
