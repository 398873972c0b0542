"""The sensor waits for syncs that something else starts, and triggers none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from airflow.providers.common.compat.sdk import AirflowException

from fivetrex.integrations.airflow import FivetranSensor

from .task_runs import TaskRun

if TYPE_CHECKING:
    from tests.integrations.eventful_simulator import EventfulSimulator

ID = "silver_brook"


def sensor(simulator: EventfulSimulator, **options: Any) -> TaskRun:
    def create() -> FivetranSensor:
        return FivetranSensor(task_id="loaded", **{"connection_ids": ID, **options})

    return TaskRun(create, simulator.clock.now())


def start_sync(simulator: EventfulSimulator) -> None:
    simulator.client().connections.sync(ID)


def test_deferred_until_the_sync_of_another_program(simulator: EventfulSimulator) -> None:
    simulator.after(900, lambda: start_sync(simulator))
    found = sensor(simulator, deferrable=True).attempt()
    assert found[ID]["status"] == "succeeded"
    assert len(simulator.writes) == 1


def test_poke(simulator: EventfulSimulator) -> None:
    run = sensor(simulator, deferrable=False)
    assert run.create().poke(run.context) is False
    start_sync(simulator)
    assert run.create().poke(run.context) is False
    simulator.advance(120)
    assert run.create().poke(run.context) is True
    assert len(simulator.writes) == 1


@pytest.mark.parametrize("is_text", [False, True])
def test_an_end_before_the_time_does_not_count(simulator: EventfulSimulator, is_text: bool) -> None:
    begin = simulator.clock.now()
    simulator.client().connections.sync_and_wait(ID)
    earlier = sensor(simulator, since=begin.isoformat() if is_text else begin)
    assert earlier.create().poke(earlier.context) is True
    later = begin + timedelta(hours=1)
    run = sensor(simulator, since=later.isoformat() if is_text else later)
    assert run.create().poke(run.context) is False


@pytest.mark.parametrize("deferrable", [False, True])
def test_a_failure_fails_the_task(simulator: EventfulSimulator, deferrable: bool) -> None:
    run = sensor(simulator, deferrable=deferrable)
    simulator.fail_next_sync(ID, reason="No access.")
    start_sync(simulator)
    simulator.advance(120)
    with pytest.raises(AirflowException, match=f"{ID}: failed: No access"):
        run.attempt()


@pytest.mark.parametrize("deferrable", [False, True])
def test_a_paused_connection_fails_the_task(simulator: EventfulSimulator, deferrable: bool) -> None:
    simulator.pause_connection(ID)
    with pytest.raises(AirflowException, match=f"{ID}: paused"):
        sensor(simulator, deferrable=deferrable).attempt()


def test_several_connections(simulator: EventfulSimulator) -> None:
    ids = [ID, "vivid_orchard"]
    run = sensor(simulator, connection_ids=ids)
    simulator.client().connections.sync_and_wait(ID)
    assert run.create().poke(run.context) is False
    simulator.client().connections.sync_and_wait("vivid_orchard")
    assert run.create().poke(run.context) is True


def test_a_time_without_a_time_zone(simulator: EventfulSimulator) -> None:
    run = sensor(simulator, since="2026-07-10T12:00:00")
    with pytest.raises(ValueError, match="since must have a time zone"):
        run.create().poke(run.context)
