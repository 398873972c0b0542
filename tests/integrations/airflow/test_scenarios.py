"""Syncs of all kinds, in a worker and deferred to the triggerer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from airflow.providers.common.compat.sdk import AirflowException, AirflowFailException

from fivetrex.integrations.airflow import FivetranSyncOperator
from fivetrex.simulator import Fault, Simulator

from .task_runs import Store, TaskRun

if TYPE_CHECKING:
    from collections.abc import Callable

ID = "silver_brook"


def make_manual(simulator: Simulator) -> None:
    simulator.client().connections.update(ID, schedule_type="manual")


def break_and_repair(simulator: Simulator) -> None:
    """A broken connection recovers by its next sync."""
    simulator.break_connection(ID)
    simulator.repair_connection(ID)


def set_up(*steps: Callable[[Simulator], object]) -> Callable[[Simulator], None]:
    def prepare(simulator: Simulator) -> None:
        for step in steps:
            step(simulator)

    return prepare


SCENARIOS: dict[str, tuple[Callable[[Simulator], object], str]] = {
    "success": (lambda _: None, "succeeded"),
    "failure": (lambda it: it.fail_next_sync(ID, reason="No access to the table."), "No access"),
    "rescheduled, automatic": (lambda it: it.reschedule_next_sync(ID, 900), "succeeded"),
    "rescheduled, manual": (
        set_up(make_manual, lambda it: it.reschedule_next_sync(ID, 900)),
        "rescheduled",
    ),
    "paused": (lambda it: it.client().connections.pause(ID), "paused"),
    "broken and recovering": (break_and_repair, "succeeded"),
    "outage of five minutes": (
        lambda it: it.inject(Fault.status(503, method="GET", skip=1, seconds=300)),
        "succeeded",
    ),
    "429 for ten minutes": (
        lambda it: it.inject(Fault.status(429, method="GET", skip=1, seconds=600)),
        "succeeded",
    ),
    "deleted": (lambda it: it.client().connections.delete(ID), "deleted"),
}


@pytest.fixture(params=[False, True], ids=["worker", "triggerer"])
def deferrable(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def task_run(simulator: Simulator, deferrable: bool, **options: Any) -> TaskRun:
    def create() -> FivetranSyncOperator:
        arguments = {"connection_ids": ID, "deferrable": deferrable, **options}
        return FivetranSyncOperator(task_id="sync", **arguments)

    return TaskRun(create, simulator.clock.now())


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(simulator: Simulator, deferrable: bool, name: str) -> None:
    prepare, expected = SCENARIOS[name]
    prepare(simulator)
    run = task_run(simulator, deferrable)
    if expected == "succeeded":
        assert run.attempt()[ID]["status"] == "succeeded"
    else:
        with pytest.raises(AirflowException, match=expected):
            run.attempt()
    assert bool(run.events) == (deferrable and name != "deleted")
