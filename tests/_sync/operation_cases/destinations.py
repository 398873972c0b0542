# Made by scripts/twin.py from _async/operation_cases/destinations.py. Do not edit.
"""Destinations."""

from __future__ import annotations

from typing import Any

from tests.simulator.operations.destinations import leave_unused
from tests.support.empty_group import EMPTY_GROUP, add_empty_group

from .case import BAD, CONFLICT, CURSOR, NO_DESTINATION, UNKNOWN, OperationCase

PLACE: dict[str, Any] = {"service": "postgres_warehouse", "time_zone_offset": "+1"}
ATLANTIS: dict[str, Any] = {"region": "ATLANTIS"}

CASES = {
    "destinations.list": OperationCase(
        lambda client: client.destinations.list(limit=1),
        lambda client: client.destinations.list(cursor=CURSOR),
        *BAD,
    ),
    "destinations.get": OperationCase(
        lambda client: client.destinations.get("amber_harbor"),
        lambda client: client.destinations.get(UNKNOWN),
        *NO_DESTINATION,
    ),
    "destinations.create": OperationCase(
        lambda client: client.destinations.create(group_id=EMPTY_GROUP, **PLACE),
        lambda client: client.destinations.create(group_id="amber_harbor", **PLACE),
        *CONFLICT,
        prepare=add_empty_group,
    ),
    "destinations.update": OperationCase(
        lambda client: client.destinations.update("amber_harbor", region="AZURE_EASTUS2"),
        lambda client: client.destinations.update("amber_harbor", **ATLANTIS),
        *BAD,
    ),
    "destinations.delete": OperationCase(
        lambda client: client.destinations.delete("quiet_meadow"),
        lambda client: client.destinations.delete("amber_harbor"),
        *CONFLICT,
        prepare=leave_unused,
    ),
    "destinations.test": OperationCase(
        lambda client: client.destinations.test("amber_harbor"),
        lambda client: client.destinations.test(UNKNOWN),
        *NO_DESTINATION,
    ),
}
