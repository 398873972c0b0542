# Made by scripts/twin.py from _async/test_waiting.py. Do not edit.
"""Wait for syncs, alone and among many, on the simulator's clock."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fivetrex import Client, SyncOutcome, SyncProgress

ID = "silver_brook"
OTHERS = ["vivid_orchard", "humble_beacon"]
SYNC = f"/v1/connections/{ID}/sync"


def make_manual(simulator: Simulator) -> None:
    simulator.client().connections.update(ID, schedule_type="manual")


def accept_without_effect(simulator: Simulator) -> None:
    """The API says that it has triggered the sync, and does not start it."""
    simulator.inject(Fault.body('{"code": "Success", "message": "Triggered."}', path=SYNC))


def hide_history(simulator: Simulator) -> None:
    simulator.inject(Fault.status(403, path=rf"/v1/connections/{ID}/sync-history", times=None))


def resume(simulator: Simulator) -> None:
    simulator.client().connections.resume(ID)


def delete(simulator: Simulator) -> None:
    simulator.client().connections.delete(ID)


def restart(simulator: Simulator) -> None:
    simulator.client().connections.sync(ID, force=True)


@dataclass(frozen=True)
class Case:
    """What happens before a sync and after its polls, and how it ends."""

    status: str
    before: tuple[Any, ...] = ()
    after_poll: Mapping[int, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    reason: str | None = None
    code: str | None = None
    triggers: int = 1


CASES = {
    "succeeds": Case("succeeded"),
    "fails": Case(
        "failed", (lambda it: it.fail_next_sync(ID, "The disk is full."),), reason="disk is full"
    ),
    "is restarted by another user": Case("succeeded", after_poll={2: restart}),
    "is rescheduled": Case("succeeded", (lambda it: it.reschedule_next_sync(ID, 900),)),
    "is rescheduled, manual": Case(
        "rescheduled", (make_manual, lambda it: it.reschedule_next_sync(ID, 900))
    ),
    "is rescheduled and restarted": Case(
        "succeeded",
        (make_manual, lambda it: it.reschedule_next_sync(ID, 900)),
        options={"on_reschedule": "restart"},
        triggers=2,
    ),
    "is paused before": Case(
        "paused", (lambda it: it.pause_connection(ID),), code="IllegalState", triggers=0
    ),
    "is paused meanwhile": Case("paused", after_poll={2: lambda it: it.pause_connection(ID)}),
    "is paused and continues": Case(
        "succeeded", after_poll={2: lambda it: it.pause_connection(ID, stop_sync=False)}
    ),
    "is paused and resumed": Case(
        "paused", after_poll={2: lambda it: it.pause_connection(ID), 3: resume}
    ),
    "stops without a history": Case(
        "unknown",
        (hide_history,),
        after_poll={2: lambda it: it.pause_connection(ID), 3: resume},
    ),
    "breaks": Case(
        "failed",
        after_poll={2: lambda it: it.break_connection(ID, "No route.")},
        reason="No route",
        code="reconnect",
    ),
    "was broken": Case("failed", (lambda it: it.break_connection(ID),), code="reconnect"),
    "was broken and recovers": Case(
        "succeeded", (lambda it: it.break_connection(ID, recovers=True),)
    ),
    "is deleted": Case("deleted", code="NotFound_Connection", after_poll={2: delete}),
    "never starts": Case("not_started", (accept_without_effect,), triggers=0),
}


def actions_of(case: Case, simulator: Simulator) -> Callable[[SyncProgress], None]:
    """A callback that does what happens after each poll."""
    left = dict(case.after_poll)

    def act(progress: SyncProgress) -> None:
        if action := left.pop(progress.polls, None):
            action(simulator)

    return act


def wait_alone(client: Client, case: Case, act: Any) -> SyncOutcome:
    try:
        outcome = client.connections.sync_and_wait(ID, on_progress=act, **case.options)
    except fivetrex.SyncFailedError as error:
        return error.outcome
    return outcome


def wait_among_many(client: Client, case: Case, act: Any) -> SyncOutcome:
    found = {}
    syncs = client.connections.sync_many([*OTHERS, ID], on_progress=act, **case.options)
    for outcome in syncs:
        found[outcome.id] = outcome
    assert sorted(found) == sorted([*OTHERS, ID])
    assert [found[each].status for each in OTHERS] == ["succeeded"] * len(OTHERS)
    return found[ID]


@pytest.mark.parametrize("wait", [wait_alone, wait_among_many])
@pytest.mark.parametrize("name", CASES)
def test_how_a_sync_ends(simulator: Simulator, name: str, wait: Any) -> None:
    case = CASES[name]
    with simulator.client() as client:
        for each in case.before:
            each(simulator)
        begin = len(simulator.writes)
        outcome = wait(client, case, actions_of(case, simulator))
    assert outcome.status == case.status
    assert outcome.id == ID
    if case.reason is not None:
        assert case.reason in (outcome.reason or "")
    assert outcome.code == case.code
    own = [
        request
        for request in simulator.writes[begin:]
        if request.path == SYNC and request.json != {"force": True}
    ]
    assert len(own) == case.triggers


def test_the_first_poll_is_soon_and_the_intervals_grow(simulator: Simulator) -> None:
    simulator.set_sync_seconds(ID, 3600.0)
    delays: list[float] = []

    def record(progress: SyncProgress) -> None:
        if progress.next_poll is not None:
            delays.append(progress.next_poll)

    with simulator.client() as client:
        client.connections.sync_and_wait(ID, on_progress=record)
    assert delays[0] <= 2.0
    assert 45.0 <= delays[-1] <= 60.0
    assert len(delays) < 120


def test_each_change_is_logged_once(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    simulator.fail_next_sync(ID, "The disk is full.")
    caplog.set_level(logging.INFO, logger="fivetrex")
    with simulator.client() as client:
        with pytest.raises(fivetrex.SyncFailedError):
            client.connections.sync_and_wait(ID)
    assert [record.getMessage() for record in caplog.records if record.name == "fivetrex"] == [
        f"sync of '{ID}': running",
        f"sync of '{ID}': failed (The disk is full.)",
    ]


def test_a_fixed_interval(simulator: Simulator) -> None:
    delays: list[float | None] = []
    with simulator.client() as client:
        client.connections.sync_and_wait(
            ID, poll_interval=7.0, on_progress=lambda progress: delays.append(progress.next_poll)
        )
    assert delays == [7.0] * (len(delays) - 1) + [None]


def test_polls_keep_a_fifth_of_a_known_budget() -> None:
    simulator = Simulator(rate_limits="trial", sync_seconds=7200.0)
    with simulator.client() as client:
        client.connections.sync_and_wait(ID)
        polls = [request for request in simulator.requests if request.method == "GET"]
    # Two hours of a plan with 500 requests an hour.
    assert 20 < len(polls) <= 2 * 100 + 2


def test_a_time_limit(simulator: Simulator) -> None:
    simulator.set_sync_seconds(ID, 3600.0)
    with simulator.client() as client:
        begin = simulator.clock.now()
        with pytest.raises(fivetrex.SyncTimeoutError, match="it continues") as caught:
            client.connections.sync_and_wait(ID, timeout=300.0)
        assert (simulator.clock.now() - begin).total_seconds() == pytest.approx(300.0, abs=1.0)
        assert isinstance(caught.value, TimeoutError)
        run = fivetrex.SyncRun.from_dict(caught.value.run.to_dict())
        assert (client.connections.wait(run)).is_successful
    assert len(simulator.writes) == 1


# A sync that runs already


def test_join(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.connections.sync(ID)
        run = client.connections.start_sync(ID)
        assert (run.sent, run.joined) == ("no", True)
        assert (client.connections.wait(run)).is_successful
    assert len(simulator.writes) == 1


def test_wait_and_then_start_one(simulator: Simulator) -> None:
    """Only that guarantees that the sync began after the call."""
    with simulator.client() as client:
        client.connections.sync(ID)
        begin = simulator.clock.now()
        outcome = client.connections.sync_and_wait(ID, if_running="wait")
        assert outcome.finished_at is not None
        assert outcome.finished_at - begin >= timedelta(seconds=110)
    assert len(simulator.writes) == 2


def test_restart(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.connections.sync(ID)
        client.connections.sync_and_wait(ID, if_running="restart")
    assert simulator.writes[1].json == {"force": True}


def test_fail(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.connections.sync(ID)
        with pytest.raises(fivetrex.SyncFailedError, match="another sync is running") as caught:
            client.connections.sync_and_wait(ID, if_running="fail")
        assert caught.value.outcome.status == "not_started"
        syncs = client.connections.sync_many([*OTHERS, ID], if_running="fail")
        found = {outcome.id: outcome.status for outcome in syncs}
    assert found == {**dict.fromkeys(OTHERS, "succeeded"), ID: "not_started"}


# Resyncs, and syncs of others


def test_a_resync_needs_confirmation(simulator: Simulator) -> None:
    with simulator.client() as client:
        with pytest.raises(fivetrex.ConfirmationRequiredError, match="resync_and_wait"):
            client.connections.resync_and_wait(ID)
    assert simulator.requests == []


@pytest.mark.parametrize("scope", [None, {"public": ["orders"]}])
def test_a_resync(simulator: Simulator, scope: Any) -> None:
    with simulator.client() as client:
        outcome = client.connections.resync_and_wait(ID, confirm=True, scope=scope)
    assert outcome.is_successful
    assert len(simulator.writes) == 1


def test_a_resync_of_a_paused_connection_is_deferred(simulator: Simulator) -> None:
    simulator.pause_connection(ID)
    with simulator.client() as client:
        with pytest.raises(fivetrex.SyncFailedError) as caught:
            client.connections.resync_and_wait(ID, confirm=True)
    assert caught.value.outcome.status == "deferred"


def test_a_lost_resync_is_never_repeated_by_wait(simulator: Simulator) -> None:
    """Only `resync_and_wait` has the caller's confirmation."""
    simulator.inject(Fault.reset(method="POST"))
    simulator.inject(Fault.status(503, skip=1, times=None))
    with simulator.client() as client:
        with pytest.raises(fivetrex.SyncTimeoutError) as caught:
            client.connections.resync_and_wait(ID, confirm=True, timeout=60.0)
        simulator.clear_faults()
        assert caught.value.run.sent == "unclear"
        with pytest.raises(fivetrex.SyncFailedError) as failed:
            client.connections.wait(caught.value.run)
    assert failed.value.outcome.status == "not_started"
    assert simulator.writes == []


def test_a_sync_of_another_program(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.connections.sync(ID)
        writes = len(simulator.writes)
        assert (client.connections.wait_for_sync(ID)).is_successful
        # One that has ended, since a time or since a run.
        since = simulator.clock.now() - timedelta(minutes=5)
        assert (client.connections.wait_for_sync(ID, since=since)).is_successful
        assert len(simulator.writes) == writes


def test_a_sync_that_nobody_starts(simulator: Simulator) -> None:
    with simulator.client() as client:
        with pytest.raises(fivetrex.SyncFailedError) as caught:
            client.connections.wait_for_sync(ID, start_timeout=120.0)
    assert caught.value.outcome.status == "not_started"
    assert simulator.writes == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"timeout": 0}, ValueError, "timeout must be more than 0"),
        ({"timeout": "1h"}, TypeError, "timeout must be a number"),
        ({"poll_interval": -1}, ValueError, "poll_interval"),
        ({"if_running": "stop"}, ValueError, "if_running"),
        ({"on_reschedule": "wait"}, ValueError, "on_reschedule"),
        ({"on_progress": 5}, TypeError, "on_progress"),
    ],
)
def test_unsuitable_arguments(
    simulator: Simulator, arguments: Any, error: type[Exception], message: str
) -> None:
    with simulator.client() as client:
        with pytest.raises(error, match=message):
            client.connections.sync_and_wait(ID, **arguments)
        with pytest.raises(TypeError, match="run must be a SyncRun"):
            client.connections.wait(ID)  # type: ignore[arg-type]
    assert simulator.requests == []
