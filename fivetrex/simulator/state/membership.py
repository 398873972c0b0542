"""Memberships: roles of users and teams in groups, connections and teams."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

#: The objects that users and teams can be members of.
MembershipKind = Literal["group", "connection"]


@dataclass(slots=True, eq=False)
class Membership:
    """One membership; its id is that of the group or connection, or, in a team, of the user."""

    serial: int
    id: str
    role: str
    created_at: datetime


@dataclass(slots=True, eq=False)
class Member:
    """A member of groups and connections: a user or a team."""

    serial: int
    id: str
    # The account role.
    role: str | None
    groups: Collection[Membership] = field(default_factory=Collection, kw_only=True)
    connections: Collection[Membership] = field(default_factory=Collection, kw_only=True)

    def memberships(self, kind: MembershipKind) -> Collection[Membership]:
        """Return the memberships of one kind."""
        return self.groups if kind == "group" else self.connections


def end_memberships(members: Iterable[Member], kind: MembershipKind, identifier: str) -> None:
    """Remove every membership in a group or a connection that is deleted."""
    for member in members:
        memberships = member.memberships(kind)
        membership = memberships.get(identifier)
        if membership is not None:
            memberships.remove(membership)
