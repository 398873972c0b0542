# Made from fivetrex/_async/groups.py by scripts/twin.py; change that file instead.
"""Groups: each holds one destination and the connections that load into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import (
    NOT_GIVEN,
    NotGiven,
    collect_fields,
    page_arguments,
    require_change,
)
from .._core.validation import check_cursor, check_id, check_limit, check_text
from .pagination import Stream
from .resource import Resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._core.pagination import Page
    from ..models import Group


class Groups(Resource):
    """The groups of the account: `client.groups`."""

    def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Group]:
        """Read one page of the account's groups.

        Args:
            cursor: The `next_cursor` of the page before; None reads the first page.
            limit: How many groups at most, from 1 to 1000; None leaves it to the API (100).

        Returns:
            The page.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of its range, or `cursor` is empty.

        Example:
            ```python
            page = client.groups.list(limit=50)
            print([group.name for group in page], page.next_cursor)
            ```
        """
        return self._page("groups.list", check_cursor(cursor), check_limit(limit))

    def stream(self, *, cursor: str | None = None, limit: int | None = 1000) -> Stream[Group]:
        """Go through all groups of the account, reading pages as they are needed.

        Args:
            cursor: Where to begin, such as the `progress.cursor` of an error that ended an
                earlier stream; None begins at the beginning.
            limit: How many groups to read at a time, from 1 to 1000.

        Returns:
            An iterator over the groups. An error in the middle carries `progress`.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of its range, or `cursor` is empty.

        Example:
            ```python
            for group in client.groups.stream():
                print(group.id, group.name)
            ```
        """
        page_limit = check_limit(limit)

        def fetch(page_cursor: str | None) -> Page[Group]:
            return self._page("groups.stream", page_cursor, page_limit)

        return Stream(fetch, "groups.stream", check_cursor(cursor))

    def get(self, group_id: str) -> Group:
        """Read one group.

        Args:
            group_id: The group's id.

        Returns:
            The group.

        Raises:
            NotFoundError: There is no such group.
            FivetrexError: The call failed otherwise.
            ValueError: `group_id` is empty.

        Example:
            ```python
            group = client.groups.get("amber_harbor")
            print(group.name, group.created_at)
            ```
        """
        from fivetrex_api.api.group_management import group_details as operation

        from ..models import Group

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        return (self._session.send(Call("groups.get", group_id), kwargs)).model(Group)

    def create(
        self,
        *,
        name: str,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Group:
        """Make a group.

        Args:
            name: The group's name: letters, digits and underscores, beginning with a letter or
                an underscore; unique in the account.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new group.

        Raises:
            BadRequestError: The API does not take the name.
            ConflictError: There is a group of that name.
            FivetrexError: The call failed otherwise.
            ValueError: `name` is empty.

        Example:
            ```python
            group = client.groups.create(name="finance_warehouse")
            ```
        """
        from fivetrex_api.api.group_management import create_group as operation
        from fivetrex_api.models import CreateGroupRequest

        from ..models import Group

        body = CreateGroupRequest(name=check_text("name", name))
        body.additional_properties = collect_fields(extra, allow_masked=allow_masked, name=name)
        kwargs = operation._get_kwargs(body=body)
        return (self._session.send(Call("groups.create"), kwargs)).model(Group)

    def update(
        self,
        group_id: str,
        *,
        name: str | NotGiven = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Group:
        """Change a group.

        Args:
            group_id: The group's id.
            name: Its new name.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The group as it is now.

        Raises:
            NotFoundError: There is no such group.
            FivetrexError: The call failed otherwise.
            ValueError: `group_id` or `name` is empty, or there is nothing to change.

        Example:
            ```python
            group = client.groups.update("amber_harbor", name="analytics")
            ```
        """
        from fivetrex_api.api.group_management import modify_group as operation
        from fivetrex_api.models import UpdateGroupRequest

        from ..models import Group

        if name is not NOT_GIVEN:
            check_text("name", name)
        body = UpdateGroupRequest()
        body.additional_properties = require_change(
            collect_fields(extra, allow_masked=allow_masked, name=name)
        )
        kwargs = operation._get_kwargs(check_id("group_id", group_id), body=body)
        return (self._session.send(Call("groups.update", group_id), kwargs)).model(Group)

    def delete(self, group_id: str) -> None:
        """Delete a group, and with it all of its connections.

        Args:
            group_id: The group's id.

        Raises:
            NotFoundError: There is no such group.
            FivetrexError: The call failed otherwise.
            ValueError: `group_id` is empty.

        Example:
            ```python
            client.groups.delete("early_lantern")
            ```
        """
        from fivetrex_api.api.group_management import delete_group as operation

        kwargs = operation._get_kwargs(check_id("group_id", group_id))
        (self._session.send(Call("groups.delete", group_id), kwargs)).message()

    def _page(self, operation_name: str, cursor: str | None, limit: int | None) -> Page[Group]:
        from fivetrex_api.api.group_management import list_all_groups as operation

        from ..models import Group

        kwargs = operation._get_kwargs(**page_arguments(cursor, limit))
        return (self._session.send(Call(operation_name), kwargs)).page(Group)
