"""Destinations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.empty_group import EMPTY_GROUP, add_empty_group

from .. import client_of, data
from .case import Case

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

HARBOR = {"destination_id": "amber_harbor"}
NOWHERE = {"destination_id": "unknown_id"}
NEW = {
    "group_id": EMPTY_GROUP,
    "service": "postgres_warehouse",
    "time_zone_offset": "+3",
}
NO_SUCH = (404, "NotFound_Destination")


def leave_unused(simulator: Simulator) -> None:
    """Delete the connections of a destination."""
    with client_of(simulator) as client:
        for connection in ("vivid_orchard", "stormy_ridge", "patient_glacier"):
            data(client.delete(f"/v1/connections/{connection}"))


CASES = (
    Case("list_destinations", success={}, failure={"limit": 0}, error=(400, "InvalidInput")),
    Case(
        "create_destination",
        success={"body": NEW},
        failure={"body": {**NEW, "group_id": "amber_harbor"}},
        error=(409, "Conflict"),
        prepare=add_empty_group,
    ),
    Case("destination_details", success=HARBOR, failure=NOWHERE, error=NO_SUCH),
    Case(
        "modify_destination",
        success={**HARBOR, "body": {"region": "AWS_EU_WEST_1", "run_setup_tests": True}},
        failure={**NOWHERE, "body": {"region": "AWS_EU_WEST_1"}},
        error=NO_SUCH,
    ),
    Case(
        "delete_destination",
        success={"destination_id": "quiet_meadow"},
        failure=HARBOR,
        error=(409, "Conflict"),
        prepare=leave_unused,
    ),
    Case(
        "run_destination_setup_tests",
        success={**HARBOR, "body": {}},
        failure={**NOWHERE, "body": {}},
        error=NO_SUCH,
    ),
)
