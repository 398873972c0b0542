"""The schema config of a connection: which schemas, tables and columns it syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.schema_config import SchemaConfig as _SchemaConfig
from fivetrex_api.models.schema_map import SchemaMap

from .inherited_fields import document_fields
from .schema import Schema
from .schema_change_builder import SchemaChange
from .schema_comparison import ComparableConfig, compare
from .schema_helpers import enabled_items, read_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema_difference import SchemaDifference

__all__ = ["SchemaConfig"]


@document_fields
class SchemaConfig(_SchemaConfig, ComparableConfig):
    """The schema config of a connection: which schemas, tables and columns it syncs.

    `schema_change_handling` determines whether new schemas, tables and columns are synced.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        config = SchemaConfig.from_dict(
            {"schemas": {"public": {"tables": {"users": {"columns": {"email": {"hashed": True}}}}}}}
        )
        print(config.schemas["public"].tables["users"].columns["email"].hashed)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        schemas: Mapping[str, Schema]  # type: ignore[assignment]  # the map holds our class

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create a schema config from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The config. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            TypeError: `schemas`, or the `tables` or `columns` in it, is not an object of objects.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"public": {"enabled": True}}})
            ```
        """
        config = super().from_dict({**src_dict, "schemas": None})
        config.schemas = read_map(SchemaMap(), Schema.from_dict, src_dict, "schemas")
        return config

    def enabled_schemas(self) -> Iterator[tuple[str, Schema]]:
        """Iterate over the enabled schemas.

        Returns:
            Pairs of name and schema.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"public": {"enabled": True}}})
            for schema_name, schema in config.enabled_schemas():
                for table_name, table in schema.enabled_tables():
                    print(schema_name, table_name, table.sync_mode)
            ```
        """
        return enabled_items(self.schemas)

    def change(self) -> SchemaChange:
        """Create a change of this config. The config itself is not modified.

        Returns:
            An empty change. Add steps, and pass it to `client.connections.update_schema_config`.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"public": {"tables": {"users": {}}}}})
            change = config.change().disable_table("public", "users")
            print(change)
            ```
        """
        return SchemaChange(self)

    def diff(self, other: SchemaConfig) -> list[SchemaDifference]:
        """Compare the settings of this config with those of another.

        This compares the settings that `SchemaChange.copy_from` copies, and no read-only fields. A
        column that a config does not show counts as enabled and not hashed if the config allows
        new columns; otherwise its values are None. `is_primary_key` is compared if both configs
        have a value. If only one has a value, a column in the primary key is a difference, unless
        it is locked, as the primary keys of the source are.

        Args:
            other: The config to compare with, such as a backup.

        Returns:
            The differences. Empty if all settings are the same.

        Raises:
            TypeError: `other` is not a `SchemaConfig`.

        Example:
            ```python
            from fivetrex.models import SchemaConfig

            config = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": False}}})
            backup = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
            for difference in config.diff(backup):
                print(difference)
            ```
        """
        if not isinstance(other, SchemaConfig):
            raise TypeError(f"other must be a SchemaConfig, not {type(other).__name__}")
        return [difference for difference, differs in compare(self, other) if differs]
