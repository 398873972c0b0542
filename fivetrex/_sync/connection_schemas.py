# Made by scripts/twin.py from _async/connection_schemas.py. Do not edit.
"""Schema configs: the schemas, tables and columns that connections sync."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from .._core.validation import check_choice, check_id
from .resource import Resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import Column, ExcludeMode, SchemaChange, SchemaChangeHandling, SchemaConfig


class ConnectionSchemas(Resource):
    """The methods of `client.connections` for schema configs."""

    def get_schema_config(self, connection_id: str) -> SchemaConfig:
        """Get the schema config of a connection.

        It has all schemas and tables, but only the columns that were edited. Use
        `get_table_columns` for all columns of a table.

        Args:
            connection_id: The connection's ID.

        Returns:
            The schema config.

        Raises:
            NotFoundError: The connection does not exist, the API key has no access to it, or it has
                no schema config yet because it has never synced: trigger a sync, or call
                `reload_schema_config`.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            config = client.connections.get_schema_config("silver_brook")
            for name, table in config.schemas["public"].enabled_tables():
                print(name, table.sync_mode)
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            connection_schema_config as operation,
        )

        from ..models import SchemaConfig

        kwargs = operation._get_kwargs(check_id("connection_id", connection_id))
        response = self._session.send(Call("connections.get_schema_config", connection_id), kwargs)
        data = response.data()
        is_missing = isinstance(data, dict) and data.get("schemas") is None
        # Some tools show the variables of a traceback, which must not include the data.
        del data
        if is_missing:
            raise response.not_found_error("NotFound_SchemaConfig")
        return response.model(SchemaConfig)

    def update_schema_config(
        self,
        connection_id: str,
        change: SchemaChange | None = None,
        *,
        schemas: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        schema_change_handling: SchemaChangeHandling | str | NotGiven | None = NOT_GIVEN,
        is_type_locked: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SchemaConfig:
        """Update the schema config of a connection.

        Pass a `change`, or fields of the API. If the change is empty and no field is passed, no
        request is sent.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's ID.
            change: The change, which you create with the `change()` method of a schema config.
            schemas: The schemas to change by name, in the API's format, instead of `change`.
            schema_change_handling: How new schemas, tables and columns in the source are handled:
                `"ALLOW_ALL"` syncs all of them, `"ALLOW_COLUMNS"` syncs new columns only,
                `"BLOCK_ALL"` syncs none.
            is_type_locked: Whether the data types in the destination are locked to the types in the
                source.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The schema config, which may have only what was changed: get the schema config again
            before you make another change. If no request was sent, the result is the schema config
            from which the change was created.

        Raises:
            BadRequestError: The API rejected the change.
            NotFoundError: The connection does not exist, the API key has no access to it, or it has
                no schema config yet.
            TransportError: There was no response. If `may_have_acted` is True, read the config with
                `get_schema_config` before you repeat the call.
            FivetrexError: The call failed.
            TypeError: `change` is not a `SchemaChange`.
            ValueError: `connection_id` is empty, neither a change nor a field is passed, or a field
                is both passed and part of the change.

        Example:
            ```python
            config = client.connections.get_schema_config("silver_brook")
            change = config.change().disable_table("public", "logs")
            print(change)
            client.connections.update_schema_config("silver_brook", change)
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            modify_connection_schema_config as operation,
        )
        from fivetrex_api.models import UpdateSchemaConfigRequest

        from ..models import SchemaChange

        connection_id = check_id("connection_id", connection_id)
        fields = collect_fields(
            extra,
            schemas=schemas,
            schema_change_handling=schema_change_handling,
            is_type_locked=is_type_locked,
        )
        if change is not None:
            if not isinstance(change, SchemaChange):
                raise TypeError(f"change must be a SchemaChange, not {type(change).__name__}")
            changed = change.to_dict()
            if both := sorted(changed.keys() & fields.keys()):
                raise ValueError(
                    f"{' and '.join(both)}: pass it as an argument or in change, not both"
                )
            fields |= changed
            if not fields:
                return change.config
        body = UpdateSchemaConfigRequest()
        body.additional_properties = require_change(fields)
        kwargs = operation._get_kwargs(connection_id, body=body)
        return self._config(Call("connections.update_schema_config", connection_id), kwargs)

    def reload_schema_config(
        self, connection_id: str, *, exclude_mode: ExcludeMode = "PRESERVE"
    ) -> SchemaConfig:
        """Reload the schema config of a connection from its source.

        The call waits for the result, which can take minutes for a large source. Unless `timeout`
        is set on the client, the client waits up to 15 minutes; use `with_options(timeout=...)` for
        another limit.

        Args:
            connection_id: The connection's ID.
            exclude_mode: What happens to schemas and tables: `"PRESERVE"` keeps their settings,
                `"INCLUDE"` enables all of them, `"EXCLUDE"` disables all of them. The default is
                `"PRESERVE"`.

        Returns:
            The reloaded schema config.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, the reload may still
                run: read its result with `get_schema_config` later.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, or `exclude_mode` has another value.

        Example:
            ```python
            config = client.connections.reload_schema_config("silver_brook")
            print(list(config.schemas))
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            reload_connection_schema_config as operation,
        )
        from fivetrex_api.models import ReloadSchemaConfigRequest

        modes = ("PRESERVE", "INCLUDE", "EXCLUDE")
        body = ReloadSchemaConfigRequest()
        body.additional_properties = {
            "exclude_mode": check_choice("exclude_mode", exclude_mode, modes)
        }
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        return self._config(Call("connections.reload_schema_config", connection_id), kwargs)

    def get_table_columns(
        self, connection_id: str, schema: str, table: str
    ) -> Mapping[str, Column]:
        """Get all columns of a table of a connection, including those that were not edited.

        The API reads them from the source, so the setup of the connection must be complete.

        Args:
            connection_id: The connection's ID.
            schema: The schema's name in the source. It is case-sensitive.
            table: The table's name in the source. It is case-sensitive.

        Returns:
            The columns by their names in the source.

        Raises:
            NotFoundError: The connection, the schema or the table does not exist, or the API key
                has no access to the connection.
            FivetrexError: The call failed.
            ValueError: `connection_id`, `schema` or `table` is empty.

        Example:
            ```python
            columns = client.connections.get_table_columns("silver_brook", "public", "users")
            print([name for name, column in columns.items() if column.is_primary_key])
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            connection_column_config as operation,
        )

        from ..models import TableColumns

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            check_id("schema", schema),
            check_id("table", table),
        )
        call = Call("connections.get_table_columns", connection_id)
        return (self._session.send(call, kwargs)).model(TableColumns).columns

    def _config(self, call: Call, kwargs: dict[str, Any]) -> SchemaConfig:
        from ..models import SchemaConfig

        return (self._session.send(call, kwargs)).model(SchemaConfig)
