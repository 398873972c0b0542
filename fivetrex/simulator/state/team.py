"""A team: users with common roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.membership import Member, Membership


@dataclass(slots=True, eq=False)
class Team(Member):
    """One team of the account, and the users in it."""

    name: str
    description: str | None = None
    users: Collection[Membership] = field(default_factory=Collection)
