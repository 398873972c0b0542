# Generated from openapi/surface/groups.yaml by scripts/regenerate; change that file instead.
"""The groups of the account."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import Group, GroupServiceAccount, GroupSshKey, User
    from ..pagination import AsyncStream


class AsyncGroupsBase(AsyncResource):
    """The generated methods of `client.groups`."""

    @cached_property
    def users(self) -> AsyncGroupUsers:
        """The users with access to a group."""
        return AsyncGroupUsers(self._session)

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Group]:
        """List the groups of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of groups.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.groups.list()
            for group in page:
                print(group)
            ```
        """
        from fivetrex_api.api.group_management import list_all_groups as operation

        from ...models import Group

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("groups.list"), kwargs)).page(Group)

    def stream(self, *, cursor: str | None = None, limit: int | None = 1000) -> AsyncStream[Group]:
        """Stream the groups of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the groups. An error that interrupts it has `progress`, from which a
            new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for group in client.groups.stream():
                print(group)
            ```
        """
        from fivetrex_api.api.group_management import list_all_groups as operation

        from ...models import Group

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("groups.stream")
        return self._stream(call, request, Group, cursor)

    async def get(self, group_id: str) -> Group:
        """Get a group.

        Args:
            group_id: The group's ID.

        Returns:
            The group.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` is empty.

        Example:
            ```python
            group = await client.groups.get("amber_harbor")
            print(group)
            ```
        """
        from fivetrex_api.api.group_management import group_details as operation

        from ...models import Group

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        return (await self._session.send(Call("groups.get", group_id), kwargs)).model(Group)

    async def delete(self, group_id: str) -> None:
        """Delete a group.

        Its destination and its connections are deleted with it.

        Args:
            group_id: The group's ID.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` is empty.

        Example:
            ```python
            await client.groups.delete("early_lantern")
            ```
        """
        from fivetrex_api.api.group_management import delete_group as operation

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        (await self._session.send(Call("groups.delete", group_id), kwargs)).message()

    async def get_public_key(self, group_id: str) -> GroupSshKey:
        """Get the public SSH key of a group.

        Install it on the SSH server through which Fivetran connects to sources and the destination.

        Args:
            group_id: The group's ID.

        Returns:
            The public SSH key.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` is empty.

        Example:
            ```python
            group_ssh_key = await client.groups.get_public_key("amber_harbor")
            print(group_ssh_key)
            ```
        """
        from fivetrex_api.api.group_management import group_ssh_public_key as operation

        from ...models import GroupSshKey

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        return (await self._session.send(Call("groups.get_public_key", group_id), kwargs)).model(
            GroupSshKey
        )

    async def get_service_account(self, group_id: str) -> GroupServiceAccount:
        """Get the service account of a group.

        Grant it access to the resources that Fivetran reads or writes in the cloud.

        Args:
            group_id: The group's ID.

        Returns:
            The service account.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` is empty.

        Example:
            ```python
            group_service_account = await client.groups.get_service_account("amber_harbor")
            print(group_service_account)
            ```
        """
        from fivetrex_api.api.group_management import group_service_account as operation

        from ...models import GroupServiceAccount

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        return (
            await self._session.send(Call("groups.get_service_account", group_id), kwargs)
        ).model(GroupServiceAccount)


class AsyncGroupUsers(AsyncResource):
    """The users with access to a group: `client.groups.users`."""

    async def list(
        self,
        group_id: str,
        *,
        active: bool | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[User]:
        """List the users of a group.

        Args:
            group_id: The group's ID.
            active: True for the active users only, false for the suspended users only. The default
                is both.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of users.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.groups.users.list("amber_harbor")
            for user in page:
                print(user)
            ```
        """
        from fivetrex_api.api.group_management import list_all_users_in_group as operation

        from ...models import User

        query = list_arguments(cursor, limit, active=active)
        kwargs = operation._get_kwargs(check_id("group_id", group_id), **query)
        return (await self._session.send(Call("groups.users.list", group_id), kwargs)).page(User)

    def stream(
        self,
        group_id: str,
        *,
        active: bool | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[User]:
        """Stream the users of a group, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            group_id: The group's ID.
            active: True for the active users only, false for the suspended users only. The default
                is both.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the users. An error that interrupts it has `progress`, from which a new
            stream can continue.

        Raises:
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `group_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for user in client.groups.users.stream("amber_harbor"):
                print(user)
            ```
        """
        from fivetrex_api.api.group_management import list_all_users_in_group as operation

        from ...models import User

        query = list_arguments(None, limit, active=active)
        request = partial(operation._get_kwargs, check_id("group_id", group_id), **query)
        call = Call("groups.users.stream", group_id)
        return self._stream(call, request, User, cursor)

    async def add(
        self, group_id: str, *, email: str, role: str, extra: Mapping[str, Any] | None = None
    ) -> None:
        """Add a user to a group.

        The user must exist in the account.

        Args:
            group_id: The group's ID.
            email: The user's email address.
            role: The user's role in the group, such as `"View Destination"`.
            extra: Fields of the request that this version of the library does not have.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id`, `email`, or `role` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            await client.groups.users.add(
                "quiet_meadow",
                email="noor.hadley@example.com",
                role="View Destination",
            )
            ```
        """
        from fivetrex_api.api.group_management import add_user_to_group as operation

        body = collect_fields(
            extra, email=check_text("email", email), role=check_text("role", role)
        )
        kwargs = operation._get_kwargs(check_id("group_id", group_id), body=body)
        (await self._session.send(Call("groups.users.add", group_id), kwargs)).message()

    async def remove(self, group_id: str, user_id: str) -> None:
        """Remove a user from a group.

        The user stays in the account.

        Args:
            group_id: The group's ID.
            user_id: The user's ID.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` or `user_id` is empty.

        Example:
            ```python
            await client.groups.users.remove(
                "quiet_meadow",
                "tidal_sketch",
            )
            ```
        """
        from fivetrex_api.api.group_management import delete_user_from_group as operation

        kwargs = operation._get_kwargs(check_id("group_id", group_id), check_id("user_id", user_id))
        (await self._session.send(Call("groups.users.remove", group_id), kwargs)).message()
