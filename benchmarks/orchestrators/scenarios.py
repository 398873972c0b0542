"""The scenarios: what happens to the connections, and the outcome that is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fivetrex.simulator import Simulator

    Change = Callable[[Simulator, str], object]

REASON = "The password has expired."
# Seconds after the first rescheduling until the source accepts a sync again.
RESCHEDULED_SECONDS = 600.0
# Faults begin when each library has triggered its sync, and while the sync runs.
_BEGIN = 20.0


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """What happens to connections while a library syncs them.

    Attributes:
        title: The title in the table.
        expected: The right outcome: `"succeeded"`, or `"failed"` if no data was loaded.
        reason: A part of the message that a failure must have.
        connections: The number of connections that are synced at once.
        schedule_type: Their schedule: `"auto"` or `"manual"`.
        before: A change before the sync is triggered.
        after: A change at a time: the seconds after the start, and the change.
        faults: The faults of the API.
        rescheduled: Whether the source asks for a later sync, for `RESCHEDULED_SECONDS`.
        restart: Whether the libraries are set to start a rescheduled sync again.
        limit: The seconds after which a library that still waits is stopped.
        speed: The clock speed multiplier.
    """

    title: str
    expected: str = "succeeded"
    reason: str = ""
    connections: int = 1
    schedule_type: str = "auto"
    before: Change | None = None
    after: tuple[float, Change] | None = None
    faults: tuple[Fault, ...] = ()
    rescheduled: bool = False
    restart: bool = False
    limit: float = 600.0
    speed: float = 20.0


SCENARIOS: Mapping[str, Scenario] = {
    "success": Scenario(title="success"),
    "failure": Scenario(
        title="failure with a reason",
        expected="failed",
        reason=REASON,
        before=lambda simulator, each: simulator.fail_next_sync(each, REASON),
    ),
    "rescheduled": Scenario(
        title="rescheduled by 10 minutes, automatic schedule", rescheduled=True, limit=1500.0
    ),
    "rescheduled_manual": Scenario(
        title="rescheduled, manual schedule, default settings",
        expected="either",
        schedule_type="manual",
        rescheduled=True,
        limit=1500.0,
    ),
    "rescheduled_restart": Scenario(
        title="rescheduled, manual schedule, start again at the new time",
        schedule_type="manual",
        rescheduled=True,
        restart=True,
        limit=1500.0,
    ),
    "paused": Scenario(
        title="paused by a user while waiting",
        expected="failed",
        after=(30.0, lambda simulator, each: simulator.pause_connection(each)),
    ),
    "paused_before": Scenario(
        title="paused by a user before",
        expected="failed",
        before=lambda simulator, each: simulator.pause_connection(each),
    ),
    "broken": Scenario(
        title="broken, and the sync recovers it",
        before=lambda simulator, each: simulator.break_connection(each, recovers=True),
    ),
    "outage": Scenario(
        title="outage of 5 minutes (503)",
        faults=(Fault.status(503, times=None, begins=_BEGIN, ends=_BEGIN + 300.0),),
        limit=1200.0,
    ),
    "rate_limited": Scenario(
        title="rate limited for 10 minutes (429)",
        faults=(
            Fault.rate_limited(retry_after=60, times=None, begins=_BEGIN, ends=_BEGIN + 600.0),
        ),
        limit=1500.0,
    ),
    "fifty": Scenario(title="50 connections at once", connections=50, limit=900.0, speed=5.0),
}


def sync_seconds(number: int) -> float:
    """Return how long the sync of a connection takes: no multiple of a library's poll interval.

    Args:
        number: The number of the connection, from 1 on.
    """
    return 60.0 + 7 * number % 30


def account(scenario: Scenario, succeeded_at: str) -> dict[str, Any]:
    """Return the contents of an account with the connections of a scenario."""
    return {
        "groups": [{"id": "amber_harbor"}],
        "connections": [
            {
                "id": f"connection_{number}",
                "service": "postgres",
                "schema": f"schema_{number}",
                "schedule_type": scenario.schedule_type,
                "succeeded_at": succeeded_at,
                "schemas": {"public": {"users": {"id": {"is_primary_key": True}}}},
            }
            for number in range(1, scenario.connections + 1)
        ],
    }
