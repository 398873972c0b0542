"""Schema configs: settings of single schemas, tables and columns, and dropping blocked columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from .._core.validation import check_columns, check_id
from .resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..models import SchemaChangeHandling, SchemaConfig, SyncMode


class AsyncConnectionSchemaSettings(AsyncResource):
    """The methods of `client.connections` for single schemas, tables and columns.

    Names are those that `get_schema_config` returns; they are case-sensitive.
    """

    async def create_schema_config(
        self,
        connection_id: str,
        *,
        schemas: Mapping[str, Any],
        schema_change_handling: SchemaChangeHandling | str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SchemaConfig:
        """Create the schema config of a connection that has none.

        The first sync applies these settings to the schemas and tables that it finds. It ignores
        settings that the source does not allow.

        Args:
            connection_id: The connection's ID.
            schemas: The settings by schema name, such as `{"public": {"tables": {"logs":
                {"enabled": False}}}}`.
            schema_change_handling: How new schemas, tables and columns in the source are handled:
                `"ALLOW_ALL"` syncs all of them, `"ALLOW_COLUMNS"` syncs new columns only,
                `"BLOCK_ALL"` syncs none.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The settings of the request, as the API accepted them.

        Raises:
            BadRequestError: The API rejected the settings.
            ConflictError: The connection already has a schema config: call `update_schema_config`.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, read the config with
                `get_schema_config` before you repeat the call.
            FivetrexError: The call failed.
            TypeError: A field cannot be sent as JSON.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            await client.connections.create_schema_config(
                "vivid_orchard",
                schemas={"github": {"tables": {"commit": {"enabled": False}}}},
                schema_change_handling="ALLOW_COLUMNS",
            )
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            pre_create_connection_schema_config as operation,
        )

        fields = collect_fields(
            extra, schemas=schemas, schema_change_handling=schema_change_handling
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=fields)
        return await self._settings(Call("connections.create_schema_config", connection_id), kwargs)

    async def update_schema(
        self,
        connection_id: str,
        schema: str,
        *,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        tables: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SchemaConfig:
        """Update the settings of a schema and of its tables.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's ID.
            schema: The schema's name in the schema config.
            enabled: Whether the schema is synced.
            tables: Settings of its tables by name, such as `{"logs": {"enabled": False}}`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The schema config, which may have only what was changed.

        Raises:
            BadRequestError: The API rejected a setting.
            ConflictError: `tables` sets `enabled` or `sync_mode` of a locked table.
            NotFoundError: The connection, its schema config, the schema or a table does not exist,
                or the API key has no access to the connection.
            TransportError: There was no response. If `may_have_acted` is True, read the config with
                `get_schema_config` before you repeat the call.
            FivetrexError: The call failed.
            TypeError: A field cannot be sent as JSON.
            ValueError: `connection_id` or `schema` is empty, or no field is passed.

        Example:
            ```python
            await client.connections.update_schema("silver_brook", "audit", enabled=False)
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            modify_connection_database_schema_config as operation,
        )

        fields = collect_fields(extra, enabled=enabled, tables=tables)
        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            check_id("schema", schema),
            body=require_change(fields),
        )
        return await self._settings(Call("connections.update_schema", connection_id), kwargs)

    async def update_table(
        self,
        connection_id: str,
        schema: str,
        table: str,
        *,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        sync_mode: SyncMode | str | NotGiven | None = NOT_GIVEN,
        columns: Mapping[str, Any] | NotGiven = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SchemaConfig:
        """Update the settings of a table and of its columns.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's ID.
            schema: The schema's name in the schema config.
            table: The table's name in the schema config.
            enabled: Whether the table is synced. For a locked table (`table.is_locked`), leave out
                `enabled` and `sync_mode`: the API rejects them, even with their current values.
            sync_mode: How deleted rows are handled: `"SOFT_DELETE"` marks them, `"HISTORY"` keeps
                all versions of a row, `"LIVE"` deletes them.
            columns: Settings of its columns by name, such as `{"email": {"hashed": True}}`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The schema config, which may have only what was changed.

        Raises:
            BadRequestError: The API rejected a setting; for example, the table does not support the
                sync mode, or no settings of columns.
            ConflictError: The table is locked, and `enabled` or `sync_mode` is passed.
            NotFoundError: The connection, its schema config, the table or a column does not exist,
                or the API key has no access to the connection.
            TransportError: There was no response. If `may_have_acted` is True, read the config with
                `get_schema_config` before you repeat the call.
            FivetrexError: The call failed.
            TypeError: A field cannot be sent as JSON.
            ValueError: `connection_id`, `schema` or `table` is empty, or no field is passed.

        Example:
            ```python
            config = await client.connections.update_table(
                "silver_brook", "public", "orders", sync_mode="HISTORY"
            )
            print(config.schemas["public"].tables["orders"].sync_mode)
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            modify_connection_table_config as operation,
        )

        fields = collect_fields(extra, enabled=enabled, sync_mode=sync_mode, columns=columns)
        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            check_id("schema", schema),
            check_id("table", table),
            body=require_change(fields),
        )
        return await self._settings(Call("connections.update_table", connection_id), kwargs)

    async def update_column(
        self,
        connection_id: str,
        schema: str,
        table: str,
        column: str,
        *,
        enabled: bool | NotGiven | None = NOT_GIVEN,
        hashed: bool | NotGiven | None = NOT_GIVEN,
        is_primary_key: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SchemaConfig:
        """Update the settings of a column.

        This also works for a column of a locked table. The API can take up to a minute while a sync
        runs.

        Args:
            connection_id: The connection's ID.
            schema: The schema's name in the schema config.
            table: The table's name in the schema config.
            column: The column's name. `get_table_columns` returns all columns of a table.
            enabled: Whether the column is synced. False blocks it.
            hashed: Whether the values of the column are hashed before they are loaded.
            is_primary_key: Whether the column is part of the primary key. Not all sources support
                this.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The schema config, which may have only what was changed.

        Raises:
            BadRequestError: The API rejected a setting; for example, the table does not support
                settings of columns.
            ConflictError: The column is locked (`column.is_locked`), such as a primary key, and
                `enabled` would change it.
            NotFoundError: The connection, its schema config or the column does not exist, or the
                API key has no access to the connection.
            TransportError: There was no response. If `may_have_acted` is True, read the config with
                `get_schema_config` before you repeat the call.
            FivetrexError: The call failed.
            TypeError: A field cannot be sent as JSON.
            ValueError: `connection_id`, `schema`, `table` or `column` is empty, or no field is
                passed.

        Example:
            ```python
            await client.connections.update_column(
                "silver_brook", "public", "users", "email", hashed=True
            )
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            modify_connection_column_config as operation,
        )

        fields = collect_fields(
            extra, enabled=enabled, hashed=hashed, is_primary_key=is_primary_key
        )
        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            check_id("schema", schema),
            check_id("table", table),
            check_id("column", column),
            body=require_change(fields),
        )
        return await self._settings(Call("connections.update_column", connection_id), kwargs)

    async def drop_blocked_columns(
        self,
        connection_id: str,
        *,
        columns: Mapping[str, Mapping[str, Collection[str]]],
        confirm: bool = False,
    ) -> None:
        """Drop blocked columns from the destination.

        The columns and their data are dropped with the next sync. Block a column first:
        `update_column(..., enabled=False)`.

        Args:
            connection_id: The connection's ID.
            columns: The names of columns by schema and table, such as `{"public": {"users":
                ["phone", "fax"]}}`.
            confirm: Must be True. Otherwise, no request is sent.

        Raises:
            ConfirmationRequiredError: `confirm` is not True; nothing was sent.
            BadRequestError: The API rejected the request.
            ConflictError: One of the columns is not blocked.
            NotFoundError: The connection, its schema config or one of the columns does not exist,
                or the API key has no access to the connection.
            FivetrexError: The call failed.
            TypeError: `columns` does not map schemas to tables and tables to lists of names.
            ValueError: `connection_id` is empty, or `columns` is empty or has an empty name, a
                schema without tables or a table without columns.

        Example:
            ```python
            await client.connections.update_column(
                "silver_brook", "public", "users", "phone", enabled=False
            )
            await client.connections.drop_blocked_columns(
                "silver_brook", columns={"public": {"users": ["phone"]}}, confirm=True
            )
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            delete_multiple_columns_connection_config as operation,
        )

        schemas = {
            schema: {"tables": {table: {"columns": names} for table, names in tables.items()}}
            for schema, tables in check_columns("columns", columns).items()
        }
        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), body={"schemas": schemas}
        )
        call = Call("connections.drop_blocked_columns", connection_id, confirmed=confirm is True)
        (await self._session.send(call, kwargs)).message()

    async def drop_blocked_column(
        self,
        connection_id: str,
        schema: str,
        table: str,
        column: str,
        *,
        confirm: bool = False,
    ) -> None:
        """Drop a blocked column from the destination.

        The column and its data are dropped with the next sync. Block the column first:
        `update_column(..., enabled=False)`.

        Args:
            connection_id: The connection's ID.
            schema: The schema's name in the schema config.
            table: The table's name in the schema config.
            column: The column's name in the schema config.
            confirm: Must be True. Otherwise, no request is sent.

        Raises:
            ConfirmationRequiredError: `confirm` is not True; nothing was sent.
            BadRequestError: The API rejected the request.
            ConflictError: The column is not blocked.
            NotFoundError: The connection, its schema config or the column does not exist, or the
                API key has no access to the connection.
            FivetrexError: The call failed.
            ValueError: `connection_id`, `schema`, `table` or `column` is empty.

        Example:
            ```python
            column = ("public", "users", "phone")
            await client.connections.update_column("silver_brook", *column, enabled=False)
            await client.connections.drop_blocked_column("silver_brook", *column, confirm=True)
            ```
        """
        from fivetrex_api.api.connection_schema_management import (
            delete_column_connection_config as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            check_id("schema", schema),
            check_id("table", table),
            check_id("column", column),
        )
        call = Call("connections.drop_blocked_column", connection_id, confirmed=confirm is True)
        (await self._session.send(call, kwargs)).message()

    async def _settings(self, call: Call, kwargs: dict[str, Any]) -> SchemaConfig:
        from ..models import SchemaConfig

        return (await self._session.send(call, kwargs)).model(SchemaConfig)
