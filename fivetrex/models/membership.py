"""The memberships of users and teams in groups and connections.

The API calls the id of the group or of the connection only `id`; these classes say what it is of.
"""

from __future__ import annotations

from fivetrex_api.models.membership import Membership as _Membership

__all__ = ["ConnectionMembership", "GroupMembership"]


class ConnectionMembership(_Membership):
    """The membership of a user or a team in a connection: the role that it has there.

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
        """The id of the connection."""
        return self.id


class GroupMembership(_Membership):
    """The membership of a user or a team in a group: the role that it has there.

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
        """The id of the group."""
        return self.id
