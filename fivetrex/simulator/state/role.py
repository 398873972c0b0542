"""Roles and their scopes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The scope of a role. Roles in a group have the scope of its destination.
Scope = Literal["ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"]

#: The role with all permissions; the last user with this role cannot be deleted.
ADMINISTRATOR = "Account Administrator"

#: The default role in a team.
TEAM_MEMBER = "Team Member"


@dataclass(slots=True, eq=False)
class Role:
    """One role, identified by its name."""

    serial: int
    name: str
    scope: tuple[Scope, ...]
    description: str
    is_custom: bool = False
    # The replacement of a deprecated role.
    replacement: str | None = None

    @property
    def id(self) -> str:
        """The name; a role has no other id."""
        return self.name

    @property
    def is_deprecated(self) -> bool:
        """Whether the role is deprecated; it can still be assigned."""
        return self.replacement is not None


def standard_roles(serials: Iterator[int]) -> Iterator[Role]:
    """Yield the standard roles of every account, including deprecated ones."""
    for scope, roles in _CURRENT.items():
        for name, description in roles.items():
            yield Role(next(serials), name, (scope,), description)
    for scope, replacements in _DEPRECATED.items():
        for name, replacement in replacements.items():
            description = f"Deprecated; use {replacement}."
            yield Role(next(serials), name, (scope,), description, replacement=replacement)


_CURRENT: dict[Scope, dict[str, str]] = {
    "ACCOUNT": {
        ADMINISTRATOR: "Has all permissions in the account.",
        "Account Billing": "Manages billing, and views usage.",
        "Account Analyst": "Manages all destinations, but no account settings.",
        "Account Reviewer": "Views the account and all destinations.",
        "Destination Creator": "Creates destinations, and manages the created ones.",
    },
    "DESTINATION": {
        "Manage Destination": "Manages a destination, and can delete it.",
        "Edit Destination": "Edits a destination and its connections.",
        "View Destination": "Views a destination and its connections.",
        "Create Connection": "Creates connections in a destination, and manages the created ones.",
    },
    "CONNECTOR": {
        "Manage Connection": "Manages a connection, and can delete it.",
        "Edit Connection": "Edits a connection, its credentials and its schemas.",
        "View Connection": "Views a connection.",
    },
    "TEAM": {
        "Team Manager": "Manages the members of a team.",
        TEAM_MEMBER: "Is a member of a team, and has its permissions.",
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
