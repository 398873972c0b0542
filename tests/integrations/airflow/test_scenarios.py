"""Syncs of all kinds, in a worker and deferred to the triggerer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from airflow.providers.common.compat.sdk import (
    AirflowException,
    AirflowFailException,
    Asset,
    TaskDeferred,
)

from fivetrex.integrations.airflow import FivetranSyncOperator, connection_asset
from tests.integrations.scenarios import ID, SCENARIOS, check_that_it_happened

from .task_runs import TaskRun

if TYPE_CHECKING:
    from tests.integrations.eventful_simulator import EventfulSimulator


@pytest.fixture(params=[False, True], ids=["worker", "triggerer"])
def deferrable(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def task_run(simulator: EventfulSimulator, deferrable: bool, **options: Any) -> TaskRun:
    def create() -> FivetranSyncOperator:
        arguments = {"connection_ids": ID, "deferrable": deferrable, **options}
        return FivetranSyncOperator(task_id="sync", **arguments)

    return TaskRun(create, simulator.clock.now())


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(simulator: EventfulSimulator, deferrable: bool, name: str) -> None:
    prepare, expected = SCENARIOS[name]
    prepare(simulator)
    run = task_run(simulator, deferrable)
    if expected == "succeeded":
        assert run.attempt()[ID]["status"] == "succeeded"
    else:
        with pytest.raises(AirflowException, match=expected):
            run.attempt()
    check_that_it_happened(simulator, name)
    is_rejected = name in {"deleted", "paused before"}
    assert bool(run.events) == (deferrable and not is_rejected)


def test_a_deleted_connection_is_not_retried(
    simulator: EventfulSimulator, deferrable: bool
) -> None:
    simulator.client().connections.delete(ID)
    with pytest.raises(AirflowFailException, match=f"{ID}: deleted"):
        task_run(simulator, deferrable).attempt()


def test_if_running(simulator: EventfulSimulator, deferrable: bool) -> None:
    simulator.client().connections.sync(ID)
    run = task_run(simulator, deferrable, if_running="wait")
    assert run.attempt()[ID]["status"] == "succeeded"
    assert len(simulator.writes) == 2
    simulator.client().connections.sync(ID)
    with pytest.raises(AirflowException, match="another sync is running"):
        task_run(simulator, deferrable, if_running="fail").attempt()


def test_schedule_and_pause_are_left_alone(simulator: EventfulSimulator, deferrable: bool) -> None:
    before = simulator.client().connections.get(ID)
    task_run(simulator, deferrable).attempt()
    after = simulator.client().connections.get(ID)
    assert (before.schedule_type, before.sync_frequency, before.paused) == (
        after.schedule_type,
        after.sync_frequency,
        after.paused,
    )
    assert [request.path for request in simulator.writes] == [f"/v1/connections/{ID}/sync"]


def test_several_connections_in_one_task(simulator: EventfulSimulator, deferrable: bool) -> None:
    ids = [ID, "vivid_orchard", "humble_beacon"]
    simulator.fail_next_sync("vivid_orchard", reason="No access.")
    run = task_run(simulator, deferrable, connection_ids=ids, max_running=2)
    with pytest.raises(AirflowException, match=r"^vivid_orchard: failed: No access"):
        run.attempt()
    assert {each: outcome["status"] for each, outcome in run.attempt().items()} == dict.fromkeys(
        ids, "succeeded"
    )
    assert len(simulator.writes) == 4


def test_outlets_have_the_outcomes(simulator: EventfulSimulator, deferrable: bool) -> None:
    own, other = connection_asset(ID), Asset("s3://reports/sales")
    run = task_run(simulator, deferrable, outlets=[own, other])
    run.attempt()
    assert run.outlet_events[own].extra["status"] == "succeeded"
    assert run.outlet_events[other].extra[ID]["status"] == "succeeded"


def test_a_time_limit_holds_over_all_deferrals(simulator: EventfulSimulator) -> None:
    simulator.client().connections.sync(ID)
    limit = timedelta(hours=1)
    operator = task_run(
        simulator, deferrable=True, if_running="wait", execution_timeout=limit
    ).create()
    with pytest.raises(TaskDeferred) as first:
        operator.execute(task_run(simulator, deferrable=True).context)
    assert timedelta(minutes=59) < first.value.timeout <= limit
    deadline = (datetime.now(UTC) + timedelta(minutes=5)).isoformat()
    event = {"state": first.value.trigger.state}
    simulator.advance(60)
    with pytest.raises(TaskDeferred) as second:
        operator.execute_complete(
            task_run(simulator, deferrable=True).context, event=event, deadline=deadline
        )
    assert second.value.timeout <= timedelta(minutes=5)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"connection_ids": []}, "at least one ID"),
        ({"connection_ids": [""]}, "connection_ids"),
        ({"if_running": "stop"}, "if_running"),
        ({"on_kill": "cancel"}, "on_kill must be one of"),
        ({"poll_interval": 0}, "poll_interval"),
    ],
)
def test_unsuitable_arguments(
    simulator: EventfulSimulator, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        task_run(simulator, deferrable=True, **options).attempt()
    assert simulator.requests == []
