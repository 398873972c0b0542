"""Creation and deletion of users and teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.team import Team
from fivetrex.simulator.state.user import User

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account


def user_with_email(account: Account, email: str) -> User | None:
    """Return the user with this email address; the comparison is case-insensitive."""
    for user in account.users:
        if user.email is not None and user.email.lower() == email.lower():
            return user
    return None


def add_user(
    account: Account,
    email: str | None,
    given_name: str,
    family_name: str,
    created_at: datetime,
    role: str | None = None,
    *,
    identifier: str | None = None,
    **fields: Any,
) -> User:
    """Create a user; ``fields`` are those of `User`."""
    user = User(
        serial=account.next_serial(),
        id=account.new_id(identifier),
        role=role,
        email=email,
        given_name=given_name,
        family_name=family_name,
        created_at=created_at,
        **fields,
    )
    account.users.add(user)
    return user


def remove_user(account: Account, user: User) -> None:
    """Delete a user, and remove them from every team."""
    for team in account.teams:
        membership = team.users.get(user.id)
        if membership is not None:
            team.users.remove(membership)
    account.users.remove(user)


def add_team(
    account: Account,
    name: str,
    role: str | None = None,
    description: str | None = None,
    identifier: str | None = None,
) -> Team:
    """Create an empty team."""
    team = Team(account.next_serial(), account.new_id(identifier), role, name, description)
    account.teams.add(team)
    return team
