"""The schema config of a connection: which schemas, tables and columns it syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.schema_config import SchemaConfig as _SchemaConfig
from fivetrex_api.models.schema_map import SchemaMap

from .schema import Schema
from .schema_change_builder import SchemaChange
from .schema_comparison import ComparableConfig, compare
from .schema_helpers import enabled_items, read_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema_difference import SchemaDifference

__all__ = ["SchemaConfig"]


class SchemaConfig(_SchemaConfig, ComparableConfig):
    """What a connection syncs, and what it does with what is new in the source.

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
        """Read a schema config from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The config; what its class does not know is in `additional_properties`.

        Raises:
            TypeError: Its schemas, or the tables or columns in them, are not an object of objects.

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
        """Go through the schemas that are enabled.

        Returns:
            Their names, each with its schema.

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
        """Begin a change of this config, which itself stays as it is.

        Returns:
            A change without a step yet. `client.connections.update_schema_config` sends it.

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

        Compares the settings that `SchemaChange.copy_from` copies, and no read-only fields. A
        column that a config does not show is enabled and not hashed if the config allows new
        columns; if not, its values are None. Primary keys are compared where both configs give
        them; a key that only one of them gives is a difference if it is not locked, as keys of the
        source are.

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
