"""What a connection reads from: schemas, their tables, and their columns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

SyncMode = Literal["SOFT_DELETE", "HISTORY", "LIVE"]


@dataclass(frozen=True, slots=True)
class SourceColumn:
    """A column of a source.

    Attributes:
        is_primary_key: Whether it is part of the table's primary key, without which
            Fivetran cannot sync the table: such a column cannot be disabled.

    Example:
        >>> SourceColumn(is_primary_key=True).is_primary_key
        True
    """

    is_primary_key: bool = False


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table of a source, for what a plain mapping of columns cannot say.

    Attributes:
        columns: The columns by name.
        is_system: Whether it is the source's own, and never synced.
        sync_mode: How its deletions arrive; ``None`` where that cannot be switched.
        supports_columns_config: Whether its columns can be chosen.
        supports_history_mode: Whether it can be switched to ``HISTORY``.

    Example:
        >>> SourceTable({"id": SourceColumn()}, sync_mode=None).supports_history_mode
        True
    """

    columns: Mapping[str, SourceColumn]
    is_system: bool = False
    sync_mode: SyncMode | None = "SOFT_DELETE"
    supports_columns_config: bool = True
    supports_history_mode: bool = True


#: The tables of a source, by the names of their schemas and their own.
Source = Mapping[str, Mapping[str, SourceTable]]

#: A source as a test writes it down; see `Simulator.set_source`.
SourceDescription = Mapping[
    str, Mapping[str, SourceTable | Mapping[str, SourceColumn | dict[str, bool]]]
]


def parse_source(description: SourceDescription) -> Source:
    """Return the source that is described.

    Raises:
        TypeError: A column's options are none of those of `SourceColumn`.

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
