"""The groups of the account. A group has one destination and the connections that load into it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import (
    NOT_GIVEN,
    NotGiven,
    collect_fields,
    require_change,
)
from .._core.validation import check_id, check_text
from .generated.groups import AsyncGroupsBase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import Group


class AsyncGroups(AsyncGroupsBase):
    """The groups of the account.

    Available as `client.groups`.
    """

    async def create(
        self,
        *,
        name: str,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Group:
        """Create a group.

        Create its destination with a separate call, `client.destinations.create`.

        Args:
            name: The group's name, which is unique in the account. It consists of letters, digits
                and underscores, and does not start with a digit.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new group.

        Raises:
            BadRequestError: The API rejected the name.
            ConflictError: A group with this name already exists.
            FivetrexError: The call failed.
            ValueError: `name` is empty.

        Example:
            ```python
            group = await client.groups.create(name="finance_warehouse")
            ```
        """
        from fivetrex_api.api.group_management import create_group as operation
        from fivetrex_api.models import CreateGroupRequest

        from ..models import Group

        body = CreateGroupRequest(name=check_text("name", name))
        body.additional_properties = collect_fields(extra, allow_masked=allow_masked, name=name)
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("groups.create"), kwargs)).model(Group)

    async def update(
        self,
        group_id: str,
        *,
        name: str | NotGiven = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Group:
        """Update a group.

        Args:
            group_id: The group's ID.
            name: The group's new name.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated group.

        Raises:
            BadRequestError: The API rejected the name.
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id` or `name` is empty, or no field is passed.

        Example:
            ```python
            group = await client.groups.update("amber_harbor", name="analytics")
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
        return (await self._session.send(Call("groups.update", group_id), kwargs)).model(Group)
