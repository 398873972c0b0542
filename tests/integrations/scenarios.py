"""What can happen to the sync of a connection while an orchestrator waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from .eventful_simulator import EventfulSimulator

ID = "silver_brook"


def _rescheduled(simulator: EventfulSimulator) -> None:
    simulator.reschedule_next_sync(ID, 900)


def _rescheduled_and_manual(simulator: EventfulSimulator) -> None:
    simulator.client().connections.update(ID, schedule_type="manual")
    simulator.reschedule_next_sync(ID, 900)


def _broken_and_recovering(simulator: EventfulSimulator) -> None:
    simulator.break_connection(ID)
    simulator.repair_connection(ID)


# The preparation of the account, and the status of the outcome or a part of the reason.
SCENARIOS: dict[str, tuple[Callable[[EventfulSimulator], object], str]] = {
    "success": (lambda _: None, "succeeded"),
    "failure": (lambda it: it.fail_next_sync(ID, reason="No access to the table."), "No access"),
    "rescheduled, automatic": (_rescheduled, "succeeded"),
    "rescheduled, manual": (_rescheduled_and_manual, "rescheduled"),
    "paused before": (lambda it: it.client().connections.pause(ID), "paused"),
    "paused while waiting": (lambda it: it.after(30, lambda: it.pause_connection(ID)), "paused"),
    "broken and recovering": (_broken_and_recovering, "succeeded"),
    "outage of five minutes": (
        lambda it: it.inject(Fault.status(503, method="GET", begins=5, ends=305)),
        "succeeded",
    ),
    "429 for ten minutes": (
        lambda it: it.inject(Fault.status(429, method="GET", begins=5, ends=605)),
        "succeeded",
    ),
    "deleted": (lambda it: it.client().connections.delete(ID), "deleted"),
}


def check_that_it_happened(simulator: EventfulSimulator, name: str) -> None:
    """Check that a scenario of failing requests had some, and that the last ones succeeded."""
    if name.startswith(("outage", "429")):
        failed = [request for request in simulator.requests if request.status in {503, 429}]
        assert len(failed) > 3
        assert simulator.requests[-1].status == 200
