"""The source of a connection: schemas, tables and columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

SyncMode = Literal["SOFT_DELETE", "HISTORY", "LIVE"]


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column of a source.

    Attributes:
        is_primary_key: Whether the column is part of the primary key. Such a column cannot
            be disabled, because Fivetran needs it to sync the table.

    Example:
        >>> SourceColumn(is_primary_key=True).is_primary_key
        True
    """

    is_primary_key: bool = False


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table of a source, with its properties.

    Attributes:
        columns: The columns by name.
        is_system: Whether it is a system table, which is never synced.
        sync_mode: The default ``sync_mode``; ``None`` if it cannot be changed.
        supports_columns_config: Whether columns can be enabled and disabled.
        supports_history_mode: Whether ``sync_mode`` can be ``HISTORY``.

    Example:
        >>> SourceTable({"id": SourceColumn()}, sync_mode=None).supports_history_mode
        True
    """

    columns: Mapping[str, SourceColumn]
    is_system: bool = False
    sync_mode: SyncMode | None = "SOFT_DELETE"
    supports_columns_config: bool = True
    supports_history_mode: bool = True


#: The tables of a source, by schema name and table name.
Source = Mapping[str, Mapping[str, SourceTable]]

#: The description of a source in a test; see `Simulator.set_source`.
SourceDescription = Mapping[
    str, Mapping[str, SourceTable | Mapping[str, SourceColumn | dict[str, bool]]]
]


def parse_source(description: SourceDescription) -> Source:
    """Return the source of a description.

    Raises:
        TypeError: A column has an option that is not a field of `SourceColumn`.

    Example:
        >>> source = parse_source({"public": {"users": {"id": {"is_primary_key": True}}}})
        >>> source["public"]["users"].columns["id"].is_primary_key
        True
    """
    return {
        schema: {name: _table(table) for name, table in tables.items()}
        for schema, tables in description.items()
    }


def find_table(source: Source | None, schema: str, table: str) -> SourceTable | None:
    """Return the table with these names, or ``None``."""
    return None if source is None else source.get(schema, {}).get(table)


def _table(table: SourceTable | Mapping[str, Any]) -> SourceTable:
    if isinstance(table, SourceTable):
        return table
    return SourceTable(
        {
            name: column if isinstance(column, SourceColumn) else SourceColumn(**column)
            for name, column in table.items()
        }
    )
