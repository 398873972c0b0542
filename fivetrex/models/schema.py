"""A schema of the source, with its tables and their columns.

`schemas`, `tables` and `columns` are mappings from names to these classes; they are empty if the
API returns null or no field. A schema, table or column is enabled unless `enabled` is False.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.column import Column as _Column
from fivetrex_api.models.column_map import ColumnMap
from fivetrex_api.models.schema import Schema as _Schema
from fivetrex_api.models.table import Table as _Table
from fivetrex_api.models.table_columns import TableColumns as _TableColumns
from fivetrex_api.models.table_map import TableMap

from .inherited_fields import document_fields
from .schema_helpers import Lockable, enabled_items, read_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Column", "Schema", "Table", "TableColumns"]


@document_fields
class Column(_Column, Lockable):
    """The settings of a column: whether it is synced, hashed, and part of the primary key.

    Example:
        ```python
        from fivetrex.models import Column

        column = Column.from_dict({"enabled": True, "hashed": True})
        print(column.hashed, column.is_locked)
        ```
    """

    __slots__ = ()


@document_fields
class Table(_Table, Lockable):
    """The settings of a table: whether it is synced, its sync mode, and its edited columns.

    `columns` has only columns that were edited; `client.connections.get_table_columns` returns
    all. `sync_mode` is None if the mode cannot be switched.

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
        """Create a table from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The table. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            TypeError: `columns` is not an object of objects.

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
        """Iterate over the enabled columns in `columns`.

        Returns:
            Pairs of name and column.

        Example:
            ```python
            from fivetrex.models import Table

            table = Table.from_dict({"columns": {"id": {"enabled": True}}})
            for name, column in table.enabled_columns():
                print(name, column.hashed)
            ```
        """
        return enabled_items(self.columns)


@document_fields
class TableColumns(_TableColumns):
    """All columns of one table, including those that were never edited.

    Example:
        ```python
        from fivetrex.models import TableColumns

        response = TableColumns.from_dict({"columns": {"id": {"is_primary_key": True}}})
        print([name for name, column in response.columns.items() if column.is_primary_key])
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        columns: Mapping[str, Column]  # type: ignore[assignment]  # the map holds our class

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create the columns of a table from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The columns. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            TypeError: `columns` is not an object of objects.

        Example:
            ```python
            from fivetrex.models import TableColumns

            response = TableColumns.from_dict({"columns": {"id": {"enabled": True}}})
            ```
        """
        response = super().from_dict({**src_dict, "columns": None})
        response.columns = read_map(ColumnMap(), Column.from_dict, src_dict, "columns")
        return response


@document_fields
class Schema(_Schema):
    """The settings of a schema of the source: whether it is synced, and its tables.

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
        """Create a schema from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The schema. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            TypeError: `tables` is not an object of objects.

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
        """Iterate over the enabled tables. They are not synced if the schema is disabled.

        Returns:
            Pairs of name and table.

        Example:
            ```python
            from fivetrex.models import Schema

            schema = Schema.from_dict({"tables": {"users": {"enabled": True}}})
            for name, table in schema.enabled_tables():
                print(name, table.sync_mode)
            ```
        """
        return enabled_items(self.tables)
