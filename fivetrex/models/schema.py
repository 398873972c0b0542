"""A schema of the source, with its tables and their columns.

The maps are mappings of these classes, empty where the API sends null or nothing. A schema, a
table or a column is enabled unless `enabled` is False.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.column import Column as _Column
from fivetrex_api.models.column_map import ColumnMap
from fivetrex_api.models.schema import Schema as _Schema
from fivetrex_api.models.table import Table as _Table
from fivetrex_api.models.table_columns import TableColumns as _TableColumns
from fivetrex_api.models.table_map import TableMap

from .schema_helpers import Lockable, enabled_items, read_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Column", "Schema", "Table", "TableColumns"]


class Column(_Column, Lockable):
    """A column: whether it is synced, hashed, and part of the primary key.

    Example:
        ```python
        from fivetrex.models import Column

        column = Column.from_dict({"enabled": True, "hashed": True})
        print(column.hashed, column.is_locked)
        ```
    """

    __slots__ = ()


class Table(_Table, Lockable):
    """A table: whether and how it is synced, and those of its columns that someone has set.

    `columns` has only edited columns; `client.connections.get_table_columns` returns all.
    `sync_mode` is None where the mode cannot be switched.

    Example:
        ```python
        from fivetrex.models import Table

        table = Table.from_dict({"enabled": True, "columns": {"email": {"hashed": True}}})
        print(table.columns["email"].hashed)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        columns: Mapping[str, Column]  # type: ignore[assignment]  # the map holds our class

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a table from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The table; what its class does not know is in `additional_properties`.

        Raises:
            TypeError: Its columns are not an object of objects.

        Example:
            ```python
            from fivetrex.models import Table

            table = Table.from_dict({"enabled": True, "sync_mode": "SOFT_DELETE"})
            ```
        """
        table = super().from_dict({**src_dict, "columns": None})
        table.columns = read_map(ColumnMap(), Column.from_dict, src_dict, "columns")
        return table

    def enabled_columns(self) -> Iterator[tuple[str, Column]]:
        """Go through the columns shown here that are enabled.

        Returns:
            Their names, each with its column.

        Example:
            ```python
            from fivetrex.models import Table

            table = Table.from_dict({"columns": {"id": {"enabled": True}}})
            for name, column in table.enabled_columns():
                print(name, column.hashed)
            ```
        """
        return enabled_items(self.columns)


class TableColumns(_TableColumns):
    """All columns of one table, including those that were never edited.

    Example:
        ```python
        from fivetrex.models import TableColumns

        answer = TableColumns.from_dict({"columns": {"id": {"is_primary_key": True}}})
        print([name for name, column in answer.columns.items() if column.is_primary_key])
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        columns: Mapping[str, Column]  # type: ignore[assignment]  # the map holds our class

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a table's columns from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The columns; what its class does not know is in `additional_properties`.

        Raises:
            TypeError: The columns are not an object of objects.

        Example:
            ```python
            from fivetrex.models import TableColumns

            answer = TableColumns.from_dict({"columns": {"id": {"enabled": True}}})
            ```
        """
        answer = super().from_dict({**src_dict, "columns": None})
        answer.columns = read_map(ColumnMap(), Column.from_dict, src_dict, "columns")
        return answer


class Schema(_Schema):
    """A schema of the source: whether it is synced, and its tables.

    Example:
        ```python
        from fivetrex.models import Schema

        schema = Schema.from_dict({"enabled": True, "tables": {"users": {"enabled": True}}})
        print(schema.tables["users"].enabled)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        tables: Mapping[str, Table]  # type: ignore[assignment]  # the map holds our class

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a schema from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The schema; what its class does not know is in `additional_properties`.

        Raises:
            TypeError: Its tables are not an object of objects.

        Example:
            ```python
            from fivetrex.models import Schema

            schema = Schema.from_dict({"enabled": True, "name_in_destination": "public"})
            ```
        """
        schema = super().from_dict({**src_dict, "tables": None})
        schema.tables = read_map(TableMap(), Table.from_dict, src_dict, "tables")
        return schema

    def enabled_tables(self) -> Iterator[tuple[str, Table]]:
        """Go through the tables that are enabled; none of them syncs in a disabled schema.

        Returns:
            Their names, each with its table.

        Example:
            ```python
            from fivetrex.models import Schema

            schema = Schema.from_dict({"tables": {"users": {"enabled": True}}})
            for name, table in schema.enabled_tables():
                print(name, table.sync_mode)
            ```
        """
        return enabled_items(self.tables)
