# Generated from openapi/surface/teams.yaml by scripts/regenerate; change that file instead.
"""The teams of the account."""

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
    from ...models import Team, TeamMembership
    from ..pagination import AsyncStream


class AsyncTeams(AsyncResource):
    """The teams of the account: `client.teams`."""

    @cached_property
    def connection_memberships(self) -> AsyncTeamConnectionMemberships:
        """The roles of a team on connections."""
        return AsyncTeamConnectionMemberships(self._session)

    @cached_property
    def group_memberships(self) -> AsyncTeamGroupMemberships:
        """The roles of a team on groups."""
        return AsyncTeamGroupMemberships(self._session)

    @cached_property
    def user_memberships(self) -> AsyncTeamUserMemberships:
        """The members of a team."""
        return AsyncTeamUserMemberships(self._session)

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Team]:
        """List the teams of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of teams.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.teams.list()
            for team in page:
                print(team)
            ```
        """
        from fivetrex_api.api.team_management import list_all_teams as operation

        from ...models import Team

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("teams.list"), kwargs)).page(Team)

    def stream(self, *, cursor: str | None = None, limit: int | None = 1000) -> AsyncStream[Team]:
        """Stream the teams of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the teams. An error that interrupts it has `progress`, from which a new
            stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for team in client.teams.stream():
                print(team)
            ```
        """
        from fivetrex_api.api.team_management import list_all_teams as operation

        from ...models import Team

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("teams.stream")
        return self._stream(call, request, Team, cursor)

    async def get(self, team_id: str) -> Team:
        """Get a team.

        Args:
            team_id: The team's ID.

        Returns:
            The team.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty.

        Example:
            ```python
            team = await client.teams.get("sturdy_hammock")
            print(team)
            ```
        """
        from fivetrex_api.api.team_management import team_details as operation

        from ...models import Team

        kwargs = operation._get_kwargs(check_id("team_id", team_id))
        return (await self._session.send(Call("teams.get", team_id), kwargs)).model(Team)

    async def create(
        self,
        *,
        name: str,
        description: str | NotGiven | None = NOT_GIVEN,
        role: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> Team:
        """Create a team.

        A field that is not passed is not sent. None is sent as null.

        Args:
            name: The team's name, which is unique in the account.
            description: The team's description.
            role: The team's role in the account, such as `"Account Reviewer"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new team.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `name` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            team = await client.teams.create(
                name="Finance",
                description="Pays the invoices.",
                role="Account Billing",
            )
            print(team)
            ```
        """
        from fivetrex_api.api.team_management import create_team as operation

        from ...models import Team

        body = collect_fields(
            extra, name=check_text("name", name), description=description, role=role
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("teams.create"), kwargs)).model(Team)

    async def update(
        self,
        team_id: str,
        *,
        description: str | NotGiven | None = NOT_GIVEN,
        name: str | NotGiven | None = NOT_GIVEN,
        role: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> Team:
        """Update a team.

        A field that is not passed stays as it is. None is sent as null.

        Args:
            team_id: The team's ID.
            description: The team's description.
            name: The team's name, which is unique in the account.
            role: The team's role in the account, such as `"Account Reviewer"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated team.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty, no field is passed, or a value cannot be sent as JSON.

        Example:
            ```python
            team = await client.teams.update(
                "sturdy_hammock",
                name="Platform",
            )
            print(team)
            ```
        """
        from fivetrex_api.api.team_management import modify_team as operation

        from ...models import Team

        body = require_change(collect_fields(extra, description=description, name=name, role=role))
        kwargs = operation._get_kwargs(check_id("team_id", team_id), body=body)
        return (await self._session.send(Call("teams.update", team_id), kwargs)).model(Team)

    async def delete(self, team_id: str) -> None:
        """Delete a team.

        Its users stay in the account.

        Args:
            team_id: The team's ID.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty.

        Example:
            ```python
            await client.teams.delete("sturdy_hammock")
            ```
        """
        from fivetrex_api.api.team_management import delete_team as operation

        kwargs = operation._get_kwargs(check_id("team_id", team_id))
        (await self._session.send(Call("teams.delete", team_id), kwargs)).message()

    async def remove_account_role(self, team_id: str) -> None:
        """Remove the account role of a team.

        The team itself and its memberships in groups and connections stay.

        Args:
            team_id: The team's ID.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty.

        Example:
            ```python
            await client.teams.remove_account_role("sturdy_hammock")
            ```
        """
        from fivetrex_api.api.team_management import delete_team_membership_in_account as operation

        kwargs = operation._get_kwargs(check_id("team_id", team_id))
        (await self._session.send(Call("teams.remove_account_role", team_id), kwargs)).message()


class AsyncTeamConnectionMemberships(AsyncResource):
    """The roles of a team on connections: `client.teams.connection_memberships`."""

    async def list(
        self, team_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ConnectionMembership]:
        """List the connections that a team is a member of.

        Args:
            team_id: The team's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of connection memberships.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.teams.connection_memberships.list(
                "spirited_choir",
            )
            for connection_membership in page:
                print(connection_membership)
            ```
        """
        from fivetrex_api.api.team_management import (
            get_team_memberships_in_connections as operation,
        )

        from ...models import ConnectionMembership

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("team_id", team_id), **query)
        return (
            await self._session.send(Call("teams.connection_memberships.list", team_id), kwargs)
        ).page(ConnectionMembership)

    def stream(
        self, team_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ConnectionMembership]:
        """Stream the connections that a team is a member of, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            team_id: The team's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the connection memberships. An error that interrupts it has `progress`,
            from which a new stream can continue.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for connection_membership in client.teams.connection_memberships.stream(
                "spirited_choir",
            ):
                print(connection_membership)
            ```
        """
        from fivetrex_api.api.team_management import (
            get_team_memberships_in_connections as operation,
        )

        from ...models import ConnectionMembership

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("team_id", team_id), **query)
        call = Call("teams.connection_memberships.stream", team_id)
        return self._stream(call, request, ConnectionMembership, cursor)

    async def get(self, team_id: str, connection_id: str) -> ConnectionMembership:
        """Get the membership of a team in a connection.

        Args:
            team_id: The team's ID.
            connection_id: The connection's ID.

        Returns:
            The membership.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `connection_id` is empty.

        Example:
            ```python
            connection_membership = await client.teams.connection_memberships.get(
                "spirited_choir",
                "mellow_dune",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.team_management import get_team_membership_in_connection as operation

        from ...models import ConnectionMembership

        kwargs = operation._get_kwargs(
            check_id("team_id", team_id), check_id("connection_id", connection_id)
        )
        return (
            await self._session.send(Call("teams.connection_memberships.get", team_id), kwargs)
        ).model(ConnectionMembership)

    async def add(
        self, team_id: str, *, connection_id: str, role: str, extra: Mapping[str, Any] | None = None
    ) -> ConnectionMembership:
        """Add a team to a connection.

        Args:
            team_id: The team's ID.
            connection_id: The ID of the group or connection.
            role: The role in the group or connection.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id`, `connection_id`, or `role` is empty or a value cannot be sent as
                JSON.

        Example:
            ```python
            connection_membership = await client.teams.connection_memberships.add(
                "spirited_choir",
                connection_id="silver_brook",
                role="View Connection",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.team_management import add_team_membership_in_connection as operation

        from ...models import ConnectionMembership

        body = collect_fields(
            extra,
            wire_names={"connection_id": "id"},
            connection_id=check_text("connection_id", connection_id),
            role=check_text("role", role),
        )
        kwargs = operation._get_kwargs(check_id("team_id", team_id), body=body)
        return (
            await self._session.send(Call("teams.connection_memberships.add", team_id), kwargs)
        ).model(ConnectionMembership)

    async def update(
        self, team_id: str, connection_id: str, *, role: str, extra: Mapping[str, Any] | None = None
    ) -> ConnectionMembership:
        """Update the role of a team in a connection.

        Args:
            team_id: The team's ID.
            connection_id: The connection's ID.
            role: The new role.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id`, `connection_id`, or `role` is empty, no field is passed, or a
                value cannot be sent as JSON.

        Example:
            ```python
            connection_membership = await client.teams.connection_memberships.update(
                "spirited_choir",
                "mellow_dune",
                role="Edit Connection",
            )
            print(connection_membership)
            ```
        """
        from fivetrex_api.api.team_management import (
            update_team_membership_in_connection as operation,
        )

        from ...models import ConnectionMembership

        body = collect_fields(extra, role=check_text("role", role))
        kwargs = operation._get_kwargs(
            check_id("team_id", team_id), check_id("connection_id", connection_id), body=body
        )
        return (
            await self._session.send(Call("teams.connection_memberships.update", team_id), kwargs)
        ).model(ConnectionMembership)

    async def remove(self, team_id: str, connection_id: str) -> None:
        """Remove a team from a connection.

        Args:
            team_id: The team's ID.
            connection_id: The connection's ID.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `connection_id` is empty.

        Example:
            ```python
            await client.teams.connection_memberships.remove(
                "spirited_choir",
                "mellow_dune",
            )
            ```
        """
        from fivetrex_api.api.team_management import (
            delete_team_membership_in_connection as operation,
        )

        kwargs = operation._get_kwargs(
            check_id("team_id", team_id), check_id("connection_id", connection_id)
        )
        (
            await self._session.send(Call("teams.connection_memberships.remove", team_id), kwargs)
        ).message()


class AsyncTeamGroupMemberships(AsyncResource):
    """The roles of a team on groups: `client.teams.group_memberships`."""

    async def list(
        self, team_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[GroupMembership]:
        """List the groups that a team is a member of.

        Args:
            team_id: The team's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of group memberships.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.teams.group_memberships.list(
                "spirited_choir",
            )
            for group_membership in page:
                print(group_membership)
            ```
        """
        from fivetrex_api.api.team_management import get_team_memberships_in_groups as operation

        from ...models import GroupMembership

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("team_id", team_id), **query)
        return (
            await self._session.send(Call("teams.group_memberships.list", team_id), kwargs)
        ).page(GroupMembership)

    def stream(
        self, team_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[GroupMembership]:
        """Stream the groups that a team is a member of, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            team_id: The team's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the group memberships. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for group_membership in client.teams.group_memberships.stream(
                "spirited_choir",
            ):
                print(group_membership)
            ```
        """
        from fivetrex_api.api.team_management import get_team_memberships_in_groups as operation

        from ...models import GroupMembership

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("team_id", team_id), **query)
        call = Call("teams.group_memberships.stream", team_id)
        return self._stream(call, request, GroupMembership, cursor)

    async def get(self, team_id: str, group_id: str) -> GroupMembership:
        """Get the membership of a team in a group.

        Args:
            team_id: The team's ID.
            group_id: The group's ID.

        Returns:
            The membership.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `group_id` is empty.

        Example:
            ```python
            group_membership = await client.teams.group_memberships.get(
                "spirited_choir",
                "quiet_meadow",
            )
            print(group_membership)
            ```
        """
        from fivetrex_api.api.team_management import get_team_membership_in_group as operation

        from ...models import GroupMembership

        kwargs = operation._get_kwargs(check_id("team_id", team_id), check_id("group_id", group_id))
        return (
            await self._session.send(Call("teams.group_memberships.get", team_id), kwargs)
        ).model(GroupMembership)

    async def add(
        self, team_id: str, *, group_id: str, role: str, extra: Mapping[str, Any] | None = None
    ) -> GroupMembership:
        """Add a team to a group.

        Args:
            team_id: The team's ID.
            group_id: The ID of the group or connection.
            role: The role in the group or connection.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id`, `group_id`, or `role` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            group_membership = await client.teams.group_memberships.add(
                "spirited_choir",
                group_id="early_lantern",
                role="Destination Reviewer",
            )
            print(group_membership)
            ```
        """
        from fivetrex_api.api.team_management import add_team_membership_in_group as operation

        from ...models import GroupMembership

        body = collect_fields(
            extra,
            wire_names={"group_id": "id"},
            group_id=check_text("group_id", group_id),
            role=check_text("role", role),
        )
        kwargs = operation._get_kwargs(check_id("team_id", team_id), body=body)
        return (
            await self._session.send(Call("teams.group_memberships.add", team_id), kwargs)
        ).model(GroupMembership)

    async def update(
        self, team_id: str, group_id: str, *, role: str, extra: Mapping[str, Any] | None = None
    ) -> GroupMembership:
        """Update the role of a team in a group.

        Args:
            team_id: The team's ID.
            group_id: The group's ID.
            role: The new role.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id`, `group_id`, or `role` is empty, no field is passed, or a value
                cannot be sent as JSON.

        Example:
            ```python
            group_membership = await client.teams.group_memberships.update(
                "spirited_choir",
                "quiet_meadow",
                role="Manage Destination",
            )
            print(group_membership)
            ```
        """
        from fivetrex_api.api.team_management import update_team_membership_in_group as operation

        from ...models import GroupMembership

        body = collect_fields(extra, role=check_text("role", role))
        kwargs = operation._get_kwargs(
            check_id("team_id", team_id), check_id("group_id", group_id), body=body
        )
        return (
            await self._session.send(Call("teams.group_memberships.update", team_id), kwargs)
        ).model(GroupMembership)

    async def remove(self, team_id: str, group_id: str) -> None:
        """Remove a team from a group.

        Args:
            team_id: The team's ID.
            group_id: The group's ID.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `group_id` is empty.

        Example:
            ```python
            await client.teams.group_memberships.remove(
                "spirited_choir",
                "quiet_meadow",
            )
            ```
        """
        from fivetrex_api.api.team_management import delete_team_membership_in_group as operation

        kwargs = operation._get_kwargs(check_id("team_id", team_id), check_id("group_id", group_id))
        (
            await self._session.send(Call("teams.group_memberships.remove", team_id), kwargs)
        ).message()


class AsyncTeamUserMemberships(AsyncResource):
    """The members of a team: `client.teams.user_memberships`."""

    async def list(
        self,
        team_id: str,
        *,
        active: bool | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[TeamMembership]:
        """List the users of a team.

        Args:
            team_id: The team's ID.
            active: True for the active users only, false for the suspended users only. The default
                is both.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of team memberships.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.teams.user_memberships.list(
                "sturdy_hammock",
                active=True,
            )
            for team_membership in page:
                print(team_membership)
            ```
        """
        from fivetrex_api.api.team_management import list_users_in_team as operation

        from ...models import TeamMembership

        query = list_arguments(cursor, limit, active=active)
        kwargs = operation._get_kwargs(check_id("team_id", team_id), **query)
        return (
            await self._session.send(Call("teams.user_memberships.list", team_id), kwargs)
        ).page(TeamMembership)

    def stream(
        self,
        team_id: str,
        *,
        active: bool | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> AsyncStream[TeamMembership]:
        """Stream the users of a team, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            team_id: The team's ID.
            active: True for the active users only, false for the suspended users only. The default
                is both.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the team memberships. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `team_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for team_membership in client.teams.user_memberships.stream(
                "sturdy_hammock",
                active=True,
            ):
                print(team_membership)
            ```
        """
        from fivetrex_api.api.team_management import list_users_in_team as operation

        from ...models import TeamMembership

        query = list_arguments(None, limit, active=active)
        request = partial(operation._get_kwargs, check_id("team_id", team_id), **query)
        call = Call("teams.user_memberships.stream", team_id)
        return self._stream(call, request, TeamMembership, cursor)

    async def get(self, team_id: str, user_id: str) -> TeamMembership:
        """Get the membership of a user in a team.

        Args:
            team_id: The team's ID.
            user_id: The user's ID.

        Returns:
            The membership.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `user_id` is empty.

        Example:
            ```python
            team_membership = await client.teams.user_memberships.get(
                "sturdy_hammock",
                "woven_trellis",
            )
            print(team_membership)
            ```
        """
        from fivetrex_api.api.team_management import get_user_in_team as operation

        from ...models import TeamMembership

        kwargs = operation._get_kwargs(check_id("team_id", team_id), check_id("user_id", user_id))
        return (
            await self._session.send(Call("teams.user_memberships.get", team_id), kwargs)
        ).model(TeamMembership)

    async def add(
        self,
        team_id: str,
        *,
        user_id: str,
        role: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> TeamMembership:
        """Add a user to a team.

        A field that is not passed is not sent. None is sent as null.

        Args:
            team_id: The team's ID.
            user_id: The user's ID.
            role: The user's role in the team, `"Team Member"` or `"Team Manager"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The team does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `user_id` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            team_membership = await client.teams.user_memberships.add(
                "spirited_choir",
                user_id="woven_trellis",
            )
            print(team_membership)
            ```
        """
        from fivetrex_api.api.team_management import add_user_to_team as operation

        from ...models import TeamMembership

        body = collect_fields(extra, user_id=check_text("user_id", user_id), role=role)
        kwargs = operation._get_kwargs(check_id("team_id", team_id), body=body)
        return (
            await self._session.send(Call("teams.user_memberships.add", team_id), kwargs)
        ).model(TeamMembership)

    async def update(
        self, team_id: str, user_id: str, *, role: str, extra: Mapping[str, Any] | None = None
    ) -> TeamMembership:
        """Update the role of a user in a team.

        Args:
            team_id: The team's ID.
            user_id: The user's ID.
            role: The new role.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The updated membership.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id`, `user_id`, or `role` is empty, no field is passed, or a value
                cannot be sent as JSON.

        Example:
            ```python
            team_membership = await client.teams.user_memberships.update(
                "sturdy_hammock",
                "woven_trellis",
                role="Team Manager",
            )
            print(team_membership)
            ```
        """
        from fivetrex_api.api.team_management import update_user_membership as operation

        from ...models import TeamMembership

        body = collect_fields(extra, role=check_text("role", role))
        kwargs = operation._get_kwargs(
            check_id("team_id", team_id), check_id("user_id", user_id), body=body
        )
        return (
            await self._session.send(Call("teams.user_memberships.update", team_id), kwargs)
        ).model(TeamMembership)

    async def remove(self, team_id: str, user_id: str) -> None:
        """Remove a user from a team.

        The user stays in the account.

        Args:
            team_id: The team's ID.
            user_id: The user's ID.

        Raises:
            NotFoundError: One of the resources does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `team_id` or `user_id` is empty.

        Example:
            ```python
            await client.teams.user_memberships.remove(
                "sturdy_hammock",
                "woven_trellis",
            )
            ```
        """
        from fivetrex_api.api.team_management import delete_user_from_team as operation

        kwargs = operation._get_kwargs(check_id("team_id", team_id), check_id("user_id", user_id))
        (await self._session.send(Call("teams.user_memberships.remove", team_id), kwargs)).message()
