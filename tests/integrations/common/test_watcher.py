"""Many tasks in one event loop wait for syncs, and are polled for together."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.integrations.common.account import AccountSettings
from fivetrex.integrations.common.state import open_syncs, outcomes
from fivetrex.integrations.common.watcher import watch_syncs
from fivetrex.simulator import Fault, Simulator

if TYPE_CHECKING:
    from collections.abc import Sequence

IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]


def started(simulator: Simulator, ids: Sequence[str], **options: Any) -> list[dict[str, Any]]:
    """Trigger syncs, each for a task of its own, and return the state of each task."""
    states = []
    for each in ids:
        syncs = simulator.client().connections.sync_many([each], **options)
        syncs.start()
        states.append(syncs.state)
    return states


def watch_all(account: AccountSettings, states: Sequence[dict[str, Any]], **options: Any) -> Any:
    async def watch() -> Any:
        tasks = [watch_syncs(account, state, **options) for state in states]
        return await asyncio.gather(*tasks, return_exceptions=True)

    return asyncio.run(watch())


def statuses(states: Sequence[dict[str, Any]]) -> list[str]:
    return [outcome.status for state in states for outcome in outcomes(state)]


def test_tasks_wait_for_their_syncs(simulator: Simulator, account: AccountSettings) -> None:
    simulator.fail_next_sync("vivid_orchard", reason="No access.")
    found = watch_all(account, started(simulator, IDS))
    assert statuses(found) == ["succeeded", "failed", "succeeded"]
    assert outcomes(found[1])[0].reason == "No access."


def test_fifty_tasks_send_the_requests_of_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    simulator = Simulator(groups=1, connections=50)
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    account = AccountSettings(api_key="key", api_secret="secret")
    ids = [
        connection.id
        for connection in simulator.client().connections.stream()
        if connection.setup_state == "connected" and connection.sync_state == "scheduled"
    ]
    states = started(simulator, ids)
    begin = len(simulator.requests)
    assert set(statuses(watch_all(account, states))) == {"succeeded"}
    together = len(simulator.requests) - begin
    begin = len(simulator.requests)
    assert set(statuses(watch_all(account, started(simulator, ids[:1])))) == {"succeeded"}
    alone = len(simulator.requests) - begin - 2  # the baseline and the trigger
    assert len(ids) > 30
    assert together <= alone + 2


def test_tasks_that_start_later_are_polled_for_together(
    simulator: Simulator, account: AccountSettings
) -> None:
    for each in IDS:
        simulator.set_sync_seconds(each, 600)

    async def watch(ids: Sequence[str]) -> Any:
        tasks = []
        for state in started(simulator, ids):
            tasks.append(asyncio.create_task(watch_syncs(account, state)))
            for _ in range(20):
                await asyncio.sleep(0)
        return await asyncio.gather(*tasks)

    counts = []
    for ids in (IDS[:1], IDS):
        begin = len(simulator.requests)
        assert statuses(asyncio.run(watch(ids))) == ["succeeded"] * len(ids)
        # Without the baselines and the triggers.
        counts.append(len(simulator.requests) - begin - 2 * len(ids))
    assert counts[1] < 1.5 * counts[0]


def test_a_task_that_starts_during_a_poll_is_not_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Although nothing else is to be read for a long time."""
    tasks: list[asyncio.Task[Any]] = []
    poll = asyncio.Event()
    states: list[dict[str, Any]] = []
    polls = 0

    class Polled(Simulator):
        def handle(self, *arguments: Any, **options: Any) -> Any:
            # The second poll after the rescheduling confirms the new time, until which there is
            # nothing to read.
            nonlocal polls
            polls += bool(states) and self.clock.now() > rescheduled_at
            if polls == 2 and not tasks:
                tasks.append(asyncio.create_task(watch_syncs(account, states[1])))
                poll.set()
            return super().handle(*arguments, **options)

    simulator = Polled()
    rescheduled_at = simulator.clock.now() + timedelta(seconds=60)
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    account = AccountSettings(api_key="key", api_secret="secret")
    simulator.reschedule_next_sync(IDS[0], 7200)
    simulator.set_sync_seconds(IDS[1], 300)
    states += started(simulator, IDS[:2])
    simulator.inject(Fault.latency(0.02, every=1, method="GET"))

    async def watch() -> Any:
        rescheduled = asyncio.create_task(watch_syncs(account, states[0]))
        await poll.wait()
        state = await tasks[0]
        rescheduled.cancel()
        return state, simulator.clock.now()

    state, noticed_at = asyncio.run(watch())
    (outcome,) = outcomes(state)
    assert outcome.finished_at is not None
    assert (noticed_at - outcome.finished_at).total_seconds() < 30


def test_a_state_without_open_syncs_needs_no_request(
    simulator: Simulator, account: AccountSettings
) -> None:
    state = watch_all(account, started(simulator, IDS[:1]))[0]
    begin = len(simulator.requests)
    assert watch_all(account, [state]) == [state]
    assert len(simulator.requests) == begin


def test_a_sync_to_trigger_ends_the_wait(simulator: Simulator, account: AccountSettings) -> None:
    """It is the task that triggers, after the end of the sync that was running."""
    client = simulator.client()
    client.connections.sync("silver_brook")
    (state,) = started(simulator, IDS[:1], if_running="wait")
    assert len(simulator.writes) == 1
    (state,) = watch_all(account, [state])
    assert open_syncs(state) == ["silver_brook"]
    assert len(simulator.writes) == 1
    syncs = client.connections.sync_many(runs=state)
    syncs.start()
    assert len(simulator.writes) == 2
    assert statuses(watch_all(account, [syncs.state])) == ["succeeded"]


def test_max_running(simulator: Simulator, account: AccountSettings) -> None:
    syncs = simulator.client().connections.sync_many(IDS, max_running=2)
    syncs.start()
    (state,) = watch_all(account, [syncs.state], max_running=2)
    assert len(open_syncs(state)) in {1, 2}  # one to trigger, and maybe one that runs
    assert len(simulator.writes) == 2
    syncs = simulator.client().connections.sync_many(runs=state, max_running=2)
    syncs.start()
    assert len(simulator.writes) == 3


def test_a_time_limit(simulator: Simulator, account: AccountSettings) -> None:
    simulator.set_sync_seconds("silver_brook", 3600)
    (error,) = watch_all(account, started(simulator, IDS[:1]), timeout=60.0)
    assert isinstance(error, fivetrex.SyncTimeoutError)
    assert [run.id for run in error.runs] == ["silver_brook"]


def test_rejected_credentials_end_all_waits(simulator: Simulator, account: AccountSettings) -> None:
    states = started(simulator, IDS)
    simulator.inject(Fault.status(401, times=10))
    found = watch_all(account, states)
    assert [type(each) for each in found] == [fivetrex.UnauthorizedError] * 3


def test_a_rejected_connection_ends_only_its_wait(
    simulator: Simulator, account: AccountSettings
) -> None:
    states = started(simulator, IDS)
    simulator.client().connections.delete("silver_brook")
    assert statuses(watch_all(account, states)) == ["deleted", "succeeded", "succeeded"]


def test_an_outage_is_waited_out(simulator: Simulator, account: AccountSettings) -> None:
    states = started(simulator, IDS)
    simulator.inject(Fault.status(503, times=40))
    assert statuses(watch_all(account, states)) == ["succeeded"] * 3


def test_cancellation_leaves_the_others(simulator: Simulator, account: AccountSettings) -> None:
    async def watch() -> Any:
        tasks = [
            asyncio.create_task(watch_syncs(account, state)) for state in started(simulator, IDS)
        ]
        await asyncio.sleep(0)
        tasks[0].cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)

    canceled, *others = asyncio.run(watch())
    assert isinstance(canceled, asyncio.CancelledError)
    assert statuses(others) == ["succeeded"] * 2


def test_nothing_is_left_running(simulator: Simulator, account: AccountSettings) -> None:
    async def watch() -> set[str]:
        task = asyncio.create_task(watch_syncs(account, started(simulator, IDS[:1])[0]))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        others = asyncio.all_tasks() - {asyncio.current_task()}
        return {each.get_name() for each in others}

    assert asyncio.run(watch()) == set()


def test_a_second_cancellation_closes_the_client(
    simulator: Simulator, account: AccountSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such as of a triggerer that stops while it cancels its triggers."""
    client = simulator.async_client()
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: client)

    async def watch() -> None:
        task = asyncio.create_task(watch_syncs(account, started(simulator, IDS[:1])[0]))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        with pytest.raises(fivetrex.ConfigurationError, match="closed"):
            await client.groups.get("amber_harbor")

    asyncio.run(watch())
