"""One sync of a connection, as its history shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime, timedelta

SyncStatus = Literal["COMPLETED", "FAILURE", "CANCELED", "INCOMPLETE", "RESCHEDULED", "PAUSED"]


@dataclass(frozen=True, slots=True)
class PlannedFailure:
    """How a sync is going to fail.

    Attributes:
        reason: Why.
        retry_after: How long after its end the sync is rescheduled; ``None`` if it just fails.
    """

    reason: str
    retry_after: timedelta | None = None


@dataclass(slots=True, eq=False)
class Sync:
    """One sync; ``INCOMPLETE`` while it waits or runs.

    Attributes:
        serial: Its place among the connection's syncs.
        id: Its id.
        asked_at: When it was asked for.
        started_at: When it started; ``None`` while it waits.
        ended_at: When it ended; ``None`` until then.
        status: What became of it.
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
        """Its time in the history."""
        return self.started_at or self.asked_at

    def end(self, now: datetime, status: SyncStatus, reason: str | None = None) -> None:
        """End the sync."""
        self.ended_at, self.status, self.reason = now, status, reason
