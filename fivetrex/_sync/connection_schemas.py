# Made by scripts/twin.py from _async/connection_schemas.py. Do not edit.
"""Which schemas, tables and columns a connection loads, and how."""

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
    """The part of `client.connections` that is about schemas, tables and columns."""

    def get_schema_config(self, connection_id: str) -> SchemaConfig:
        """Read which schemas, tables and columns a connection loads.

        Of a table's columns only those are in it that were edited; `get_table_columns` has all.

        Args:
            connection_id: The connection's id.

        Returns:
            The schema config.

        Raises:
            NotFoundError: There is no such connection; or it has no schema config yet, because it
                never synced: sync it, or call `reload_schema_config`.
            FivetrexError: The call failed otherwise.
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
        # The traceback may be shown with this frame's variables.
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
        """Update which schemas, tables and columns a connection loads.

        If the change is empty and no other field is passed, no request is sent.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's id.
            change: What to change, made from the schema config itself: `config.change()`.
            schemas: What to change, in the API's own terms, instead of `change`.
            schema_change_handling: What happens with what is new at the source: `"ALLOW_ALL"`
                loads it, `"ALLOW_COLUMNS"` loads columns of known tables, `"BLOCK_ALL"` nothing.
            is_type_locked: Whether the columns' types are locked.
            extra: Fields that the definition does not know yet.

        Returns:
            The schema config as the API answers it, which may be only what was changed: get the
            config again before you make another change. If nothing was sent, the config that the
            change was made from.

        Raises:
            BadRequestError: The API does not take the change.
            NotFoundError: There is no such connection, or it has no schema config yet.
            TransportError: There was no response. If `may_have_acted` is true, read the
                config with `get_schema_config` before you repeat the call.
            FivetrexError: The call failed otherwise.
            TypeError: `change` is not a `SchemaChange`.
            ValueError: `connection_id` is empty, or neither a change nor a field is passed.

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
                raise ValueError(f"{' and '.join(both)}: pass it in change or by itself, not both")
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
        """Read anew from the source which schemas, tables and columns there are.

        A large source can take minutes. Unless `timeout` is set on the client, the client waits up
        to 15 minutes for the response; `with_options(timeout=...)` sets another limit.

        Args:
            connection_id: The connection's id.
            exclude_mode: What becomes of what is new: `"PRESERVE"` leaves all as it is,
                `"INCLUDE"` enables it, `"EXCLUDE"` disables it.

        Returns:
            The schema config as it is now.

        Raises:
            NotFoundError: There is no such connection.
            TransportError: There was no response. If `may_have_acted` is true, the reload
                may still run: read its result with `get_schema_config` later.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty, or there is no such `exclude_mode`.

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
        """Read all columns of a table, those that nobody edited included.

        Args:
            connection_id: The connection's id.
            schema: The schema's name at the source.
            table: The table's name at the source.

        Returns:
            The columns by their names at the source.

        Raises:
            NotFoundError: There is no such connection, schema or table.
            FivetrexError: The call failed otherwise.
            ValueError: An argument is empty.

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
