"""The memberships of users and teams in groups and connections.

The API calls the ID of the group or the connection `id`. These classes add the full names.
"""

from __future__ import annotations

from fivetrex_api.models.membership import Membership as _Membership

from .inherited_fields import document_fields

__all__ = ["ConnectionMembership", "GroupMembership"]


@document_fields
class ConnectionMembership(_Membership):
    """The membership of a user or a team in a connection, with a role.

    Example:
        ```python
        from fivetrex.models import ConnectionMembership

        membership = ConnectionMembership.from_dict(
            {"id": "silver_brook", "role": "View Connection"}
        )
        print(membership.connection_id, membership.role)
        ```
    """

    __slots__ = ()

    @property
    def connection_id(self) -> str:
        """ID of the connection; the API calls it `id`."""
        return self.id


@document_fields
class GroupMembership(_Membership):
    """The membership of a user or a team in a group, with a role.

    Example:
        ```python
        from fivetrex.models import GroupMembership

        membership = GroupMembership.from_dict(
            {"id": "amber_harbor", "role": "Destination Reviewer"}
        )
        print(membership.group_id, membership.role)
        ```
    """

    __slots__ = ()

    @property
    def group_id(self) -> str:
        """ID of the group; the API calls it `id`."""
        return self.id
