# Made by scripts/twin.py from _async/sync_wait.py. Do not edit.
"""Wait for one sync: read its connection until the sync has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.waiting.polling import LONGEST_RESCHEDULED
from .._core.waiting.progress import SyncProgress
from .._core.waiting.triggers import (
    can_trigger_later,
    outcome_of_rejection,
    unconfirmed_resync,
)
from .._core.waiting.wait_log import log_outcome, log_state
from ..errors import APIError, FivetrexError, SyncFailedError, SyncTimeoutError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.waiting.decision import SyncVerdict
    from .._core.waiting.options import WaitOptions
    from .._core.waiting.outcome import SyncOutcome
    from .._core.waiting.run import SyncRun
    from ..models import Connection
    from .sync_reader import SyncReader


class SyncWait:
    """Waits for the end of one sync.

    Args:
        reader: Sends the requests.
        operation: The public name of the method that waits, for errors.
        run: The sync.
        options: How long and how often to read.
        on_progress: Called after each read and at the end.
        may_resync: Whether the caller has confirmed a resync, so that it may be triggered again.
    """

    def __init__(
        self,
        reader: SyncReader,
        operation: str,
        run: SyncRun,
        options: WaitOptions,
        on_progress: Callable[[SyncProgress], object] | None,
        *,
        may_resync: bool = False,
    ) -> None:
        self._reader = reader
        self._clock = reader.clock
        self._operation = operation
        self._run = run
        self._options = options
        self._on_progress = on_progress
        self._may_trigger = run.kind == "sync" or may_resync
        self._begin = self._triggered = self._clock.monotonic()
        self._since = reader.server_time.now()
        self._polls = 0
        self._state: str | None = None
        self._connection: Connection | None = None

    def run(self, *, first_delay: float = 0.0) -> SyncOutcome:
        """Wait until the sync has succeeded.

        Args:
            first_delay: Seconds before the first read.

        Returns:
            The outcome.

        Raises:
            SyncFailedError: The sync did not succeed.
            SyncTimeoutError: The time limit was reached.
            FivetrexError: The API rejects the credentials, or the requests.
        """
        delay = first_delay
        while True:
            self._sleep(delay)
            observation = self._reader.get(self._run.id, self._time_left())
            self._polls += 1
            verdict = self._decide(observation)
            if verdict.error is not None:
                verdict.error.run = verdict.run
                raise verdict.error
            outcome = verdict.outcome
            if outcome is None and verdict.needs == "trigger":
                outcome = self._trigger()
            if outcome is not None:
                return self._finish(outcome)
            log_state(self._run.id, self._state, verdict)
            self._state = verdict.state
            delay = self._delay(verdict, observation)
            self._report(delay)

    def _decide(self, observation: Connection | FivetrexError) -> SyncVerdict:
        """Decide about a read, and read the sync history if the decision depends on it."""
        if not isinstance(observation, FivetrexError):
            self._connection = observation
        now = self._reader.server_time.now()
        options = self._options
        verdict = self._run.observe(
            observation,
            now=now,
            start_timeout=options.start_timeout,
            on_reschedule=options.on_reschedule,
        )
        if verdict.needs == "history":
            history = self._reader.read_history(verdict.run, self._time_left())
            if history is not None:
                verdict = verdict.run.observe(
                    observation,
                    now=now,
                    history=history,
                    start_timeout=options.start_timeout,
                    on_reschedule=options.on_reschedule,
                )
        self._run = verdict.run
        return verdict

    def _trigger(self) -> SyncOutcome | None:
        """Trigger the sync. Return an outcome if the API rejects it."""
        if not self._may_trigger:
            return unconfirmed_resync(self._run, self._connection)
        self._triggered = self._clock.monotonic()
        try:
            self._run = self._reader.trigger(self._run)
        except APIError as error:
            if not can_trigger_later(error):
                return outcome_of_rejection(self._run, error, self._connection)
        except FivetrexError as error:
            if not can_trigger_later(error):
                error.run = self._run
                raise
        return None

    def _finish(self, outcome: SyncOutcome) -> SyncOutcome:
        outcome = self._reader.explain(outcome, self._time_left())
        log_outcome(outcome)
        self._state = outcome.status
        self._report(None)
        if not outcome.is_successful:
            raise SyncFailedError(f"{self._operation}: {outcome}", outcome=outcome)
        return outcome

    def _delay(self, verdict: SyncVerdict, observation: Connection | FivetrexError) -> float:
        until = 0.0
        if verdict.read_at is not None:
            until = (verdict.read_at - self._reader.server_time.now()).total_seconds()
        return self._reader.delay_after(
            observation,
            self._clock.monotonic() - self._triggered,
            fixed=self._options.poll_interval,
            is_confirming=verdict.state == "confirming",
            shortest=min(until, LONGEST_RESCHEDULED),
        )

    def _time_left(self) -> float | None:
        return self._options.time_left(self._begin, self._clock.monotonic())

    def _sleep(self, delay: float) -> None:
        """Sleep until the next read, or raise if the time limit comes first."""
        left = self._time_left()
        if left is not None and self._polls and left <= 0:
            raise self._timeout_error()
        self._clock.sleep(delay if left is None else max(min(delay, left), 0.0))

    def _timeout_error(self) -> SyncTimeoutError:
        run = self._run
        started = "has not been triggered yet" if run.is_queued else "continues"
        return SyncTimeoutError(
            f"{self._operation}: the sync of {run.id!r} has not ended within "
            f"{self._options.timeout:g} s (last state: {self._state}); it {started}. To wait for "
            "it again, pass the error's run to client.connections.wait",
            runs=[run],
        )

    def _report(self, next_poll: float | None) -> None:
        if self._on_progress is None:
            return
        self._on_progress(
            SyncProgress(
                states={self._run.id: str(self._state)},
                since=self._since,
                now=self._reader.server_time.now(),
                polls=self._polls,
                next_poll=next_poll,
                open=0 if next_poll is None else 1,
                total=1,
            )
        )
