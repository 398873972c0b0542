"""The tables that a connection loads, by their names in the destination."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.models import SchemaConfig

__all__ = ["LoadedTable", "loaded_tables"]


@dataclass(frozen=True)
class LoadedTable:
    """A table that a connection loads.

    Attributes:
        schema: The name of its schema in the destination.
        name: Its name in the destination.
        source_schema: The name of its schema in the source.
        source_name: Its name in the source.
        columns: The enabled columns that the schema config has, by their names in the destination.
            It has only columns that were changed.
    """

    schema: str
    name: str
    source_schema: str
    source_name: str
    columns: tuple[str, ...] = ()


def loaded_tables(config: SchemaConfig) -> list[LoadedTable]:
    """Return the enabled tables of a schema config, sorted by name.

    Args:
        config: The schema config, from `client.connections.get_schema_config`.

    Example:
        ```python
        from fivetrex.integrations.common.tables import loaded_tables

        for table in loaded_tables(client.connections.get_schema_config("silver_brook")):
            print(table.schema, table.name)
        ```
    """
    found = [
        LoadedTable(
            schema=schema.name_in_destination or schema_name,
            name=table.name_in_destination or table_name,
            source_schema=schema_name,
            source_name=table_name,
            columns=tuple(
                column.name_in_destination or column_name
                for column_name, column in table.columns.items()
                if column.enabled is not False
            ),
        )
        for schema_name, schema in config.schemas.items()
        if schema.enabled
        for table_name, table in schema.tables.items()
        if table.enabled
    ]
    return sorted(found, key=lambda table: (table.schema, table.name))
