"""A change to a schema config: built step by step, printable, and sent in one request."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Self

from .pending_schema_edits import SchemaEdits
from .schema_comparison import ComparableConfig
from .schema_setting_paths import LITERALS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .schema import Column
    from .schema_config import SchemaConfig
    from .schema_difference import SkippedDifference
    from .schema_setting_paths import Field, Path, SchemaChangeHandling, SyncMode, Value

__all__ = ["SchemaChange"]


class SchemaChange:
    """A change to a schema config, created by `config.change()`.

    Steps are applied in order, and each step returns the change, so steps can be chained. A step
    that changes nothing is not sent, and a step and its reverse cancel out. A step that Fivetran
    would reject raises an error and does not modify the change.

    The config must contain the schema and the table of a step. It shows only columns that were
    edited, but a step may name any column. If `schema_change_handling` is `ALLOW_ALL` or
    `ALLOW_COLUMNS`, both before and after the change, columns that the config does not show are
    enabled and not hashed. Otherwise they may be blocked and their state is unknown: a step on
    such a column is always sent, without other settings of the column.

    In all steps, `schema`, `table` and `column` are names in the source, which are case-sensitive.
    To validate the name and the state of a column, pass all columns of the table, from
    `client.connections.get_table_columns`, as `columns`. They apply to this step and to later
    steps on the same table.

    Args:
        config: The current config. It is not modified.

    Raises:
        TypeError: In a step: a name is not a string.
        ValueError: In a step: the config has no such schema, table or column, the API does not
            accept the value, or Fivetran does not allow the step.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        config = SchemaConfig.from_dict(
            {"schemas": {"public": {"enabled": True, "tables": {"users": {"enabled": True}}}}}
        )
        change = config.change().hash_column("public", "users", "email").block_new_tables()
        change.disable_column("public", "users", "notes")
        print(change)
        body = change.to_dict()
        ```
    """

    __slots__ = ("_edits",)

    def __init__(self, config: SchemaConfig) -> None:
        self._edits = SchemaEdits(config)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {'; '.join(self._lines())}>"

    @property
    def config(self) -> SchemaConfig:
        """The config that the change starts from."""
        return self._edits.config

    @property
    def is_empty(self) -> bool:
        """Whether the change has nothing to send."""
        return self._edits.is_empty()

    @property
    def skipped(self) -> list[SkippedDifference]:
        """The settings that `copy_from` could not copy, each with the reason."""
        return self._edits.skipped()

    def to_dict(self) -> dict[str, Any]:
        """Return the smallest request body for the change.

        Returns:
            The JSON object. It has the changes and, because the OpenAPI definition requires it,
            the current `enabled` of each schema, table and column in the body, except where that
            is unknown or the table is locked. Empty if nothing changes.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"public": {"enabled": True}}})
            body = config.change().disable_schema("public").to_dict()
            assert body == {"schemas": {"public": {"enabled": False}}}
            ```
        """
        return self._edits.body()

    def enable_schema(self, schema: str) -> Self:
        """Enable a schema. Its tables keep their settings."""
        return self._set((schema,), "enabled", value=True)

    def disable_schema(self, schema: str) -> Self:
        """Disable a schema. Its tables keep their settings but are not synced."""
        return self._set((schema,), "enabled", value=False)

    def enable_table(self, schema: str, table: str) -> Self:
        """Enable a table. It is synced if its schema is enabled too."""
        return self._set((schema, table), "enabled", value=True)

    def disable_table(self, schema: str, table: str) -> Self:
        """Disable a table."""
        return self._set((schema, table), "enabled", value=False)

    def set_sync_mode(self, schema: str, table: str, mode: SyncMode | str | None) -> Self:
        """Set the sync mode of a table.

        `SOFT_DELETE` marks deleted rows in the destination, `LIVE` deletes them, and `HISTORY`
        keeps every version of a row. None changes nothing: `table.sync_mode` is None if the mode
        cannot be switched.
        """
        return self._set((schema, table), "sync_mode", value=_checked("mode", mode, "sync_mode"))

    def enable_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Enable a column. It is synced if its table is enabled too."""
        return self._set((schema, table, column), "enabled", value=True, columns=columns)

    def disable_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Disable a column."""
        return self._set((schema, table, column), "enabled", value=False, columns=columns)

    def hash_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Hash the values of a column before they are written to the destination."""
        return self._set((schema, table, column), "hashed", value=True, columns=columns)

    def unhash_column(
        self, schema: str, table: str, column: str, *, columns: Mapping[str, Column] | None = None
    ) -> Self:
        """Stop hashing the values of a column."""
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
        """Add a column to the primary key of its table, or remove it: `is_primary_key=False`."""
        if not isinstance(is_primary_key, bool):
            raise TypeError(f"is_primary_key must be True or False, not {is_primary_key!r}")
        return self._set(
            (schema, table, column), "is_primary_key", value=is_primary_key, columns=columns
        )

    def set_schema_change_handling(self, handling: SchemaChangeHandling | str | None) -> Self:
        """Set how new schemas, tables and columns in the source are handled.

        `ALLOW_ALL` syncs all of them, `ALLOW_COLUMNS` only new columns, and `BLOCK_ALL` none of
        them. None changes nothing: `config.schema_change_handling` can be None.
        """
        field: Field = "schema_change_handling"
        return self._set((), field, value=_checked("handling", handling, field))

    def block_new_tables(self) -> Self:
        """Block new schemas and tables. `BLOCK_ALL` stays; otherwise `ALLOW_COLUMNS` is set."""
        if self._edits.value((), "schema_change_handling") == "BLOCK_ALL":
            return self
        return self.set_schema_change_handling("ALLOW_COLUMNS")

    def block_new_columns(self) -> Self:
        """Block new columns. The API can block them only with new schemas and tables."""
        return self.set_schema_change_handling("BLOCK_ALL")

    def copy_from(
        self,
        other: SchemaConfig,
        *,
        columns: Mapping[tuple[str, str], Mapping[str, Column]] | None = None,
        schema_names: Mapping[str, str] | None = None,
        reset_columns: bool = True,
    ) -> Self:
        """Copy the settings of another config, such as a backup or that of another connection.

        This copies `schema_change_handling`, `enabled`, sync modes, hashing and primary keys, but
        no read-only fields. A setting that cannot be copied does not raise an error. It is added
        to `skipped`: settings of objects that this config does not have, settings that Fivetran
        has locked, and settings that have no value in the other config.

        Args:
            other: The config to copy from.
            columns: All columns of tables of this config, by schema and table, from
                `client.connections.get_table_columns`. Settings of other columns of these tables
                are skipped. Without it, they are sent, and the API rejects the whole change.
            schema_names: A mapping from names of schemas in `other` to their names in this
                config, such as `{"github": "github_eu"}`. Many sources have one schema, named
                after the connection.
            reset_columns: Whether to enable and unhash a column that `other` does not show, if
                `other` allows new columns. This is necessary to restore a backup completely. Pass
                False to preserve the settings of columns that only this connection has.

        Returns:
            The change.

        Raises:
            TypeError: `other` is not a `SchemaConfig`.
            ValueError: A schema in `schema_names` does not exist in `other`, or two schemas get
                the same name.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": False}}})
            backup = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
            change = config.change().copy_from(backup)
            print(change)
            for skipped in change.skipped:
                print(skipped.path, skipped.field, skipped.reason)
            ```
        """
        if not isinstance(other, ComparableConfig):
            raise TypeError(f"other must be a SchemaConfig, not {type(other).__name__}")
        if schema_names:
            other = _with_schema_names(other, schema_names)
        self._edits.copy(other, columns or {}, reset_columns=reset_columns)
        return self

    def _set(
        self,
        path: Path,
        field: Field,
        *,
        value: Value | None,
        columns: Mapping[str, Column] | None = None,
    ) -> Self:
        if value is None:
            self._edits.check_names(path, columns)
        else:
            self._edits.set_value(path, field, value, columns)
        return self

    def _lines(self) -> list[str]:
        changes = list(self._edits.lines()) or ["no change"]
        return [*changes, *map(str, self.skipped)]


def _with_schema_names(config: SchemaConfig, names: Mapping[str, str]) -> SchemaConfig:
    if unknown := sorted(names.keys() - config.schemas.keys()):
        raise ValueError(f"schema_names: the other config has no schema {unknown[0]!r}")
    renamed = copy(config)
    renamed.schemas = {names.get(name, name): schema for name, schema in config.schemas.items()}
    if len(renamed.schemas) < len(config.schemas):
        raise ValueError("schema_names: two schemas of the other config have the same name")
    return renamed


def _checked(name: str, value: str | None, field: Field) -> str | None:
    if value is not None and value not in LITERALS[field]:
        raise ValueError(f"{name} must be one of {', '.join(LITERALS[field])}, not {value!r}")
    return value
