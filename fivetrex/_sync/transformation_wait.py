# Made by scripts/twin.py from _async/transformation_wait.py. Do not edit.
"""Run a transformation, and read it until the run has ended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.waiting.moments import as_moment
from .._core.waiting.polling import SHORTEST_INTERVAL
from .._core.waiting.progress import SyncProgress
from .._core.waiting.transformation_runs import TransformationRun, is_running
from .._core.waiting.triggers import can_trigger_later, is_unclear
from .._core.waiting.wait_log import log_run_outcome, log_run_state
from ..errors import FivetrexError, TransformationFailedError, TransformationTimeoutError
from .poller import Poller

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.waiting.options import WaitOptions
    from .._core.waiting.transformation_runs import TransformationOutcome
    from ..models import Transformation
    from .session import Session

_OPERATION = "transformations.run_and_wait"


class TransformationWait(Poller):
    """Runs a transformation, and waits for the end of the run.

    Args:
        session: The client's session.
        transformation_id: The transformation's ID.
        fields: The fields of the request that triggers the run.
        options: How long and how often to read.
        on_progress: Called after each read and at the end.
        is_confirmed: Whether the caller has confirmed a full refresh.
    """

    def __init__(
        self,
        session: Session,
        transformation_id: str,
        fields: dict[str, Any],
        options: WaitOptions,
        on_progress: Callable[[SyncProgress], object] | None,
        *,
        is_confirmed: bool,
    ) -> None:
        super().__init__(session, _OPERATION)
        self._id = transformation_id
        self._fields = fields
        self._options = options
        self._on_progress = on_progress
        self._is_confirmed = is_confirmed is True
        self._begin = self.clock.monotonic()
        self._since = self.server_time.now()
        self._polls = 0
        self._state: str | None = None

    def run(self) -> TransformationOutcome:
        """Trigger the run, and wait until it has succeeded.

        Raises:
            TransformationFailedError: The run did not succeed.
            TransformationTimeoutError: The time limit was reached.
            FivetrexError: The API rejects the requests.
        """
        run = self._start()
        delay = self._options.poll_interval or SHORTEST_INTERVAL
        while True:
            self._sleep(delay)
            read = self._read(self._session_for_poll(self._time_left()))
            self._polls += 1
            verdict = run.observe(
                read, now=self.server_time.now(), start_timeout=self._options.start_timeout
            )
            run = verdict.run
            if verdict.error is not None:
                raise verdict.error
            if verdict.outcome is not None:
                return self._finish(verdict.outcome)
            if verdict.needs_trigger:
                run = self._trigger_again(run)
            log_run_state(self._id, self._state, verdict.state)
            self._state = verdict.state
            delay = self.delay_after(
                read,
                self.clock.monotonic() - self._begin,
                fixed=self._options.poll_interval,
                is_confirming=verdict.state == "confirming",
            )
            self._report(delay)

    def _start(self) -> TransformationRun:
        """Read the previous end, and trigger the run unless one is in progress."""
        read = self._read(self._session)
        if isinstance(read, FivetrexError):
            raise read
        run = TransformationRun(
            id=self._id, ended_at=as_moment(read.last_ended_at), sent_at=self.server_time.now()
        )
        if is_running(read) and not self._fields.get("full_refresh"):
            return replace(run, was_running=True)
        return self._trigger(run)

    def _read(self, session: Session) -> Transformation | FivetrexError:
        from fivetrex_api.api.transformation_management import transformation_details as operation

        from ..models import Transformation

        try:
            response = session.send(Call(_OPERATION, self._id), operation._get_kwargs(self._id))
            self.server_time.read(response.http_response)
            return response.model(Transformation)
        except FivetrexError as error:
            return error

    def _trigger_again(self, run: TransformationRun) -> TransformationRun:
        """Trigger a run whose first trigger was lost; an outage is waited out."""
        try:
            return self._trigger(run)
        except FivetrexError as error:
            if not can_trigger_later(error):
                raise
            return replace(run, suspected=None)

    def _trigger(self, run: TransformationRun) -> TransformationRun:
        from fivetrex_api.api.transformation_management import run_transformation as operation

        sent_at = self.server_time.now()
        call = Call(_OPERATION, self._id, repeatable=False, confirmed=self._is_confirmed)
        try:
            response = self._session.send(
                call, operation._get_kwargs(self._id, body=dict(self._fields))
            )
            date = self.server_time.read(response.http_response)
            response.message()
        except FivetrexError as error:
            if not is_unclear(error):
                raise
            return replace(run, sent="unclear", sent_at=sent_at, suspected=None)
        return replace(run, sent="yes", sent_at=date, suspected=None)

    def _finish(self, outcome: TransformationOutcome) -> TransformationOutcome:
        log_run_outcome(outcome)
        self._state = outcome.status
        self._report(None)
        if not outcome.is_successful:
            raise TransformationFailedError(f"{_OPERATION}: {outcome}", outcome=outcome)
        return outcome

    def _time_left(self) -> float | None:
        return self._options.time_left(self._begin, self.clock.monotonic())

    def _sleep(self, delay: float) -> None:
        """Sleep until the next read, or raise if the time limit comes first."""
        left = self._time_left()
        if left is not None and self._polls and left <= 0:
            raise TransformationTimeoutError(
                f"{_OPERATION}: the run of {self._id!r} has not ended within "
                f"{self._options.timeout:g} s (last state: {self._state}); it continues. While it "
                "runs, another call of run_and_wait waits for it"
            )
        self.clock.sleep(delay if left is None else max(min(delay, left), 0.0))

    def _report(self, next_poll: float | None) -> None:
        if self._on_progress is None:
            return
        self._on_progress(
            SyncProgress(
                states={self._id: str(self._state)},
                since=self._since,
                now=self.server_time.now(),
                polls=self._polls,
                next_poll=next_poll,
                open=0 if next_poll is None else 1,
                total=1,
            )
        )
