"""A change of a schema config, made step by step, read by a person, and sent in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeAlias, get_args

from fivetrex_api.models.update_schema_config_request_schema_change_handling import (
    UpdateSchemaConfigRequestSchemaChangeHandling,
)
from fivetrex_api.models.update_table_request_sync_mode import UpdateTableRequestSyncMode

from .schema_difference import Difference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .schema_config import Column, SchemaConfig
    from .schema_difference import Field, Path, Value

SchemaChangeHandling: TypeAlias = UpdateSchemaConfigRequestSchemaChangeHandling
SyncMode: TypeAlias = UpdateTableRequestSyncMode


class SchemaChange:
    """What is to change in a schema config. `config.change()` makes one; sending it is yours.

    Steps are taken in order, and each returns the change, so that they can be chained. A step
    that changes nothing leaves no trace, and a step and its reverse cancel out. A step that
    Fivetran would refuse is refused at once, and the change stays as it was.

    Schemas and tables must be in the config, with the letter case that it has. A column need not
    be, because the config shows those alone that someone has set; one that it does not show
    counts as enabled and not hashed. To have a column's name and state checked, give the step all
    columns of its table, from `client.connections.get_table_columns`.

    Args:
        config: The config to start from, as Fivetran has it. It is not changed.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        config = SchemaConfig.from_dict(
            {"schemas": {"public": {"enabled": True, "tables": {"users": {"enabled": True}}}}}
        )
        change = config.change().hash_column("public", "users", "email").block_new_tables()
        print(change)
        if not change.is_empty:
            body = change.to_dict()
        ```
    """

    __slots__ = ("_difference",)

    def __init__(self, config: SchemaConfig) -> None:
        self._difference = Difference(config)

    def __str__(self) -> str:
        return "\n".join(self._difference.lines()) or "no change"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {'; '.join(self._difference.lines()) or 'no change'}>"

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send."""
        return self._difference.is_empty()

    def to_dict(self) -> dict[str, Any]:
        """Make the smallest body of the request that updates the config.

        Returns:
            The JSON object: what changes, and, because the API wants it, whether each schema,
            table and column named in it is enabled. Empty where nothing changes.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"public": {"enabled": True}}})
            body = config.change().disable_schema("public").to_dict()
            assert body == {"schemas": {"public": {"enabled": False}}}
            ```
        """
        return self._difference.body()

    def enable_schema(self, schema: str) -> Self:
        """Sync a schema: those of its tables that are enabled.

        Args:
            schema: The schema's name in the source.

        Returns:
            The change itself.

        Raises:
            TypeError: The name is not a string.
            ValueError: The config has no such schema.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": False}}})
            change = config.change().enable_schema("crm")
            ```
        """
        return self._set((schema,), "enabled", value=True)

    def disable_schema(self, schema: str) -> Self:
        """Sync nothing of a schema; its tables keep their settings.

        Args:
            schema: The schema's name in the source.

        Returns:
            The change itself.

        Raises:
            TypeError: The name is not a string.
            ValueError: The config has no such schema.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
            change = config.change().disable_schema("crm")
            ```
        """
        return self._set((schema,), "enabled", value=False)

    def enable_table(self, schema: str, table: str) -> Self:
        """Sync a table, where its schema is enabled too.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: The config has no such table, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict(
                {"schemas": {"crm": {"tables": {"deals": {"enabled": False}}}}}
            )
            change = config.change().enable_table("crm", "deals")
            ```
        """
        return self._set((schema, table), "enabled", value=True)

    def disable_table(self, schema: str, table: str) -> Self:
        """Sync a table no longer.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: The config has no such table, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict(
                {"schemas": {"crm": {"tables": {"deals": {"enabled": True}}}}}
            )
            change = config.change().disable_table("crm", "deals")
            ```
        """
        return self._set((schema, table), "enabled", value=False)

    def set_sync_mode(self, schema: str, table: str, mode: SyncMode) -> Self:
        """Choose what a table in the destination keeps of changed and deleted rows.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            mode: `SOFT_DELETE` marks deleted rows, `LIVE` deletes them, and `HISTORY` keeps every
                version of a row.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: The config has no such table, its mode cannot be switched, it does not
                support `HISTORY`, or there is no such mode.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict(
                {"schemas": {"crm": {"tables": {"deals": {"sync_mode": "SOFT_DELETE"}}}}}
            )
            change = config.change().set_sync_mode("crm", "deals", "HISTORY")
            ```
        """
        _check_word("mode", mode, get_args(SyncMode))
        return self._set((schema, table), "sync_mode", value=mode)

    def enable_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Sync a column, where its table is enabled too.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            column: The column's name in the source.
            columns: All columns of the table, to check the column's name and state.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no such table or column, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            table = {"columns": {"owner": {"enabled": False}}}
            config = SchemaConfig.from_dict({"schemas": {"crm": {"tables": {"deals": table}}}})
            change = config.change().enable_column("crm", "deals", "owner")
            ```
        """
        return self._set((schema, table, column), "enabled", value=True, columns=columns)

    def disable_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Sync a column no longer.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            column: The column's name in the source.
            columns: All columns of the table, to check the column's name and state.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no such table or column, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"tables": {"deals": {}}}}})
            change = config.change().disable_column("crm", "deals", "owner")
            ```
        """
        return self._set((schema, table, column), "enabled", value=False, columns=columns)

    def hash_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Replace the values of a column by their hashes on the way to the destination.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            column: The column's name in the source.
            columns: All columns of the table, to check the column's name and state.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no such table or column, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"tables": {"deals": {}}}}})
            change = config.change().hash_column("crm", "deals", "owner")
            ```
        """
        return self._set((schema, table, column), "hashed", value=True, columns=columns)

    def unhash_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Sync the values of a column as they are.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            column: The column's name in the source.
            columns: All columns of the table, to check the column's name and state.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no such table or column, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            table = {"columns": {"owner": {"hashed": True}}}
            config = SchemaConfig.from_dict({"schemas": {"crm": {"tables": {"deals": table}}}})
            change = config.change().unhash_column("crm", "deals", "owner")
            ```
        """
        return self._set((schema, table, column), "hashed", value=False, columns=columns)

    def set_primary_key(
        self,
        schema: str,
        table: str,
        column: str,
        *,
        is_primary_key: bool = True,
        columns: Mapping[str, Column] | None = None,
    ) -> Self:
        """Make a column part of its table's primary key, or take it out.

        Where nothing says what the column is now, the step is sent in any case.

        Args:
            schema: The schema's name in the source.
            table: The table's name in the source.
            column: The column's name in the source.
            is_primary_key: False takes it out.
            columns: All columns of the table, to check the column's name and state.

        Returns:
            The change itself.

        Raises:
            TypeError: A name is not a string.
            ValueError: There is no such table or column, or Fivetran does not allow it.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"tables": {"deals": {}}}}})
            change = config.change().set_primary_key("crm", "deals", "number")
            ```
        """
        return self._set(
            (schema, table, column), "is_primary_key", value=is_primary_key, columns=columns
        )

    def set_schema_change_handling(self, handling: SchemaChangeHandling) -> Self:
        """Choose what is synced of what is new in the source.

        Args:
            handling: `ALLOW_ALL` syncs new schemas, tables and columns, `ALLOW_COLUMNS` new columns
                alone, and `BLOCK_ALL` nothing new.

        Returns:
            The change itself.

        Raises:
            ValueError: There is no such handling.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schema_change_handling": "BLOCK_ALL"})
            change = config.change().set_schema_change_handling("ALLOW_ALL")
            ```
        """
        _check_word("handling", handling, get_args(SchemaChangeHandling))
        return self._set((), "schema_change_handling", value=handling)

    def block_new_tables(self) -> Self:
        """Sync no new schema and no new table; what is blocked already stays blocked.

        Returns:
            The change itself.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schema_change_handling": "ALLOW_ALL"})
            change = config.change().block_new_tables()
            ```
        """
        if self._difference.value((), "schema_change_handling") == "BLOCK_ALL":
            return self
        return self.set_schema_change_handling("ALLOW_COLUMNS")

    def block_new_columns(self) -> Self:
        """Sync nothing new: the API blocks new columns only together with new tables.

        Returns:
            The change itself.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schema_change_handling": "ALLOW_ALL"})
            change = config.change().block_new_columns()
            ```
        """
        return self.set_schema_change_handling("BLOCK_ALL")

    def _set(
        self,
        path: Path,
        field: Field,
        *,
        value: Value,
        columns: Mapping[str, Column] | None = None,
    ) -> Self:
        self._difference.want(path, field, value, columns)
        return self


def _check_word(name: str, word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        raise ValueError(f"{name} must be one of {', '.join(words)}, not {word!r}")
