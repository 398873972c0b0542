"""A killed task that is retried: one sync only, and no success is repeated."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from airflow.providers.common.compat.sdk import AirflowException, TaskDeferred

from fivetrex.errors import ConfirmationRequiredError
from fivetrex.integrations.airflow import FivetranResyncOperator, FivetranSyncOperator

from .task_runs import Store, TaskRun, first_event

if TYPE_CHECKING:
    from tests.integrations.eventful_simulator import EventfulSimulator

IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]


class KilledError(BaseException):
    """The worker is killed."""


class KillingStore(Store):
    """Kills the worker at the n-th change of the state, before or after it is stored."""

    def __init__(self, at: int, *, is_stored: bool) -> None:
        super().__init__()
        self.at = at
        self.is_stored = is_stored

    def set(self, key: str, value: Any) -> None:
        self.at -= 1
        if self.at != 0 or self.is_stored:
            super().set(key, value)
        if self.at == 0:
            raise KilledError


def triggers(simulator: EventfulSimulator) -> Counter[str]:
    return Counter(request.path.split("/")[-2] for request in simulator.writes)


@pytest.fixture(params=[False, True], ids=["worker", "triggerer"])
def deferrable(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.mark.parametrize("is_stored", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("change", range(1, 7))
def test_killed_at_any_change(
    simulator: EventfulSimulator, deferrable: bool, change: int, is_stored: bool
) -> None:
    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=IDS, deferrable=deferrable)

    run = TaskRun(create, simulator.clock.now(), KillingStore(change, is_stored=is_stored))
    try:
        found = run.attempt()
    except KilledError:
        found = run.attempt()
    assert {each["status"] for each in found.values()} == {"succeeded"}
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_killed_without_a_store(simulator: EventfulSimulator, deferrable: bool) -> None:
    """Before Airflow 3.3: one sync has succeeded since the start of the run, and one runs."""

    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=IDS, deferrable=deferrable)

    run = TaskRun(create, simulator.clock.now(), store=None, try_number=1)
    client = simulator.client()
    client.connections.sync_and_wait("silver_brook")
    client.connections.sync("vivid_orchard")
    found = run.attempt()
    assert {each["status"] for each in found.values()} == {"succeeded"}
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_the_first_attempt_syncs_even_after_a_recent_success(simulator: EventfulSimulator) -> None:
    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=IDS[0])

    run = TaskRun(create, simulator.clock.now() - timedelta(hours=1), store=None)
    simulator.client().connections.sync_and_wait(IDS[0])
    run.attempt()
    assert triggers(simulator) == {IDS[0]: 2}


def test_a_task_that_is_cleared_after_its_success_syncs_again(
    simulator: EventfulSimulator, deferrable: bool
) -> None:
    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=IDS[0], deferrable=deferrable)

    run = TaskRun(create, simulator.clock.now())
    run.attempt()
    run.attempt()
    assert triggers(simulator) == {IDS[0]: 2}


def test_a_restarted_triggerer_continues(simulator: EventfulSimulator) -> None:
    operator = FivetranSyncOperator(task_id="sync", connection_ids=IDS, deferrable=True)
    run = TaskRun(lambda: operator, simulator.clock.now(), try_number=1)
    with pytest.raises(TaskDeferred) as deferred:
        operator.execute(run.context)
    killed = run.recreate(deferred.value.trigger)
    simulator.after(20, lambda: stop(killed))
    assert run_until_stopped(killed)
    assert {each["status"] for each in run.resume(deferred.value).values()} == {"succeeded"}
    assert triggers(simulator) == dict.fromkeys(IDS, 1)
    assert not any(request.path.endswith("/pause") for request in simulator.writes)


def stop(trigger: Any) -> None:
    trigger.running.cancel()


def run_until_stopped(trigger: Any) -> bool:
    """Run a trigger in an event loop that stops in the middle, with its cleanup."""

    async def main() -> bool:
        trigger.running = asyncio.ensure_future(first_event(trigger))
        try:
            await trigger.running
        except asyncio.CancelledError:
            await trigger.cleanup()
            return True
        return False

    return asyncio.run(main())


@pytest.mark.parametrize("scope", [None, {"public": ["users"]}])
@pytest.mark.parametrize("change", [1, 2, 3])
def test_a_resync_is_performed_once(
    simulator: EventfulSimulator, deferrable: bool, change: int, scope: Any
) -> None:
    client = simulator.client()
    client.connections.reload_schema_config(IDS[0])
    before = len(simulator.writes)

    def create() -> FivetranResyncOperator:
        return FivetranResyncOperator(
            task_id="resync",
            connection_id=IDS[0],
            scope=scope,
            confirm=True,
            deferrable=deferrable,
        )

    run = TaskRun(create, simulator.clock.now(), KillingStore(change, is_stored=True))
    try:
        found = run.attempt()
    except KilledError:
        found = run.attempt()
    assert found[IDS[0]]["status"] == "succeeded"
    paths = [request.path for request in simulator.writes[before:]]
    assert paths == [f"/v1/connections/{IDS[0]}/resync"]


def test_a_resync_needs_to_be_confirmed() -> None:
    with pytest.raises(ConfirmationRequiredError, match="confirm=True"):
        FivetranResyncOperator(task_id="resync", connection_id=IDS[0])


@pytest.mark.parametrize("on_kill", ["leave", "pause"])
def test_a_task_that_a_user_ends(
    simulator: EventfulSimulator, deferrable: bool, on_kill: Any
) -> None:
    operator = FivetranSyncOperator(
        task_id="sync", connection_ids=IDS[0], deferrable=deferrable, on_kill=on_kill
    )
    run = TaskRun(lambda: operator, simulator.clock.now(), try_number=1)
    if deferrable:
        with pytest.raises(TaskDeferred) as deferred:
            operator.execute(run.context)

        asyncio.run(run.recreate(deferred.value.trigger).on_kill())
    else:
        simulator.after(20, operator.on_kill)
        if on_kill == "leave":
            operator.execute(run.context)
        else:
            with pytest.raises(AirflowException, match="paused"):
                operator.execute(run.context)
    assert simulator.client().connections.get(IDS[0]).is_paused == (on_kill == "pause")
