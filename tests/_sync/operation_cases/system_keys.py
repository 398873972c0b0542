# Made by scripts/twin.py from _async/operation_cases/system_keys.py. Do not edit.
"""System keys."""

from __future__ import annotations

from typing import Any

from .case import BAD, CONFLICT, CURSOR, UNKNOWN, OperationCase, not_found

NO_KEY = not_found("SystemKey")
READ_ALL: dict[str, Any] = {"resource_type": "ACCOUNT", "access_level": "READ"}
NEW: dict[str, Any] = {"expiration_period": "SIX_MONTHS", "permissions": [READ_ALL]}

CASES = {
    "system_keys.list": OperationCase(
        lambda client: client.system_keys.list(limit=1),
        lambda client: client.system_keys.list(cursor=CURSOR),
        *BAD,
    ),
    "system_keys.get": OperationCase(
        lambda client: client.system_keys.get("passing_visitor"),
        lambda client: client.system_keys.get(UNKNOWN),
        *NO_KEY,
    ),
    "system_keys.create": OperationCase(
        lambda client: client.system_keys.create(name="ci", **NEW),
        lambda client: client.system_keys.create(name="monitoring", **NEW),
        *CONFLICT,
    ),
    "system_keys.update": OperationCase(
        lambda client: client.system_keys.update(
            "watchful_keeper", name="ci", permissions=[READ_ALL]
        ),
        lambda client: client.system_keys.update("watchful_keeper", name="two words"),
        *BAD,
    ),
    "system_keys.delete": OperationCase(
        lambda client: client.system_keys.delete("passing_visitor"),
        lambda client: client.system_keys.delete(UNKNOWN),
        *NO_KEY,
    ),
    "system_keys.rotate": OperationCase(
        lambda client: client.system_keys.rotate("passing_visitor", expiration_period="ONE_WEEK"),
        lambda client: client.system_keys.rotate(UNKNOWN),
        *NO_KEY,
    ),
}
