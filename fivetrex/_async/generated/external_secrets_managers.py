# Generated from openapi/surface/external_secrets_managers.yaml by scripts/regenerate; change that file instead.
"""Secrets managers outside Fivetran that hold the secrets of connections and destinations."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import CreateSecretsManagerRequestType, SecretsManager, SecretsManagerEntity
    from ..pagination import AsyncStream


class AsyncExternalSecretsManagers(AsyncResource):
    """Secrets managers outside Fivetran that hold the secrets of connections and destinations: `client.external_secrets_managers`."""

    @cached_property
    def entities(self) -> AsyncExternalSecretsManagerEntities:
        """The connections and destinations that use a secrets manager."""
        return AsyncExternalSecretsManagerEntities(self._session)

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[SecretsManager]:
        """List the external secrets managers of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of secrets managers.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.external_secrets_managers.list()
            for secrets_manager in page:
                print(secrets_manager)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            list_esms as operation,
        )

        from ...models import SecretsManager

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("external_secrets_managers.list"), kwargs)).page(
            SecretsManager
        )

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[SecretsManager]:
        """Stream the external secrets managers of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the secrets managers. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for secrets_manager in client.external_secrets_managers.stream():
                print(secrets_manager)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            list_esms as operation,
        )

        from ...models import SecretsManager

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("external_secrets_managers.stream")
        return self._stream(call, request, SecretsManager, cursor)

    async def get(self, esm_id: str) -> SecretsManager:
        """Get an external secrets manager.

        Args:
            esm_id: The secrets manager's ID.

        Returns:
            The secrets manager.

        Raises:
            NotFoundError: The esm does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `esm_id` is empty.

        Example:
            ```python
            secrets_manager = await client.external_secrets_managers.get(
                "guarded_cavern",
            )
            print(secrets_manager)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            get_esm_details as operation,
        )

        from ...models import SecretsManager

        kwargs = operation._get_kwargs(check_id("esm_id", esm_id))
        return (
            await self._session.send(Call("external_secrets_managers.get", esm_id), kwargs)
        ).model(SecretsManager)

    async def create(
        self,
        *,
        config: Mapping[str, Any],
        name: str,
        type: CreateSecretsManagerRequestType,
        is_hybrid_deployment: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> SecretsManager:
        """Create an external secrets manager.

        A field that is not passed is not sent. None is sent as null.

        Args:
            config: Settings and credentials of the secrets manager. The fields depend on `type`.
            name: The secrets manager's name, which is unique in the account.
            type: The type of the secrets manager, `"AWS_SECRET_MANAGER"`, `"AZURE_KEY_VAULT"` or
                `"HASHICORP_VAULT"`.
            is_hybrid_deployment: Whether hybrid deployment agents can use the secrets manager.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new secrets manager.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `name` or `type` is empty or a value is masked.

        Example:
            ```python
            secrets_manager = await client.external_secrets_managers.create(
                config={"role_arn": "arn:aws:iam::1:role/secrets"},
                name="warehouse secrets",
                type="AWS_SECRET_MANAGER",
            )
            print(secrets_manager)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            create_esm as operation,
        )

        from ...models import SecretsManager

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            config=config,
            name=check_text("name", name),
            type=check_text("type", type),
            is_hybrid_deployment=is_hybrid_deployment,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("external_secrets_managers.create"), kwargs)).model(
            SecretsManager
        )

    async def update(
        self,
        esm_id: str,
        *,
        config: Mapping[str, Any],
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> SecretsManager:
        """Update the config of an external secrets manager.

        Args:
            esm_id: The secrets manager's ID.
            config: Settings and credentials of the secrets manager to change.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated secrets manager.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The esm does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `esm_id` is empty, no field is passed, or a value is masked.

        Example:
            ```python
            secrets_manager = await client.external_secrets_managers.update(
                "guarded_cavern",
                config={"secret_id": "new"},
            )
            print(secrets_manager)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            modify_esm as operation,
        )

        from ...models import SecretsManager

        body = collect_fields(extra, allow_masked=allow_masked, config=config)
        kwargs = operation._get_kwargs(check_id("esm_id", esm_id), body=body)
        return (
            await self._session.send(Call("external_secrets_managers.update", esm_id), kwargs)
        ).model(SecretsManager)

    async def delete(self, esm_id: str) -> None:
        """Delete an external secrets manager.

        A secrets manager that a connection or a destination uses cannot be deleted.

        Args:
            esm_id: The secrets manager's ID.

        Raises:
            NotFoundError: The esm does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `esm_id` is empty.

        Example:
            ```python
            await client.external_secrets_managers.delete(
                "guarded_cavern",
            )
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            delete_esm as operation,
        )

        kwargs = operation._get_kwargs(check_id("esm_id", esm_id))
        (
            await self._session.send(Call("external_secrets_managers.delete", esm_id), kwargs)
        ).message()

    async def list_all_entities(
        self,
        *,
        esm_id: str | None = None,
        type: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[SecretsManagerEntity]:
        """List the connections and destinations that use an external secrets manager.

        The API returns them at once and accepts neither a cursor nor a limit.

        Args:
            esm_id: Only the connections and destinations of this secrets manager.
            type: Only connections (`"source"`), only destinations (`"destination"`), or `"all"`.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of secrets manager entities.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.external_secrets_managers.list_all_entities(
                type="all",
            )
            for secrets_manager_entity in page:
                print(secrets_manager_entity)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            list_esm_entities as operation,
        )

        from ...models import SecretsManagerEntity

        query = list_arguments(cursor, limit, esm_id=esm_id, type_=type)
        kwargs = operation._get_kwargs(**query)
        return (
            await self._session.send(Call("external_secrets_managers.list_all_entities"), kwargs)
        ).page(SecretsManagerEntity)

    def stream_all_entities(
        self,
        *,
        esm_id: str | None = None,
        type: str | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[SecretsManagerEntity]:
        """Stream the connections and destinations that use an external secrets manager, with automatic pagination.

        The API returns them at once and accepts neither a cursor nor a limit.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            esm_id: Only the connections and destinations of this secrets manager.
            type: Only connections (`"source"`), only destinations (`"destination"`), or `"all"`.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the secrets manager entities. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for secrets_manager_entity in client.external_secrets_managers.stream_all_entities(
                type="all",
            ):
                print(secrets_manager_entity)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            list_esm_entities as operation,
        )

        from ...models import SecretsManagerEntity

        query = list_arguments(None, limit, esm_id=esm_id, type_=type)
        request = partial(operation._get_kwargs, **query)
        call = Call("external_secrets_managers.stream_all_entities")
        return self._stream(call, request, SecretsManagerEntity, cursor)


class AsyncExternalSecretsManagerEntities(AsyncResource):
    """The connections and destinations that use a secrets manager: `client.external_secrets_managers.entities`."""

    async def list(
        self,
        esm_id: str,
        *,
        type: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[SecretsManagerEntity]:
        """List the connections and destinations that use one external secrets manager.

        The API returns them at once and accepts neither a cursor nor a limit.

        Args:
            esm_id: The secrets manager's ID.
            type: Only connections (`"source"`), only destinations (`"destination"`), or `"all"`.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of secrets manager entities.

        Raises:
            NotFoundError: The esm does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `esm_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.external_secrets_managers.entities.list(
                "guarded_cavern",
                type="source",
            )
            for secrets_manager_entity in page:
                print(secrets_manager_entity)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            get_esm_entities as operation,
        )

        from ...models import SecretsManagerEntity

        query = list_arguments(cursor, limit, type_=type)
        kwargs = operation._get_kwargs(check_id("esm_id", esm_id), **query)
        return (
            await self._session.send(
                Call("external_secrets_managers.entities.list", esm_id), kwargs
            )
        ).page(SecretsManagerEntity)

    def stream(
        self,
        esm_id: str,
        *,
        type: str | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[SecretsManagerEntity]:
        """Stream the connections and destinations that use one external secrets manager, with automatic pagination.

        The API returns them at once and accepts neither a cursor nor a limit.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            esm_id: The secrets manager's ID.
            type: Only connections (`"source"`), only destinations (`"destination"`), or `"all"`.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the secrets manager entities. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            NotFoundError: The esm does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `esm_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for secrets_manager_entity in client.external_secrets_managers.entities.stream(
                "guarded_cavern",
                type="source",
            ):
                print(secrets_manager_entity)
            ```
        """
        from fivetrex_api.api.handling_external_secrets_manager_esm_resources import (
            get_esm_entities as operation,
        )

        from ...models import SecretsManagerEntity

        query = list_arguments(None, limit, type_=type)
        request = partial(operation._get_kwargs, check_id("esm_id", esm_id), **query)
        call = Call("external_secrets_managers.entities.stream", esm_id)
        return self._stream(call, request, SecretsManagerEntity, cursor)
