# Made by scripts/twin.py from _async/operation_cases/users_and_teams.py. Do not edit.
"""Users and teams."""

from __future__ import annotations

from typing import Any

from .case import BAD, CONFLICT, CURSOR, NO_MEMBERSHIP, NO_TEAM, NO_USER, UNKNOWN, OperationCase

IRA: dict[str, Any] = {"given_name": "Ira", "family_name": "Voss"}

CASES = {
    "users.list": OperationCase(
        lambda client: client.users.list(limit=10),
        lambda client: client.users.list(cursor=CURSOR),
        *BAD,
    ),
    "users.get": OperationCase(
        lambda client: client.users.get("recited_lyrics"),
        lambda client: client.users.get(UNKNOWN),
        *NO_USER,
    ),
    "users.api_keys.list": OperationCase(
        lambda client: client.users.api_keys.list("recited_lyrics"),
        lambda client: client.users.api_keys.list(UNKNOWN),
        *NO_USER,
    ),
    "users.create": OperationCase(
        lambda client: client.users.create(
            email="ira.voss@example.com", role="Account Reviewer", **IRA
        ),
        lambda client: client.users.create(email="Noor.Hadley@example.com", **IRA),
        *CONFLICT,
    ),
    "users.update": OperationCase(
        lambda client: client.users.update("woven_trellis", phone="+1 555 0199"),
        lambda client: client.users.update("woven_trellis", role="View Connection"),
        *BAD,
    ),
    "users.delete": OperationCase(
        lambda client: client.users.delete("woven_trellis"),
        lambda client: client.users.delete(UNKNOWN),
        *NO_USER,
    ),
    "users.remove_account_role": OperationCase(
        lambda client: client.users.remove_account_role("woven_trellis"),
        lambda client: client.users.remove_account_role("tidal_sketch"),
        *NO_MEMBERSHIP,
    ),
    "teams.list": OperationCase(
        lambda client: client.teams.list(limit=10),
        lambda client: client.teams.list(cursor=CURSOR),
        *BAD,
    ),
    "teams.get": OperationCase(
        lambda client: client.teams.get("sturdy_hammock"),
        lambda client: client.teams.get(UNKNOWN),
        *NO_TEAM,
    ),
    "teams.create": OperationCase(
        lambda client: client.teams.create(
            name="Finance", role="Account Billing", description="Pays."
        ),
        lambda client: client.teams.create(name="Data Engineering"),
        *CONFLICT,
    ),
    "teams.update": OperationCase(
        lambda client: client.teams.update("sturdy_hammock", name="Platform"),
        lambda client: client.teams.update("sturdy_hammock", name="Marketing Analytics"),
        *CONFLICT,
    ),
    "teams.delete": OperationCase(
        lambda client: client.teams.delete("sturdy_hammock"),
        lambda client: client.teams.delete(UNKNOWN),
        *NO_TEAM,
    ),
    "teams.remove_account_role": OperationCase(
        lambda client: client.teams.remove_account_role("sturdy_hammock"),
        lambda client: client.teams.remove_account_role("spirited_choir"),
        *NO_MEMBERSHIP,
    ),
}
