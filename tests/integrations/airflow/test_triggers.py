"""Triggers in one event loop: one poll for all, no secrets, and events for asset watchers."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import pytest
from airflow.providers.common.compat.sdk import AirflowException, TaskDeferred

from fivetrex.errors import FivetrexError, NotFoundError
from fivetrex.integrations.airflow import FivetranSyncEventTrigger, FivetranSyncOperator
from fivetrex.integrations.common.account import AccountSettings
from fivetrex.simulator import Fault, Simulator

from .task_runs import TaskRun, first_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.integrations.eventful_simulator import EventfulSimulator

ID = "silver_brook"


def deferred_triggers(simulator: Simulator, ids: Sequence[str]) -> list[Any]:
    """Start a task for each connection, and return the triggers that they defer to."""
    triggers = []
    for each in ids:
        operator = FivetranSyncOperator(
            task_id=f"sync_{each}", connection_ids=each, deferrable=True
        )
        run = TaskRun(lambda: None, simulator.clock.now(), try_number=1)
        with pytest.raises(TaskDeferred) as deferred:
            operator.execute(run.context)
        triggers.append(run.recreate(deferred.value.trigger))
    return triggers


def run_all(triggers: Sequence[Any]) -> list[Any]:
    async def main() -> list[Any]:
        events = await asyncio.gather(*(first_event(trigger) for trigger in triggers))
        return [event.payload for event in events]

    return asyncio.run(main())


def account_of_fifty(monkeypatch: pytest.MonkeyPatch) -> tuple[Simulator, list[str]]:
    """An account with the limits of the trial plan: 500 requests an hour."""
    simulator = Simulator(groups=1, connections=70, rate_limits="trial")
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    ids = [
        connection.id
        for connection in simulator.client().connections.list(limit=1000).items
        if connection.setup_state == "connected" and connection.sync_state == "scheduled"
    ]
    return simulator, ids[:50]


def test_fifty_deferred_tasks_poll_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """At most a twentieth of the requests of fifty tasks that poll for themselves."""
    simulator, ids = account_of_fifty(monkeypatch)
    assert len(ids) == 50
    for each in ids:
        simulator.set_sync_seconds(each, 1800)
    triggers = deferred_triggers(simulator, ids)
    begin = len(simulator.requests)
    events = run_all(triggers)
    together = len(simulator.requests) - begin
    assert all("state" in event for event in events)
    assert not any(request.status == 429 for request in simulator.requests)
    alone = deferred_triggers(simulator, ids[:1])
    begin = len(simulator.requests)
    run_all(alone)
    assert together <= 50 * (len(simulator.requests) - begin) / 20


def test_rejected_credentials_fail_the_task(simulator: EventfulSimulator) -> None:
    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=ID, deferrable=True)

    run = TaskRun(create, simulator.clock.now(), try_number=1)
    with pytest.raises(TaskDeferred) as deferred:
        create().execute(run.context)
    simulator.inject(Fault.status(401, times=10))
    with pytest.raises(AirflowException, match="UnauthorizedError"):
        run.resume(deferred.value)


def test_no_secret_leaves_the_connection(
    simulator: EventfulSimulator,
    airflow_connection: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def create() -> FivetranSyncOperator:
        return FivetranSyncOperator(task_id="sync", connection_ids=ID, deferrable=True)

    run = TaskRun(create, simulator.clock.now())
    with caplog.at_level(logging.DEBUG):
        found = run.attempt()
    assert run.store is not None
    shown = [
        repr(found),
        caplog.text,
        *map(repr, run.events),
        *run.triggers,
        repr(run.store.values),
    ]
    assert run.triggers
    for secret in (airflow_connection["login"], airflow_connection["password"]):
        assert not any(secret in text for text in shown)


def test_an_event_for_each_sync(simulator: EventfulSimulator) -> None:
    async def main() -> list[Any]:
        found: list[Any] = []
        trigger = FivetranSyncEventTrigger(
            connection_id=ID, statuses=["succeeded", "failed"], poll_interval=10.0
        )
        async for event in trigger.run():
            found.append(event.payload)
            if len(found) == 3:
                break
        return found

    connections = simulator.client().connections
    simulator.after(100, lambda: connections.sync(ID))
    simulator.after(1000, lambda: simulator.fail_next_sync(ID))
    simulator.after(1000, lambda: connections.sync(ID))
    simulator.after(2000, lambda: simulator.pause_connection(ID))
    simulator.after(3000, lambda: connections.resume(ID))
    simulator.after(4000, lambda: connections.sync(ID))
    events = asyncio.run(main())
    assert [event["status"] for event in events] == ["succeeded", "failed", "succeeded"]
    assert len({event["finished_at"] for event in events}) == 3


def test_the_latest_event_is_remembered(simulator: EventfulSimulator) -> None:
    """A sync that ends while the triggerer is down fires its event afterwards, and none twice."""

    class AssetStore:
        def __init__(self) -> None:
            self.values: dict[str, Any] = {}

        async def aget(self, key: str, default: Any = None) -> Any:
            return self.values.get(key, default)

        async def aset(self, key: str, value: Any) -> None:
            self.values[key] = value

    store = AssetStore()

    async def next_event() -> Any:
        trigger: Any = FivetranSyncEventTrigger(connection_id=ID)
        trigger.asset_state_store = store
        events = trigger.run()
        event = await anext(events)
        # The triggerer asks for the next event, and is then stopped.
        waiting = asyncio.ensure_future(anext(events))
        for _ in range(3):
            await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        return event.payload

    connections = simulator.client().connections
    simulator.after(10, lambda: connections.sync(ID))
    first = asyncio.run(next_event())
    connections.sync_and_wait(ID)
    second = asyncio.run(next_event())
    assert first["finished_at"] < second["finished_at"]


def test_a_deleted_connection_ends_its_events(simulator: EventfulSimulator) -> None:
    simulator.after(100, lambda: simulator.client().connections.delete(ID))
    with pytest.raises(FivetrexError, match="was deleted"):
        asyncio.run(first_event(FivetranSyncEventTrigger(connection_id=ID)))
    with pytest.raises(NotFoundError):
        asyncio.run(first_event(FivetranSyncEventTrigger(connection_id=ID)))


def test_equal_watchers_have_one_trigger() -> None:
    """Airflow identifies the triggers of watchers by their arguments."""
    hashes = {
        FivetranSyncEventTrigger.hash(*FivetranSyncEventTrigger(connection_id=each).serialize())
        for each in (ID, ID, "vivid_orchard")
    }
    assert len(hashes) == 2
