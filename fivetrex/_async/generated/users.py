# Generated from openapi/surface/users.yaml by scripts/regenerate; change that file instead.
"""The users of the account."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import CreateUserRequestUserType, ListAllUsersUserType, User
    from ..pagination import AsyncStream


class AsyncUsers(AsyncResource):
    """The users of the account: `client.users`."""

    @cached_property
    def connection_memberships(self) -> AsyncUserConnectionMemberships:
        """The roles of a user on connections."""
        return AsyncUserConnectionMemberships(self._session)

    @cached_property
    def group_memberships(self) -> AsyncUserGroupMemberships:
        """The roles of a user on groups."""
        return AsyncUserGroupMemberships(self._session)

    async def list(
        self,
        *,
        active: bool | None = None,
        user_type: ListAllUsersUserType | None = None,
        has_api_key: bool | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[User]:
        """List the users of the account.

        Args:
            active: True for the active users only, false for the suspended users only. The default
                is both.
            user_type: The type of the user, `"REGULAR_USER"` or `"SERVICE_ACCOUNT"`.
            has_api_key: Whether the user has an API key.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of users.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.users.list()
            for user in page:
                print(user)
            ```
        """
        from fivetrex_api.api.user_management import list_all_users as operation

        from ...models import User

        query = list_arguments(
            cursor, limit, active=active, user_type=user_type, has_api_key=has_api_key
        )
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("users.list"), kwargs)).page(User)

    def stream(
        self,
        *,
        active: bool | None = None,
        user_type: ListAllUsersUserType | None = None,
        has_api_key: bool | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[User]:
        """Stream the users of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            active: True for the active users only, false for the suspended users only. The default
                is both.
            user_type: The type of the user, `"REGULAR_USER"` or `"SERVICE_ACCOUNT"`.
            has_api_key: Whether the user has an API key.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the users. An error that interrupts it has `progress`, from which a new
            stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for user in client.users.stream():
                print(user)
            ```
        """
        from fivetrex_api.api.user_management import list_all_users as operation

        from ...models import User

        query = list_arguments(
            None, limit, active=active, user_type=user_type, has_api_key=has_api_key
        )
        request = partial(operation._get_kwargs, **query)
        call = Call("users.stream")
        return self._stream(call, request, User, cursor)

    async def get(self, user_id: str) -> User:
        """Get a user.

        Args:
            user_id: The user's ID.

        Returns:
            The user.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty.

        Example:
            ```python
            user = await client.users.get("recited_lyrics")
            print(user)
            ```
        """
        from fivetrex_api.api.user_management import user_details as operation

        from ...models import User

        kwargs = operation._get_kwargs(check_id("user_id", user_id))
        return (await self._session.send(Call("users.get", user_id), kwargs)).model(User)

    async def create(
        self,
        *,
        family_name: str,
        given_name: str,
        email: str | NotGiven | None = NOT_GIVEN,
        phone: str | NotGiven | None = NOT_GIVEN,
        picture: str | NotGiven | None = NOT_GIVEN,
        role: str | NotGiven | None = NOT_GIVEN,
        user_type: CreateUserRequestUserType | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> User:
        """Invite a user to the account.

        The user has access to the account after accepting the invitation.

        A field that is not passed is not sent. None is sent as null.

        Args:
            family_name: The user's last name.
            given_name: The user's first name.
            email: The user's email address.
            phone: The user's phone number.
            picture: The user's picture, as a URL or a base64 data URI.
            role: The user's role in the account, such as `"Account Reviewer"`.
            user_type: The type of the user, `"REGULAR_USER"` or `"SERVICE_ACCOUNT"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The invited user.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `family_name` or `given_name` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            user = await client.users.create(
                family_name="Voss",
                given_name="Ira",
                email="ira.voss@example.com",
                role="Account Reviewer",
            )
            print(user)
            ```
        """
        from fivetrex_api.api.user_management import create_user as operation

        from ...models import User

        body = collect_fields(
            extra,
            family_name=check_text("family_name", family_name),
            given_name=check_text("given_name", given_name),
            email=email,
            phone=phone,
            picture=picture,
            role=role,
            user_type=user_type,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("users.create"), kwargs)).model(User)

    async def update(
        self,
        user_id: str,
        *,
        family_name: str | NotGiven | None = NOT_GIVEN,
        given_name: str | NotGiven | None = NOT_GIVEN,
        phone: str | NotGiven | None = NOT_GIVEN,
        picture: str | NotGiven | None = NOT_GIVEN,
        role: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> User:
        """Update a user.

        A field that is not passed stays as it is. None is sent as null.

        Args:
            user_id: The user's ID.
            family_name: The user's last name.
            given_name: The user's first name.
            phone: The user's phone number.
            picture: The user's picture, as a URL or a base64 data URI.
            role: The user's role in the account. Users cannot change their own role.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated user.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty, no field is passed, or a value cannot be sent as JSON.

        Example:
            ```python
            user = await client.users.update(
                "woven_trellis",
                phone="+1 555 0199",
            )
            print(user)
            ```
        """
        from fivetrex_api.api.user_management import modify_user as operation

        from ...models import User

        body = require_change(
            collect_fields(
                extra,
                family_name=family_name,
                given_name=given_name,
                phone=phone,
                picture=picture,
                role=role,
            )
        )
        kwargs = operation._get_kwargs(check_id("user_id", user_id), body=body)
        return (await self._session.send(Call("users.update", user_id), kwargs)).model(User)

    async def delete(self, user_id: str) -> None:
        """Delete a user.

        The only remaining owner of the account cannot be deleted.

        Args:
            user_id: The user's ID.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty.

        Example:
            ```python
            await client.users.delete("woven_trellis")
            ```
        """
        from fivetrex_api.api.user_management import delete_user as operation

        kwargs = operation._get_kwargs(check_id("user_id", user_id))
        (await self._session.send(Call("users.delete", user_id), kwargs)).message()

    async def remove_account_role(self, user_id: str) -> None:
        """Remove the account role of a user.

        The user stays in the account and keeps the memberships in groups and connections.

        Args:
            user_id: The user's ID.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty.

        Example:
            ```python
            await client.users.remove_account_role("woven_trellis")
            ```
        """
        from fivetrex_api.api.user_management import delete_user_membership_in_account as operation

        kwargs = operation._get_kwargs(check_id("user_id", user_id))
        (await self._session.send(Call("users.remove_account_role", user_id), kwargs)).message()


class AsyncUserConnectionMemberships(AsyncResource):
    """The roles of a user on connections: `client.users.connection_memberships`."""

    async def list(
        self, user_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ConnectionMembership]:
        """List the connections that a user is a member of.

        Args:
            user_id: The user's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of connection memberships.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.users.connection_memberships.list(
                "tidal_sketch",
            )
            for connection_membership in page:
                print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import (
            get_user_memberships_in_connections as operation,
        )

        from ...models import ConnectionMembership

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("user_id", user_id), **query)
        return (
            await self._session.send(Call("users.connection_memberships.list", user_id), kwargs)
        ).page(ConnectionMembership)

    def stream(
        self, user_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ConnectionMembership]:
        """Stream the connections that a user is a member of, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            user_id: The user's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the connection memberships. An error that interrupts it has `progress`,
            from which a new stream can continue.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `user_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for connection_membership in client.users.connection_memberships.stream(
                "tidal_sketch",
            ):
                print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import (
            get_user_memberships_in_connections as operation,
        )

        from ...models import ConnectionMembership

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("user_id", user_id), **query)
        call = Call("users.connection_memberships.stream", user_id)
        return self._stream(call, request, ConnectionMembership, cursor)

    async def get(self, user_id: str, connection_id: str) -> ConnectionMembership:
        """Get the membership of a user in a connection.

        Args:
            user_id: The user's ID.
            connection_id: The connection's ID.

        Returns:
            The membership.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` or `connection_id` is empty.

        Example:
            ```python
            connection_membership = await client.users.connection_memberships.get(
                "tidal_sketch",
                "mellow_dune",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import get_user_membership_in_connections as operation

        from ...models import ConnectionMembership

        kwargs = operation._get_kwargs(
            check_id("user_id", user_id), check_id("connection_id", connection_id)
        )
        return (
            await self._session.send(Call("users.connection_memberships.get", user_id), kwargs)
        ).model(ConnectionMembership)

    async def add(
        self, user_id: str, *, connection_id: str, role: str, extra: Mapping[str, Any] | None = None
    ) -> ConnectionMembership:
        """Add a user to a connection.

        Args:
            user_id: The user's ID.
            connection_id: The ID of the group or connection.
            role: The role in the group or connection.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id`, `connection_id`, or `role` is empty or a value cannot be sent as
                JSON.

        Example:
            ```python
            connection_membership = await client.users.connection_memberships.add(
                "tidal_sketch",
                connection_id="silver_brook",
                role="View Connection",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import add_user_membership_in_connection as operation

        from ...models import ConnectionMembership

        body = collect_fields(
            extra,
            wire_names={"connection_id": "id"},
            connection_id=check_text("connection_id", connection_id),
            role=check_text("role", role),
        )
        kwargs = operation._get_kwargs(check_id("user_id", user_id), body=body)
        return (
            await self._session.send(Call("users.connection_memberships.add", user_id), kwargs)
        ).model(ConnectionMembership)

    async def update(
        self, user_id: str, connection_id: str, *, role: str, extra: Mapping[str, Any] | None = None
    ) -> ConnectionMembership:
        """Update the role of a user in a connection.

        Args:
            user_id: The user's ID.
            connection_id: The connection's ID.
            role: The new role.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id`, `connection_id`, or `role` is empty, no field is passed, or a
                value cannot be sent as JSON.

        Example:
            ```python
            connection_membership = await client.users.connection_memberships.update(
                "tidal_sketch",
                "mellow_dune",
                role="Sync Operator",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import (
            update_user_membership_in_connection as operation,
        )

        from ...models import ConnectionMembership

        body = collect_fields(extra, role=check_text("role", role))
        kwargs = operation._get_kwargs(
            check_id("user_id", user_id), check_id("connection_id", connection_id), body=body
        )
        return (
            await self._session.send(Call("users.connection_memberships.update", user_id), kwargs)
        ).model(ConnectionMembership)

    async def remove(self, user_id: str, connection_id: str) -> ConnectionMembership:
        """Remove a user from a connection.

        Args:
            user_id: The user's ID.
            connection_id: The connection's ID.

        Returns:
            The membership that was removed.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` or `connection_id` is empty.

        Example:
            ```python
            connection_membership = await client.users.connection_memberships.remove(
                "tidal_sketch",
                "mellow_dune",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.user_management import (
            delete_user_membership_in_connection as operation,
        )

        from ...models import ConnectionMembership

        kwargs = operation._get_kwargs(
            check_id("user_id", user_id), check_id("connection_id", connection_id)
        )
        return (
            await self._session.send(Call("users.connection_memberships.remove", user_id), kwargs)
        ).model(ConnectionMembership)


class AsyncUserGroupMemberships(AsyncResource):
    """The roles of a user on groups: `client.users.group_memberships`."""

    async def list(
        self, user_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[GroupMembership]:
        """List the groups that a user is a member of.

        Args:
            user_id: The user's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of group memberships.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.users.group_memberships.list(
                "tidal_sketch",
            )
            for group_membership in page:
                print(group_membership)
            ```
        """
        from fivetrex_api.api.user_management import get_user_memberships_in_groups as operation

        from ...models import GroupMembership

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("user_id", user_id), **query)
        return (
            await self._session.send(Call("users.group_memberships.list", user_id), kwargs)
        ).page(GroupMembership)

    def stream(
        self, user_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[GroupMembership]:
        """Stream the groups that a user is a member of, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            user_id: The user's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the group memberships. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `user_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for group_membership in client.users.group_memberships.stream(
                "tidal_sketch",
            ):
                print(group_membership)
            ```
        """
        from fivetrex_api.api.user_management import get_user_memberships_in_groups as operation

        from ...models import GroupMembership

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("user_id", user_id), **query)
        call = Call("users.group_memberships.stream", user_id)
        return self._stream(call, request, GroupMembership, cursor)

    async def get(self, user_id: str, group_id: str) -> GroupMembership:
        """Get the membership of a user in a group.

        Args:
            user_id: The user's ID.
            group_id: The group's ID.

        Returns:
            The membership.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` or `group_id` is empty.

        Example:
            ```python
            group_membership = await client.users.group_memberships.get(
                "tidal_sketch",
                "quiet_meadow",
            )
            print(group_membership)
            ```
        """
        from fivetrex_api.api.user_management import get_user_membership_in_group as operation

        from ...models import GroupMembership

        kwargs = operation._get_kwargs(check_id("user_id", user_id), check_id("group_id", group_id))
        return (
            await self._session.send(Call("users.group_memberships.get", user_id), kwargs)
        ).model(GroupMembership)

    async def add(
        self, user_id: str, *, group_id: str, role: str, extra: Mapping[str, Any] | None = None
    ) -> GroupMembership:
        """Add a user to a group.

        Args:
            user_id: The user's ID.
            group_id: The ID of the group or connection.
            role: The role in the group or connection.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The user does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id`, `group_id`, or `role` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            group_membership = await client.users.group_memberships.add(
                "tidal_sketch",
                group_id="early_lantern",
                role="Create Connection",
            )
            print(group_membership)
            ```
        """
        from fivetrex_api.api.user_management import add_user_membership_in_group as operation

        from ...models import GroupMembership

        body = collect_fields(
            extra,
            wire_names={"group_id": "id"},
            group_id=check_text("group_id", group_id),
            role=check_text("role", role),
        )
        kwargs = operation._get_kwargs(check_id("user_id", user_id), body=body)
        return (
            await self._session.send(Call("users.group_memberships.add", user_id), kwargs)
        ).model(GroupMembership)

    async def update(
        self, user_id: str, group_id: str, *, role: str, extra: Mapping[str, Any] | None = None
    ) -> None:
        """Update the role of a user in a group.

        Args:
            user_id: The user's ID.
            group_id: The group's ID.
            role: The new role.
            extra: Fields of the request that this version of the library does not have.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id`, `group_id`, or `role` is empty, no field is passed, or a value
                cannot be sent as JSON.

        Example:
            ```python
            await client.users.group_memberships.update(
                "tidal_sketch",
                "quiet_meadow",
                role="View Destination",
            )
            ```
        """
        from fivetrex_api.api.user_management import update_user_membership_in_group as operation

        body = collect_fields(extra, role=check_text("role", role))
        kwargs = operation._get_kwargs(
            check_id("user_id", user_id), check_id("group_id", group_id), body=body
        )
        (
            await self._session.send(Call("users.group_memberships.update", user_id), kwargs)
        ).message()

    async def remove(self, user_id: str, group_id: str) -> None:
        """Remove a user from a group.

        The user stays in the account.

        Args:
            user_id: The user's ID.
            group_id: The group's ID.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `user_id` or `group_id` is empty.

        Example:
            ```python
            await client.users.group_memberships.remove(
                "tidal_sketch",
                "quiet_meadow",
            )
            ```
        """
        from fivetrex_api.api.user_management import delete_user_membership_in_group as operation

        kwargs = operation._get_kwargs(check_id("user_id", user_id), check_id("group_id", group_id))
        (
            await self._session.send(Call("users.group_memberships.remove", user_id), kwargs)
        ).message()
