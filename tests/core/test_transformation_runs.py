"""The decision whether the run of a transformation has ended, row by row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import fivetrex
from fivetrex._core.waiting.transformation_runs import TransformationRun, TransformationVerdict
from fivetrex.models import Transformation

T0 = datetime(2026, 6, 1, 12, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """A time, in seconds after the trigger."""
    return T0 + timedelta(seconds=seconds)


def transformation(
    status: str, *, started: float = -3600, ended: float | None = -3000, paused: bool = False
) -> Transformation:
    return Transformation(
        id="sunlit_quarry",
        status=status,
        paused=paused,
        last_started_at=at(started),
        last_ended_at=None if ended is None else at(ended),
    )


def run(**changes: Any) -> TransformationRun:
    values: dict[str, Any] = {
        "id": "sunlit_quarry",
        "ended_at": at(-3000),
        "sent_at": T0,
        "sent": "yes",
    }
    return TransformationRun(**{**values, **changes})


def observe(
    this: TransformationRun,
    *reads: Transformation | fivetrex.FivetrexError,
    seconds: float = 60,
) -> TransformationVerdict:
    verdict = None
    for number, read in enumerate(reads, 1):
        verdict = this.observe(read, now=at(seconds * number), start_timeout=600.0)
        this = verdict.run
    assert verdict is not None
    return verdict


def outcome_of(verdict: TransformationVerdict) -> str | None:
    return None if verdict.outcome is None else verdict.outcome.status


OLD = transformation("SUCCEEDED")
RUNNING = transformation("RUNNING", started=1)
GONE = fivetrex.NotFoundError("gone", status=404, code="NotFound_Transformation")


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("SUCCEEDED", "succeeded"),
        ("PARTIALLY_SUCCEEDED", "partially_succeeded"),
        ("FAILED", "failed"),
        ("CANCELED", "canceled"),
    ],
)
def test_a_new_end(status: str, outcome: str) -> None:
    verdict = observe(run(), transformation(status, started=1, ended=30))
    assert outcome_of(verdict) == outcome
    assert verdict.outcome is not None
    assert verdict.outcome.duration == timedelta(seconds=29)


def test_an_end_before_the_trigger_is_that_of_another_run() -> None:
    assert observe(run(), transformation("FAILED", started=-60, ended=-10)).outcome is None


def test_the_previous_end_is_not_the_end_of_this_run() -> None:
    assert observe(run(), OLD).state == "pending"
    assert observe(run(), RUNNING).state == "running"


def test_a_run_that_was_already_in_progress() -> None:
    joined = run(sent="no", was_running=True)
    assert outcome_of(observe(joined, transformation("SUCCEEDED", ended=-10))) == "succeeded"


@pytest.mark.parametrize(
    ("read", "outcome"),
    [
        (transformation("BLOCKED"), "blocked"),
        (transformation("NEW", paused=True), "paused"),
        (GONE, "deleted"),
    ],
)
def test_what_needs_two_reads(read: Transformation | fivetrex.FivetrexError, outcome: str) -> None:
    assert observe(run(), read).state == "confirming"
    assert observe(run(), read, RUNNING, read).outcome is None
    assert outcome_of(observe(run(), read, read)) == outcome


def test_a_run_that_stopped_without_an_end() -> None:
    assert observe(run(), RUNNING, OLD).state == "confirming"
    assert outcome_of(observe(run(), RUNNING, OLD, OLD)) == "succeeded"
    other = transformation("NEW")
    assert outcome_of(observe(run(), RUNNING, other, other)) == "unknown"


def test_a_run_that_never_started() -> None:
    assert observe(run(), OLD, OLD, OLD).state == "pending"
    assert outcome_of(observe(run(), OLD, OLD, seconds=601)) == "not_started"


def test_a_lost_trigger() -> None:
    unclear = run(sent="unclear")
    assert not observe(unclear, OLD).needs_trigger
    assert observe(unclear, OLD, OLD).needs_trigger
    assert observe(unclear, RUNNING).run.sent == "yes"
    assert outcome_of(observe(unclear, transformation("FAILED", started=0, ended=1))) == "failed"


@pytest.mark.parametrize(
    "error",
    [
        fivetrex.TransportError("no answer"),
        fivetrex.ServerError("busy", status=503),
        fivetrex.RateLimitedError("slow down", status=429),
        fivetrex.NotFoundError("from a proxy", status=404),
    ],
)
def test_an_outage_decides_nothing(error: fivetrex.FivetrexError) -> None:
    verdict = observe(run(), error, error, error)
    assert (verdict.state, verdict.outcome, verdict.error) == ("unreachable", None, None)


@pytest.mark.parametrize(
    "error",
    [
        fivetrex.ForbiddenError("no", status=403, code="Forbidden"),
        fivetrex.UnauthorizedError("no", status=401),
        fivetrex.TransportError("certificate", is_transient=False),
    ],
)
def test_a_rejection_is_raised_on_the_second_read(error: fivetrex.FivetrexError) -> None:
    assert observe(run(), error).error is None
    assert observe(run(), error, error).error is error
