# Made by scripts/twin.py from _async/groups.py. Do not edit.
"""Groups: each holds one destination and the connections that load into it."""

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
from .generated.groups import GroupsBase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import Group


class Groups(GroupsBase):
    """The groups of the account: `client.groups`."""

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
