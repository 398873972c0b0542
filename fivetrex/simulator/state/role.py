"""Roles, and the scopes in which they are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What a role can be given in. A destination's roles are those of its group.
Scope = Literal["ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"]

#: Who may do everything; the account is never without one.
ADMINISTRATOR = "Account Administrator"

#: The default role in a team.
TEAM_MEMBER = "Team Member"


@dataclass(slots=True, eq=False)
class Role:
    """One role; everybody calls it by its name."""

    serial: int
    name: str
    scope: tuple[Scope, ...]
    description: str
    is_custom: bool = False
    # Of a deprecated role: the one to use instead.
    replacement: str | None = None

    @property
    def id(self) -> str:
        """Its name: a role has no other id."""
        return self.name

    @property
    def is_deprecated(self) -> bool:
        """Whether another role should be used instead; this one still works."""
        return self.replacement is not None


def standard_roles(serials: Iterator[int]) -> Iterator[Role]:
    """Yield the roles that every account has, including deprecated ones."""
    for scope, roles in _CURRENT.items():
        for name, description in roles.items():
            yield Role(next(serials), name, (scope,), description)
    for scope, replacements in _DEPRECATED.items():
        for name, replacement in replacements.items():
            description = f"The older name of the role {replacement}."
            yield Role(next(serials), name, (scope,), description, replacement=replacement)


_CURRENT: dict[Scope, dict[str, str]] = {
    "ACCOUNT": {
        ADMINISTRATOR: "Does everything, in the account and in all that it holds.",
        "Account Billing": "Sees and changes how the account is paid for, and sees its usage.",
        "Account Analyst": "Works with every destination, but not with the account's settings.",
        "Account Reviewer": "Sees the account and every destination, and changes nothing.",
        "Destination Creator": "Creates destinations, and does everything in those.",
    },
    "DESTINATION": {
        "Manage Destination": "Does everything in one destination, its deletion included.",
        "Edit Destination": "Changes one destination and its connections.",
        "View Destination": "Sees one destination and its connections.",
        "Create Connection": "Adds connections to one destination, and manages those.",
    },
    "CONNECTOR": {
        "Manage Connection": "Does everything with one connection, its deletion included.",
        "Edit Connection": "Changes one connection, its credentials and its schemas.",
        "View Connection": "Sees one connection.",
    },
    "TEAM": {
        "Team Manager": "Adds people to one team, and removes them.",
        TEAM_MEMBER: "Belongs to one team, and may do what the team may.",
    },
}

_DEPRECATED: dict[Scope, dict[str, str]] = {
    "DESTINATION": {
        "Destination Administrator": "Manage Destination",
        "Destination Analyst": "Edit Destination",
        "Destination Reviewer": "View Destination",
        "Connector Creator": "Create Connection",
    },
    "CONNECTOR": {
        "Connector Administrator": "Manage Connection",
        "Connector Collaborator": "Edit Connection",
        "Connector Reviewer": "View Connection",
    },
}
