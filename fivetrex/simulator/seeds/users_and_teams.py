"""The seeded users and teams of the small account, and their roles."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.state.membership import Membership
from fivetrex.simulator.state.role import TEAM_MEMBER, Role
from fivetrex.simulator.state.user import ApiKey
from fivetrex.simulator.state.users_and_teams import add_team, add_user

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.membership import Member, MembershipKind
    from fivetrex.simulator.state.team import Team
    from fivetrex.simulator.state.user import User

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def seed_owner(account: Account, opened: datetime, now: datetime) -> User:
    """Seed the account's owner, to whom the API key belongs."""
    return add_user(
        account,
        "robin.marlow@example.com",
        "Robin",
        "Marlow",
        opened,
        "Account Administrator",
        identifier=account.user_id,
        phone="+1 555 0100",
        picture="https://people.example.com/robin.png",
        logged_in_at=now - 2 * _HOUR,
        api_keys=(ApiKey(1, "owner_key", opened),),
    )


def seed(account: Account, now: datetime) -> None:
    """Seed six users in various states, two teams and a custom role."""
    opened = now - 400 * _DAY
    account.roles.add(
        Role(
            account.next_serial(),
            "Sync Operator",
            ("DESTINATION", "CONNECTOR"),
            "Can pause, resume and sync connections, and change nothing else.",
            is_custom=True,
        )
    )
    owner = seed_owner(account, opened, now)
    analyst = add_user(
        account,
        "noor.hadley@example.com",
        "Noor",
        "Hadley",
        opened + 7 * _DAY,
        "Account Analyst",
        identifier="woven_trellis",
        logged_in_at=now - _DAY,
    )
    # No account role, only roles in a group and a connection.
    marketer = add_user(
        account,
        "sasha.quill@example.com",
        "Sasha",
        "Quill",
        opened + 45 * _DAY,
        identifier="tidal_sketch",
        logged_in_at=now - 12 * _DAY,
    )
    add_user(
        account,
        "kim.aldous@example.com",
        "Kim",
        "Aldous",
        now - 2 * _DAY,
        "Account Reviewer",
        identifier="hushed_violet",
        invited=True,
        verified=False,
    )
    suspended = add_user(
        account,
        "jo.ferris@example.com",
        "Jo",
        "Ferris",
        opened + 20 * _DAY,
        "Account Billing",
        identifier="retired_fiddle",
        active=False,
        logged_in_at=now - 150 * _DAY,
    )
    machine = add_user(
        account,
        None,
        "Nightly",
        "Deployment",
        now - 90 * _DAY,
        identifier="tireless_loom",
        user_type="SERVICE_ACCOUNT",
        api_keys=(ApiKey(1, "deployment_key", now - 90 * _DAY, now + 275 * _DAY),),
    )
    engineers = add_team(
        account,
        "Data Engineering",
        "Account Reviewer",
        "Keeps the pipelines running.",
        "sturdy_hammock",
    )
    marketing = add_team(account, "Marketing Analytics", identifier="spirited_choir")
    _add(account, engineers, owner, "Team Manager", opened + _DAY)
    _add(account, engineers, analyst, TEAM_MEMBER, opened + 7 * _DAY)
    _add(account, engineers, suspended, TEAM_MEMBER, opened + 20 * _DAY)
    _add(account, marketing, marketer, "Team Manager", opened + 45 * _DAY)
    _join(account, owner, "group", "amber_harbor", "Manage Destination", opened)
    _join(account, marketer, "group", "quiet_meadow", "Edit Destination", opened + 45 * _DAY)
    # A deprecated role.
    _join(account, suspended, "group", "amber_harbor", "Destination Analyst", opened + 20 * _DAY)
    _join(account, machine, "group", "amber_harbor", "Sync Operator", now - 90 * _DAY)
    _join(account, marketer, "connection", "mellow_dune", "Edit Connection", opened + 60 * _DAY)
    _join(account, machine, "connection", "stormy_ridge", "Sync Operator", now - 80 * _DAY)
    _join(account, engineers, "group", "amber_harbor", "Manage Destination", opened + _DAY)
    _join(account, marketing, "group", "quiet_meadow", "View Destination", opened + 46 * _DAY)
    _join(account, marketing, "connection", "mellow_dune", "View Connection", opened + 46 * _DAY)


def _add(account: Account, team: Team, user: User, role: str, at: datetime) -> None:
    team.users.add(Membership(account.next_serial(), user.id, role, at))


def _join(
    account: Account,
    member: Member,
    place: MembershipKind,
    identifier: str,
    role: str,
    at: datetime,
) -> None:
    member.memberships(place).add(Membership(account.next_serial(), identifier, role, at))
