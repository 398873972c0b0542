# Made by scripts/twin.py from _async/test_sync_many.py. Do not edit.
"""Many syncs: their order, their limits, and what a crash at any step leaves."""

from __future__ import annotations

import itertools
import json
import threading
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import SyncBaseline, SyncRun
from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    import httpx

    from fivetrex import Client, SyncProgress

IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]


def triggers(simulator: Simulator) -> Counter[str]:
    """How often the sync of each connection was triggered."""
    paths = (request.path for request in simulator.writes if request.path.endswith("/sync"))
    return Counter(path.split("/")[-2] for path in paths)


def test_outcomes_come_in_order_of_completion(simulator: Simulator) -> None:
    for seconds, each in zip((900, 60, 300), IDS, strict=True):
        simulator.set_sync_seconds(each, seconds)
    with simulator.client() as client:
        found = [outcome.id for outcome in client.connections.sync_many(IDS)]
    assert found == ["vivid_orchard", "humble_beacon", "silver_brook"]


def test_a_failure_is_an_outcome(simulator: Simulator) -> None:
    simulator.fail_next_sync("silver_brook")
    ids = [*IDS, "no_such_connection"]
    with simulator.client() as client:
        syncs = client.connections.sync_many(ids)
        found = {outcome.id: outcome.status for outcome in syncs}
    assert found == {
        "silver_brook": "failed",
        "vivid_orchard": "succeeded",
        "humble_beacon": "succeeded",
        "no_such_connection": "deleted",
    }


def test_changes_are_reported_in_the_thread_of_the_caller(simulator: Simulator) -> None:
    """So that the callback can use a database connection, and no older state follows a newer."""
    threads: set[int] = set()
    ended: list[int] = []

    def record(state: dict[str, Any]) -> None:
        threads.add(threading.get_ident())
        ended.append(sum(each["outcome"] is not None for each in state["syncs"]))

    for each in IDS:
        simulator.fail_next_sync(each)
    with simulator.client() as client:
        for _ in client.connections.sync_many(IDS, on_change=record):
            pass
    assert threads == {threading.get_ident()}
    assert ended == sorted(ended)


@pytest.mark.parametrize("max_running", [None, 2])
def test_start_only(simulator: Simulator, max_running: int | None) -> None:
    with simulator.client() as client:
        syncs = client.connections.sync_many(IDS, max_running=max_running)
        syncs.start()
        begin = simulator.clock.now()
        assert len(triggers(simulator)) == (max_running or len(IDS))
        syncs.start()  # nothing is left to trigger
        assert simulator.clock.now() == begin
        state = json.loads(json.dumps(syncs.state))
        found = [outcome.status for outcome in client.connections.sync_many(runs=state)]
    assert found == ["succeeded"] * len(IDS)
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_no_connections(simulator: Simulator) -> None:
    with simulator.client() as client:
        assert [outcome for outcome in client.connections.sync_many([])] == []
    assert simulator.requests == []


@pytest.mark.parametrize("if_running", ["join", "wait", "fail"])
def test_max_running(if_running: Any) -> None:
    simulator = Simulator(groups=2, connections=40)
    with simulator.client() as client:
        ids = [
            connection.id
            for connection in client.connections.stream()
            if connection.setup_state == "connected"
            and connection.sync_state == "scheduled"
            and not connection.is_paused
        ]
        most = 0

        def count(progress: SyncProgress) -> None:
            nonlocal most
            active = sum(progress.counts.get(state, 0) for state in ("pending", "running"))
            most = max(most, active)

        syncs = client.connections.sync_many(
            ids, max_running=4, if_running=if_running, on_progress=count
        )
        found = [outcome.status for outcome in syncs]
    assert len(ids) > 12
    assert found == ["succeeded"] * len(ids)
    assert most == 4
    assert triggers(simulator) == dict.fromkeys(ids, 1)


def test_a_list_of_connections_is_one_request() -> None:
    simulator = Simulator(groups=2, connections=300)
    with simulator.client() as client:
        ids = [
            connection.id
            for connection in client.connections.stream()
            if connection.setup_state == "connected" and not connection.is_paused
        ]
        begin = len(simulator.requests)
        syncs = client.connections.sync_many(ids)
        found = {outcome.status for outcome in syncs}
    assert found == {"succeeded"}
    reads = [request for request in simulator.requests[begin:] if request.method == "GET"]
    assert len(ids) > 100
    assert len(reads) < 40


def test_progress_counts(simulator: Simulator) -> None:
    seen: list[SyncProgress] = []
    with simulator.client() as client:
        for _ in client.connections.sync_many(IDS, on_progress=seen.append):
            pass
    assert seen[-1].counts == {"succeeded": 3}
    assert (seen[-1].open, seen[-1].total, seen[-1].next_poll) == (0, 3, None)
    assert json.loads(json.dumps(seen[0].to_dict()))["total"] == 3


def test_leaving_early_and_going_on_later(simulator: Simulator) -> None:
    simulator.set_sync_seconds("silver_brook", 600)
    with simulator.client() as client:
        syncs = client.connections.sync_many(IDS)
        for outcome in syncs:
            first = outcome.id
            break
        state = json.loads(json.dumps(syncs.state))
        # The latest outcome counts as received only when the next one is requested.
        rest = client.connections.sync_many(runs=state)
        found = [outcome.id for outcome in rest]
    assert {first, *found} == set(IDS)
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_a_time_limit(simulator: Simulator) -> None:
    simulator.set_sync_seconds("silver_brook", 3600)
    with simulator.client() as client:
        syncs = client.connections.sync_many(IDS, timeout=600.0)
        found = [(next(syncs)).id, (next(syncs)).id]
        with pytest.raises(fivetrex.SyncTimeoutError, match="1 of 3 syncs") as caught:
            next(syncs)
    assert sorted(found) == ["humble_beacon", "vivid_orchard"]
    assert [run.id for run in caught.value.runs] == ["silver_brook"]


def test_an_end_at_the_time_limit_is_noticed(simulator: Simulator) -> None:
    """Also of a sync that is rescheduled, and then started by another program before its time."""
    simulator.reschedule_next_sync("silver_brook", 86_400)
    is_restarted = False

    def restart(progress: SyncProgress) -> None:
        nonlocal is_restarted
        is_waiting = progress.next_poll is not None and progress.next_poll > 60
        if progress.states["silver_brook"] == "rescheduled" and is_waiting and not is_restarted:
            is_restarted = True
            simulator.client().connections.sync("silver_brook")

    with simulator.client() as client:
        syncs = client.connections.sync_many(
            ["silver_brook"], timeout=400.0, on_progress=restart, if_running="restart"
        )
        found = [outcome.status for outcome in syncs]
    assert is_restarted
    assert found == ["succeeded"]


def test_a_restored_sync_is_read_as_often_as_a_new_one(simulator: Simulator) -> None:
    simulator.advance(86_400)
    simulator.set_sync_seconds("silver_brook", 30)
    with simulator.client() as client:
        syncs = client.connections.sync_many(["silver_brook"])
        syncs.start()
        for outcome in client.connections.sync_many(runs=syncs.state):
            assert outcome.finished_at is not None
            assert (simulator.clock.now() - outcome.finished_at).total_seconds() < 5
            assert outcome.is_successful


@pytest.mark.parametrize(("confirm", "expected"), [(False, "not_started"), (True, "succeeded")])
def test_a_resync_of_a_state_is_triggered_only_if_confirmed(
    simulator: Simulator, confirm: bool, expected: str
) -> None:
    run = SyncRun(
        id="silver_brook",
        kind="resync",
        baseline=SyncBaseline(),
        created_at=simulator.clock.now(),
    )
    entry = {"id": run.id, "run": run.to_dict(), "outcome": None, "returned": False}
    state = {"version": 1, "syncs": [entry]}
    with simulator.client() as client:
        syncs = client.connections.sync_many(runs=state, confirm=confirm)
        found = [outcome.status for outcome in syncs]
    assert found == [expected]
    assert len(simulator.writes) == confirm


class KilledError(Exception):
    """The program is killed."""


def run_until_killed(
    client: Client, delivered: list[str], saved: list[str], options: dict[str, Any]
) -> bool:
    """Run syncs until the program is killed; return whether it was."""
    state = json.loads(saved[-1]) if saved else None
    try:
        for outcome in client.connections.sync_many([] if state else IDS, runs=state, **options):
            delivered.append(outcome.id)  # noqa: PERF401 - kept if an exception follows
    except KilledError:
        return True
    return False


@pytest.mark.parametrize("is_saved", [True, False])
def test_killed_at_any_change(is_saved: bool) -> None:
    """Before or after the state was stored."""
    for step in itertools.count():
        simulator = Simulator()
        saved: list[str] = []
        delivered: list[str] = []
        left = [step]

        def store(state: dict[str, Any], saved: list[str] = saved, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] >= 0 or is_saved:
                saved.append(json.dumps(state))
            if left[0] < 0:
                raise KilledError

        with simulator.client() as client:
            killed = run_until_killed(client, delivered, saved, {"on_change": store})
        with simulator.client() as client:
            if killed:
                assert not run_until_killed(client, delivered, saved, {})
        assert set(delivered) == set(IDS)
        assert triggers(simulator) == dict.fromkeys(IDS, 1)
        if not killed:
            assert step > 5
            return


def test_killed_at_any_response() -> None:
    """Also between the trigger of a sync and the report that it was triggered."""
    for step in itertools.count():
        simulator = Simulator()
        saved: list[str] = []
        delivered: list[str] = []
        left = [step]

        def receive(_: httpx.Response, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise KilledError

        def store(state: dict[str, Any], saved: list[str] = saved) -> None:
            saved.append(json.dumps(state))

        with simulator.client() as plain:
            client = plain.with_options(on_response=receive)
            killed = run_until_killed(client, delivered, saved, {"on_change": store})
        with simulator.client() as client:
            if killed:
                assert not run_until_killed(client, delivered, saved, {})
        assert set(delivered) == set(IDS)
        assert triggers(simulator) == dict.fromkeys(IDS, 1)
        if not killed:
            assert step > 5
            return


def test_killed_before_an_end_is_processed(simulator: Simulator) -> None:
    """The end is delivered again, because the caller did not ask for the next one."""
    saved: list[str] = []
    options: dict[str, Any] = {"on_change": lambda state: saved.append(json.dumps(state))}
    with simulator.client() as client:
        syncs = client.connections.sync_many(IDS, **options)
        first = next(syncs)
        found = [each.id for each in client.connections.sync_many(runs=json.loads(saved[-1]))]
    assert sorted(found) == sorted(IDS)
    assert first.id in found


@pytest.mark.parametrize(
    ("ids", "runs", "error", "message"),
    [
        ("silver_brook", None, TypeError, "ids must be a list"),
        (["a", "a"], None, ValueError, "twice"),
        ([""], None, ValueError, "ids must not be empty"),
        ([], {"version": 9}, ValueError, "version"),
        ([], {"version": 1}, ValueError, "syncs must be a list"),
        ([], {"version": 1, "syncs": [{"id": ""}]}, ValueError, "id must not be empty"),
        ([], [], TypeError, "runs"),
    ],
)
def test_unsuitable_arguments(
    simulator: Simulator, ids: Any, runs: Any, error: type[Exception], message: str
) -> None:
    with simulator.client() as client:
        with pytest.raises(error, match=message):
            client.connections.sync_many(ids, runs=runs)
