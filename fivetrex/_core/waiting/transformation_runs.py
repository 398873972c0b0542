"""Decide from one read of a transformation whether its run has ended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ...errors import FivetrexError
from .moments import as_moment
from .read_errors import classify
from .run import CLOCK_TOLERANCE

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from ...models import Transformation

__all__ = [
    "TransformationOutcome",
    "TransformationRun",
    "TransformationStatus",
    "TransformationVerdict",
    "is_running",
]

TransformationStatus = Literal[
    "succeeded",
    "partially_succeeded",
    "failed",
    "canceled",
    "blocked",
    "paused",
    "deleted",
    "not_started",
    "unknown",
]
_ENDED: dict[str, TransformationStatus] = {
    "SUCCEEDED": "succeeded",
    "PARTIALLY_SUCCEEDED": "partially_succeeded",
    "FAILED": "failed",
    "CANCELED": "canceled",
}
_RUNNING = frozenset({"RUNNING", "SCHEDULING", "TERMINATING"})


def is_running(transformation: Transformation) -> bool:
    """Return whether a run of a transformation is in progress."""
    return (transformation.status or "").upper() in _RUNNING


@dataclass(frozen=True, slots=True, kw_only=True)
class TransformationOutcome:
    """How the run of a transformation ended, or why it did not start.

    Attributes:
        id: The transformation's ID.
        status: `succeeded`; `partially_succeeded`, some models were built; `failed`; `canceled`;
            `blocked`, by another run; `paused`, the transformation; `deleted`, the transformation;
            `not_started`; or `unknown`, if the run has ended but its status is not known.
        started_at: Time when the run started. None if it is not known.
        finished_at: Time when the run ended. None if it is not known.
        transformation: The transformation as last read. None if it was not read.

    Example:
        ```python
        outcome = client.transformations.run_and_wait("sunlit_quarry")
        print(outcome.status, outcome.duration)
        ```
    """

    id: str
    status: TransformationStatus
    started_at: datetime | None = None
    finished_at: datetime | None = None
    transformation: Transformation | None = None

    @property
    def is_successful(self) -> bool:
        """Whether the run succeeded completely."""
        return self.status == "succeeded"

    @property
    def duration(self) -> timedelta | None:
        """The duration of the run. None if its start or its end is not known."""
        if self.started_at is None or self.finished_at is None:
            return None
        return self.finished_at - self.started_at

    def __str__(self) -> str:
        return f"{self.id}: {self.status.replace('_', ' ')}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransformationVerdict:
    """What one read of a transformation says about its run.

    Attributes:
        run: The run, updated.
        state: The state of the run, as for syncs.
        needs_trigger: Whether to trigger the run again, because the first trigger was lost.
        outcome: The outcome. None if the run has not ended.
        error: An error that ends the wait.
    """

    run: TransformationRun
    state: str
    needs_trigger: bool = False
    outcome: TransformationOutcome | None = None
    error: FivetrexError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TransformationRun:
    """A run to wait for.

    Attributes:
        id: The transformation's ID.
        ended_at: The end of the previous run.
        sent: Whether the API is known to have accepted the trigger; `"no"` for a run that was
            already running.
        sent_at: The time of the trigger by the server's clock.
        was_running: Whether the run was seen running.
        suspected: The outcome that the next read has to confirm.
    """

    id: str
    ended_at: datetime | None
    sent_at: datetime
    sent: Literal["no", "unclear", "yes"] = "no"
    was_running: bool = False
    suspected: str | None = None

    def observe(
        self,
        read: Transformation | FivetrexError,
        *,
        now: datetime,
        start_timeout: float | None,
    ) -> TransformationVerdict:
        """Decide whether the run has ended. No end without its time is decided on one read.

        Args:
            read: The transformation, or the error of reading it.
            now: The time of the read by the server's clock.
            start_timeout: Seconds after which a run that was not seen running has not started.
        """
        if isinstance(read, FivetrexError):
            return self._after_error(read)
        status = (read.status or "").upper()
        started, ended = as_moment(read.last_started_at), as_moment(read.last_ended_at)
        is_new_end = ended is not None and ended != self.ended_at and self._is_own(ended)
        if status in _ENDED and is_new_end:
            return self._end(_ENDED[status], read, started, ended)
        if is_running(read):
            run = replace(self, was_running=True, suspected=None)
            return TransformationVerdict(
                run=replace(run, sent="yes") if self.sent == "unclear" else run, state="running"
            )
        if self.sent == "unclear":
            if self.suspected != "not_sent":
                return self._suspect("not_sent")
            return TransformationVerdict(run=self, state="confirming", needs_trigger=True)
        if status == "BLOCKED":
            return self._confirmed("blocked", read)
        if self.was_running:
            return self._confirmed(_ENDED.get(status, "unknown"), read)
        if read.paused:
            return self._confirmed("paused", read)
        waited = (now - self.sent_at).total_seconds()
        if start_timeout is None or waited < start_timeout:
            return TransformationVerdict(run=replace(self, suspected=None), state="pending")
        return self._confirmed("not_started", read)

    def _is_own(self, end: datetime) -> bool:
        if self.sent == "no":
            return True
        return end >= (self.sent_at - CLOCK_TOLERANCE).replace(microsecond=0)

    def _after_error(self, error: FivetrexError) -> TransformationVerdict:
        kind = classify(error)
        if kind == "outage":
            return TransformationVerdict(run=self, state="unreachable")
        if kind == "deleted":
            return self._confirmed("deleted", None)
        if self.suspected != kind:
            return self._suspect(kind)
        return TransformationVerdict(run=self, state="ended", error=error)

    def _confirmed(
        self, status: TransformationStatus, read: Transformation | None
    ) -> TransformationVerdict:
        """End the wait on the second of two reads, because a read can be stale."""
        if self.suspected != status:
            return self._suspect(status)
        return self._end(status, read, None, None)

    def _suspect(self, suspected: str) -> TransformationVerdict:
        return TransformationVerdict(run=replace(self, suspected=suspected), state="confirming")

    def _end(
        self,
        status: TransformationStatus,
        read: Transformation | None,
        started: datetime | None,
        ended: datetime | None,
    ) -> TransformationVerdict:
        outcome = TransformationOutcome(
            id=self.id,
            status=status,
            started_at=started,
            finished_at=ended,
            transformation=read,
        )
        return TransformationVerdict(run=self, state="ended", outcome=outcome)
