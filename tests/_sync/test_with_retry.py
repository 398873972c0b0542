# Made by scripts/twin.py from _async/test_with_retry.py. Do not edit.
"""Retry as a tool: a caller's own functions, repeated as a policy says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex import with_retry
from fivetrex.simulator import Fault
from tests.support.retry_policies import NO_DELAY, NO_RETRY, RetryRecorder

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import FivetrexError
    from fivetrex.simulator import Simulator

BUSY = fivetrex.ServerError("busy", status=503)
GONE = fivetrex.NotFoundError("gone", status=404)


class Job:
    """Fails with one error after the other, then answers."""

    def __init__(self, *errors: BaseException) -> None:
        self.errors = list(errors)
        self.calls = 0

    def run(self) -> str:
        self.calls += 1
        if self.errors:
            raise self.errors.pop(0)
        return "done"


class StopHereError(Exception):
    """Ends a retry at its first wait."""


def stop(error: FivetrexError, attempt: int, delay: float) -> None:
    raise StopHereError(delay)


def limited(retry_after: float | None) -> fivetrex.RateLimitedError:
    return fivetrex.RateLimitedError("slow down", status=429, retry_after=retry_after)


def test_what_succeeds_is_called_once() -> None:
    job = Job()
    assert with_retry(job.run) == "done"
    assert job.calls == 1


def test_what_fails_is_called_again() -> None:
    waits = RetryRecorder()
    policy = fivetrex.RetryPolicy(base_delay=0.0, on_retry=waits)
    cut_off = fivetrex.TransportError("cut off", may_have_acted=True)
    too_many = limited(None)
    job = Job(BUSY, cut_off, too_many)
    assert with_retry(job.run, policy) == "done"
    assert job.calls == 4
    assert waits.errors == [BUSY, cut_off, too_many]
    assert waits.attempts == [1, 2, 3]
    assert waits.delays == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("attempts", [1, 2, 3, 7])
def test_it_ends_with_the_last_error(attempts: int) -> None:
    errors = [fivetrex.ServerError(f"busy {n}", status=503) for n in range(10)]
    job = Job(*errors)
    policy = fivetrex.RetryPolicy(base_delay=0.0, max_attempts=attempts)
    with pytest.raises(fivetrex.ServerError) as caught:
        with_retry(job.run, policy)
    assert caught.value is errors[attempts - 1]
    assert caught.value.__cause__ is caught.value.__context__ is None
    assert job.calls == attempts


def test_by_default_the_waits_grow() -> None:
    policy = fivetrex.RetryPolicy(jitter=False, on_retry=stop)
    with pytest.raises(StopHereError) as caught:
        with_retry(Job(BUSY).run, policy)
    assert caught.value.args == (0.5,)


@pytest.mark.parametrize(
    "error",
    [
        GONE,
        fivetrex.ServerError("not implemented", status=501),
        fivetrex.ConfirmationRequiredError("confirm it"),
        fivetrex.DecodeError("no JSON"),
        fivetrex.InvalidSignatureError("wrong"),
    ],
)
def test_what_does_not_pass_by_itself_is_raised_at_once(error: FivetrexError) -> None:
    job = Job(error)
    with pytest.raises(type(error)) as caught:
        with_retry(job.run, NO_DELAY)
    assert caught.value is error
    assert job.calls == 1


@pytest.mark.parametrize("error", [ValueError("x"), OSError("x"), TimeoutError(), StopHereError()])
def test_an_error_of_another_kind_is_raised_at_once(error: Exception) -> None:
    asked: list[FivetrexError] = []
    policy = fivetrex.RetryPolicy(base_delay=0.0, retry_if=asked.append, on_retry=stop)  # type: ignore[arg-type]
    job = Job(error)
    with pytest.raises(type(error)):
        with_retry(job.run, policy)
    assert (job.calls, asked) == (1, [])


def test_retry_if_decides() -> None:
    policy = fivetrex.RetryPolicy(base_delay=0.0, retry_if=lambda error: error is GONE)
    assert with_retry(Job(GONE, GONE).run, policy) == "done"
    with pytest.raises(fivetrex.ServerError):
        with_retry(Job(BUSY).run, policy)


def test_a_retry_after_is_obeyed() -> None:
    policy = fivetrex.RetryPolicy(base_delay=0.0, on_retry=stop)
    with pytest.raises(StopHereError) as caught:
        with_retry(Job(limited(20.0)).run, policy)
    assert 20.0 <= caught.value.args[0] <= 25.0


def test_jobs_with_one_retry_after_return_at_different_times() -> None:
    policy = fivetrex.RetryPolicy(base_delay=0.0, on_retry=stop)
    delays = set()
    for _ in range(20):
        with pytest.raises(StopHereError) as caught:
            with_retry(Job(limited(20.0)).run, policy)
        delays.add(round(caught.value.args[0], 1))
    assert len(delays) > 5


def test_each_wait_is_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def note(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("fivetrex._retry_function.sleep", note)
    policy = fivetrex.RetryPolicy(jitter=False)
    assert with_retry(Job(BUSY, limited(20.0), BUSY).run, policy) == "done"
    assert slept == [0.5, 20.0, 2.0]


def test_a_long_wait_is_reported_at_once() -> None:
    waits = RetryRecorder()
    job = Job(limited(61.0))
    with pytest.raises(fivetrex.RateLimitedError) as caught:
        with_retry(job.run, fivetrex.RetryPolicy(on_retry=waits))
    assert caught.value.retry_after == 61.0
    assert (job.calls, waits.delays) == (1, [])


def test_a_job_of_several_calls_is_retried_as_a_whole(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, path="/v1/connections"))
    with connect(simulator, retry=NO_RETRY) as client:

        def count() -> int:
            total = 0
            for group in client.groups.stream():
                total += len((client.connections.list(group.id)).items)
            return total

        assert with_retry(count, NO_DELAY) == 8
    paths = [request.path for request in simulator.requests]
    assert paths == ["/v1/groups", "/v1/connections", "/v1/groups", *["/v1/connections"] * 3]
