"""A sync of a connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime, timedelta

SyncStatus = Literal["COMPLETED", "FAILURE", "CANCELED", "INCOMPLETE", "RESCHEDULED", "PAUSED"]


@dataclass(frozen=True, slots=True)
class PlannedFailure:
    """A planned failure of a sync.

    Attributes:
        reason: The reason.
        retry_after: The time until the rescheduled sync; ``None`` if it is not rescheduled.
    """

    reason: str
    retry_after: timedelta | None = None


@dataclass(slots=True, eq=False)
class Sync:
    """One sync; ``INCOMPLETE`` while it is pending or running.

    Attributes:
        serial: The position among the connection's syncs.
        id: The id.
        asked_at: When the sync was requested.
        started_at: When it started; ``None`` while it is pending.
        ended_at: When it ended; ``None`` before its end.
        status: The status.
        reason: Why it failed or was rescheduled.
    """

    serial: int
    id: str
    asked_at: datetime
    started_at: datetime | None
    ended_at: datetime | None = None
    status: SyncStatus = "INCOMPLETE"
    reason: str | None = None

    @property
    def moment(self) -> datetime:
        """The time at which the history lists it."""
        return self.started_at or self.asked_at

    def end(self, now: datetime, status: SyncStatus, reason: str | None = None) -> None:
        """End the sync."""
        self.ended_at, self.status, self.reason = now, status, reason
