# Made by scripts/twin.py from _async/operation_cases/webhooks.py. Do not edit.
"""Webhooks."""

from __future__ import annotations

from typing import Any

from .case import BAD, CURSOR, NO_GROUP, NOT_FOUND, UNKNOWN, OperationCase

HOOK: dict[str, Any] = {
    "url": "https://example.com/hook",
    "events": ["sync_end"],
    "active": False,
    "secret": "hunter2",
}

CASES = {
    "webhooks.list": OperationCase(
        lambda client: client.webhooks.list(limit=1),
        lambda client: client.webhooks.list(cursor=CURSOR),
        *BAD,
    ),
    "webhooks.get": OperationCase(
        lambda client: client.webhooks.get("polished_beacon"),
        lambda client: client.webhooks.get(UNKNOWN),
        *NOT_FOUND,
    ),
    "webhooks.create_account": OperationCase(
        lambda client: client.webhooks.create_account(**HOOK),
        lambda client: client.webhooks.create_account(**{**HOOK, "events": ["rain"]}),
        *BAD,
    ),
    "webhooks.create_group": OperationCase(
        lambda client: client.webhooks.create_group("amber_harbor", **HOOK),
        lambda client: client.webhooks.create_group(UNKNOWN, **HOOK),
        *NO_GROUP,
    ),
    "webhooks.update": OperationCase(
        lambda client: client.webhooks.update("polished_beacon", events=["sync_end"]),
        lambda client: client.webhooks.update("polished_beacon", events=["rain"]),
        *BAD,
    ),
    "webhooks.delete": OperationCase(
        lambda client: client.webhooks.delete("polished_beacon"),
        lambda client: client.webhooks.delete(UNKNOWN),
        *NOT_FOUND,
    ),
    "webhooks.test": OperationCase(
        lambda client: client.webhooks.test("polished_beacon", event="sync_end"),
        lambda client: client.webhooks.test("polished_beacon", event="rain"),
        *BAD,
    ),
}
