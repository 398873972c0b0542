"""The decision whether a sync has ended: every row of its table, without network and clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import SyncBaseline
from tests.support.sync_observations import (
    HTML_404,
    NO_CONNECTION,
    at,
    connection,
    observe,
    outcome_of,
    record,
    run,
)

if TYPE_CHECKING:
    from fivetrex.models import Connection, Sync

SYNCING = connection("syncing")
IDLE = connection()


# No answer, 5xx, 429, undecodable


@pytest.mark.parametrize(
    "error",
    [
        fivetrex.TransportError("no answer"),
        fivetrex.ServerError("busy", status=503),
        fivetrex.RateLimitedError("slow down", status=429),
        fivetrex.DecodeError("HTML"),
        HTML_404,
    ],
)
def test_an_outage_decides_nothing(error: fivetrex.FivetrexError) -> None:
    for state in (run(), run(was_syncing=True), run(suspected="stopped")):
        verdict = observe(state, error, error, error)
        assert (verdict.state, verdict.outcome, verdict.error) == ("unreachable", None, None)


# 401 or 403, two


@pytest.mark.parametrize(
    "error",
    [
        fivetrex.UnauthorizedError("no", status=401),
        fivetrex.ForbiddenError("no", status=403, code="Forbidden"),
        fivetrex.TransportError("certificate", is_transient=False),
    ],
)
def test_a_rejection_is_raised_on_the_second_read(error: fivetrex.FivetrexError) -> None:
    first = observe(run(), error)
    assert first.state == "confirming"
    assert first.error is None
    assert observe(run(), error, error).error is error
    # A read that succeeds withdraws the suspicion.
    assert observe(run(), error, SYNCING, error).error is None


# 404


def test_a_connection_that_is_gone_twice_is_deleted() -> None:
    assert observe(run(), NO_CONNECTION).state == "confirming"
    assert outcome_of(observe(run(), NO_CONNECTION, NO_CONNECTION)) == "deleted"
    assert observe(run(), NO_CONNECTION, SYNCING, NO_CONNECTION).outcome is None


# A new end at or after T


def test_a_new_success() -> None:
    verdict = observe(run(), connection(succeeded=30))
    assert outcome_of(verdict) == "succeeded"
    assert verdict.outcome is not None
    assert verdict.outcome.finished_at == at(30)
    assert verdict.outcome.started_at is None
    assert verdict.outcome.duration is None


def test_an_end_in_the_second_of_the_trigger_counts() -> None:
    assert outcome_of(observe(run(), connection(succeeded=-2))) == "succeeded"
    assert observe(run(), connection(succeeded=-3)).outcome is None


def test_a_next_sync_that_runs_already_does_not_hide_the_end() -> None:
    assert outcome_of(observe(run(), connection("syncing", succeeded=30))) == "succeeded"


def test_a_failure_needs_the_history() -> None:
    failed = connection(failed=30)
    verdict = observe(run(), failed)
    assert (verdict.needs, verdict.outcome) == ("history", None)
    history = [record("FAILURE", 1, 30, "The source is down.")]
    verdict = observe(run(), failed, history=history)
    assert outcome_of(verdict) == "failed"
    assert verdict.outcome is not None
    assert verdict.outcome.reason == "The source is down."
    assert verdict.outcome.duration == timedelta(seconds=29)


def test_a_failure_without_a_history_has_the_reason_of_the_tasks() -> None:
    tasks = [{"code": "reconnect", "message": "Reconnect the source."}]
    verdict = observe(run(), connection(failed=30, setup="broken", tasks=tasks), history=[])
    assert verdict.outcome is not None
    assert (verdict.outcome.status, verdict.outcome.code) == ("failed", "reconnect")
    assert verdict.outcome.reason == "Reconnect the source."


def test_the_later_of_two_new_ends_counts() -> None:
    assert outcome_of(observe(run(), connection(failed=20, succeeded=30))) == "succeeded"
    verdict = observe(run(), connection(failed=30, succeeded=20), history=[])
    assert outcome_of(verdict) == "failed"


def test_two_ends_in_the_same_second() -> None:
    both = connection(failed=30, succeeded=30)
    assert observe(run(), both).needs == "history"
    assert outcome_of(observe(run(), both, history=[])) == "failed"
    history = [record("completed", 1, 30)]
    assert outcome_of(observe(run(), both, history=history)) == "succeeded"


def test_each_end_is_compared_with_its_own_baseline() -> None:
    """An old failure that is later than the old success is no new failure."""
    this = run(baseline=SyncBaseline(succeeded_at=at(-3600), failed_at=at(-60)))
    assert observe(this, connection("syncing", failed=-60)).state == "running"
    assert outcome_of(observe(this, connection(succeeded=30, failed=-60))) == "succeeded"


def test_a_joined_sync_ends_with_any_new_end() -> None:
    joined = run(sent="no", sent_at=None, joined=True, was_syncing=True)
    assert outcome_of(observe(joined, connection(succeeded=-30))) == "succeeded"


# Historical syncs


def test_an_incremental_success_is_not_the_end_of_a_resync() -> None:
    resync = run(kind="resync")
    assert observe(resync, connection(succeeded=30, historical=True)).outcome is None
    assert outcome_of(observe(resync, connection(succeeded=30))) == "succeeded"


# A new end before T


def test_an_end_before_the_trigger_becomes_the_baseline() -> None:
    """A scheduled sync that ended between the baseline and the trigger."""
    verdict = observe(run(), connection("syncing", succeeded=-10))
    assert verdict.state == "running"
    assert verdict.run.baseline.succeeded_at == at(-10)
    assert observe(verdict.run, connection("syncing", succeeded=-10)).outcome is None


# Syncing


def test_a_running_sync() -> None:
    verdict = observe(run(), SYNCING)
    assert (verdict.state, verdict.run.was_syncing) == ("running", True)


def test_a_paused_connection_can_still_sync() -> None:
    assert observe(run(), connection("syncing", paused=True), SYNCING).state == "running"


# Rescheduled


def test_an_automatic_sync_is_waited_for_until_its_time() -> None:
    read = connection("rescheduled", rescheduled_for=900)
    verdict = observe(run(), read, read)
    assert (verdict.state, verdict.read_at) == ("rescheduled", at(900))
    # The first read may be older than the trigger.
    assert observe(run(), read).read_at is None


def test_a_manual_sync_is_returned() -> None:
    read = connection("rescheduled", rescheduled_for=900, manual=True)
    assert observe(run(), read).state == "confirming"
    assert outcome_of(observe(run(), read, read, history=[])) == "rescheduled"


def test_a_manual_sync_is_restarted_once() -> None:
    read = connection("rescheduled", rescheduled_for=90, manual=True)
    options: dict[str, Any] = {"on_reschedule": "restart"}
    assert observe(run(), read, **options).needs is None
    verdict = observe(run(), read, read, **options)
    assert (verdict.state, verdict.needs) == ("rescheduled", "trigger")
    again = observe(run(restarts=1), read, read, history=[], **options)
    assert outcome_of(again) == "rescheduled"


# Paused, incomplete, broken


@pytest.mark.parametrize(
    ("read", "status"),
    [
        (connection("paused", paused=True), "paused"),
        (connection(setup="incomplete"), "incomplete"),
        (connection(setup="broken"), "failed"),
    ],
)
def test_a_connection_that_cannot_sync(read: Connection, status: str) -> None:
    assert observe(run(), read).state == "confirming"
    assert observe(run(), read, SYNCING, read).outcome is None
    assert observe(run(), read, read).needs == "history"
    assert outcome_of(observe(run(), read, read, history=[])) == status


def test_a_resync_of_a_paused_connection_is_deferred() -> None:
    read = connection("paused", paused=True)
    assert outcome_of(observe(run(kind="resync"), read, read, history=[])) == "deferred"


def test_a_connection_that_was_broken_may_recover() -> None:
    this = run(baseline=SyncBaseline(succeeded_at=at(-3600), is_broken=True))
    broken = connection(setup="broken")
    assert observe(this, broken, broken, broken).state == "pending"
    assert outcome_of(observe(this, broken, connection(succeeded=70))) == "succeeded"
    late = observe(this, broken, broken, seconds=700, history=[])
    assert outcome_of(late) == "failed"


# Idle, was seen syncing, no new end


@pytest.mark.parametrize(
    ("history", "status"),
    [
        ([], "unknown"),
        ([record("canceled", 1, 30)], "canceled"),
        ([record("replaced", 1, 30)], "replaced"),
        ([record("completed", 1, 30)], "succeeded"),
        ([record("canceled", -900, -600)], "unknown"),
    ],
)
def test_a_sync_that_stopped_without_an_end(history: list[Sync], status: str) -> None:
    assert observe(run(), SYNCING, IDLE).state == "confirming"
    assert observe(run(), SYNCING, IDLE, IDLE).needs == "history"
    assert outcome_of(observe(run(), SYNCING, IDLE, IDLE, history=history)) == status


def test_a_stale_read_is_no_end() -> None:
    assert observe(run(), SYNCING, IDLE, SYNCING, IDLE, history=[]).outcome is None


def test_a_list_confirms_no_end() -> None:
    """A list can be older than the connection itself."""
    verdict = observe(run(), SYNCING, IDLE, IDLE, IDLE, history=[], is_list_item=True)
    assert (verdict.needs, verdict.outcome) == ("get", None)


# Idle, never seen syncing


def test_a_sync_that_has_not_started_yet_is_pending() -> None:
    assert observe(run(), IDLE, IDLE, IDLE).state == "pending"


def test_a_sync_that_never_started() -> None:
    verdict = observe(run(), IDLE, IDLE, seconds=601)
    assert (verdict.needs, verdict.outcome) == ("history", None)
    assert outcome_of(observe(run(), IDLE, IDLE, seconds=601, history=[])) == "not_started"
    found = [record("canceled", 5, 20)]
    assert outcome_of(observe(run(), IDLE, IDLE, seconds=601, history=found)) == "canceled"
    assert observe(run(), IDLE, IDLE, seconds=9999, start_timeout=None).state == "pending"


# The trigger


def test_a_lost_trigger_is_repeated_after_two_reads() -> None:
    unclear = run(sent="unclear")
    assert observe(unclear, IDLE).needs == "get"
    assert observe(unclear, IDLE, IDLE).needs == "trigger"
    assert observe(unclear, IDLE, IDLE, is_list_item=True).needs == "get"


def test_a_trigger_that_had_an_effect_is_not_repeated() -> None:
    unclear = run(sent="unclear")
    assert outcome_of(observe(unclear, connection(succeeded=2))) == "succeeded"
    running = observe(unclear, SYNCING)
    assert running.run.sent == "yes"
    assert observe(running.run, IDLE, IDLE, history=[]).needs != "trigger"


def test_a_run_that_waits_for_another_sync() -> None:
    queued = run(sent="no", sent_at=None, if_running="wait")
    assert observe(queued, SYNCING).needs is None
    # The end of the other sync is no end of this one.
    verdict = observe(queued, connection(succeeded=30))
    assert (verdict.needs, verdict.outcome) == ("trigger", None)
    assert verdict.run.baseline.succeeded_at == at(30)
