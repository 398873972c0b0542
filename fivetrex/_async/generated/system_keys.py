# Generated from openapi/surface/system_keys.yaml by scripts/regenerate; change that file instead.
"""System keys: API keys with permissions of their own, which belong to no user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..._core.pagination import Page
    from ...models import (
        CreateSystemKeyRequestExpirationPeriod,
        RotateSystemKeyRequestExpirationPeriod,
        SystemKey,
        SystemKeyPermission,
        SystemKeyPermissionRequest,
    )
    from ..pagination import AsyncStream


class AsyncSystemKeys(AsyncResource):
    """System keys: API keys with permissions of their own, which belong to no user: `client.system_keys`."""

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[SystemKey]:
        """List the system keys of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of system keys.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.system_keys.list()
            for system_key in page:
                print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import get_system_keys as operation

        from ...models import SystemKey

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("system_keys.list"), kwargs)).page(SystemKey)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[SystemKey]:
        """Stream the system keys of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the system keys. An error that interrupts it has `progress`, from which
            a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for system_key in client.system_keys.stream():
                print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import get_system_keys as operation

        from ...models import SystemKey

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("system_keys.stream")
        return self._stream(call, request, SystemKey, cursor)

    async def get(self, key_id: str) -> SystemKey:
        """Get a system key.

        Args:
            key_id: The system key's ID.

        Returns:
            The key, without its secret.

        Raises:
            NotFoundError: The key does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `key_id` is empty.

        Example:
            ```python
            system_key = await client.system_keys.get("passing_visitor")
            print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import get_system_key_details as operation

        from ...models import SystemKey

        kwargs = operation._get_kwargs(check_id("key_id", key_id))
        return (await self._session.send(Call("system_keys.get", key_id), kwargs)).model(SystemKey)

    async def create(
        self,
        *,
        name: str,
        permissions: Sequence[SystemKeyPermissionRequest | SystemKeyPermission | Mapping[str, Any]],
        expiration_period: CreateSystemKeyRequestExpirationPeriod | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SystemKey:
        """Create a system key.

        A field that is not passed is not sent. None is sent as null.

        Args:
            name: The key's name, which is unique in the account.
            permissions: The permissions of the key.
            expiration_period: How long the secret is valid, `"ONE_WEEK"`, `"ONE_MONTH"`,
                `"THREE_MONTHS"`, `"SIX_MONTHS"` or `"INFINITE"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new key with its secret, which the API returns only once.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `name` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            system_key = await client.system_keys.create(
                name="ci",
                permissions=[{"resource_type": "ACCOUNT", "access_level": "READ"}],
                expiration_period="SIX_MONTHS",
            )
            print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import create_system_key as operation

        from ...models import SystemKey

        body = collect_fields(
            extra,
            name=check_text("name", name),
            permissions=permissions,
            expiration_period=expiration_period,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("system_keys.create"), kwargs)).model(SystemKey)

    async def update(
        self,
        key_id: str,
        *,
        name: str | NotGiven | None = NOT_GIVEN,
        permissions: Sequence[SystemKeyPermissionRequest | SystemKeyPermission | Mapping[str, Any]]
        | NotGiven
        | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SystemKey:
        """Update a system key.

        A field that is not passed stays as it is. None is sent as null.

        Args:
            key_id: The system key's ID.
            name: The key's name, which is unique in the account.
            permissions: The permissions of the key.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated key, without its secret.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The key does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `key_id` is empty, no field is passed, or a value cannot be sent as JSON.

        Example:
            ```python
            system_key = await client.system_keys.update(
                "watchful_keeper",
                name="ci",
                permissions=[{"resource_type": "ACCOUNT", "access_level": "READ"}],
            )
            print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import update_system_key as operation

        from ...models import SystemKey

        body = require_change(collect_fields(extra, name=name, permissions=permissions))
        kwargs = operation._get_kwargs(check_id("key_id", key_id), body=body)
        return (await self._session.send(Call("system_keys.update", key_id), kwargs)).model(
            SystemKey
        )

    async def delete(self, key_id: str) -> None:
        """Delete a system key.

        Args:
            key_id: The system key's ID.

        Raises:
            NotFoundError: The key does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `key_id` is empty.

        Example:
            ```python
            await client.system_keys.delete("passing_visitor")
            ```
        """
        from fivetrex_api.api.system_key_management import delete_system_key as operation

        kwargs = operation._get_kwargs(check_id("key_id", key_id))
        (await self._session.send(Call("system_keys.delete", key_id), kwargs)).message()

    async def rotate(
        self,
        key_id: str,
        *,
        expiration_period: RotateSystemKeyRequestExpirationPeriod | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> SystemKey:
        """Rotate the secret of a system key.

        The old secret stops working.

        A field that is not passed is not sent. None is sent as null.

        Args:
            key_id: The system key's ID.
            expiration_period: How long the secret is valid, `"ONE_WEEK"`, `"ONE_MONTH"`,
                `"THREE_MONTHS"`, `"SIX_MONTHS"` or `"INFINITE"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The key with its new secret, which the API returns only once.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The key does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `key_id` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            system_key = await client.system_keys.rotate(
                "passing_visitor",
                expiration_period="ONE_WEEK",
            )
            print(system_key)
            ```
        """
        from fivetrex_api.api.system_key_management import rotate_system_key as operation

        from ...models import SystemKey

        body = collect_fields(extra, expiration_period=expiration_period)
        kwargs = operation._get_kwargs(check_id("key_id", key_id), body=body)
        return (await self._session.send(Call("system_keys.rotate", key_id), kwargs)).model(
            SystemKey
        )
