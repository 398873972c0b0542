"""The outcome of a sync."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from .plain_json import write_time

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from ...errors import FivetrexError
    from ...models import Connection
    from .run import SyncRun

__all__ = ["OutcomeStatus", "SyncOutcome"]

OutcomeStatus = Literal[
    "succeeded",
    "failed",
    "canceled",
    "replaced",
    "rescheduled",
    "paused",
    "incomplete",
    "deleted",
    "deferred",
    "not_started",
    "unknown",
]

STATUSES: tuple[OutcomeStatus, ...] = get_args(OutcomeStatus)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncOutcome:
    """How a sync ended, or why it did not run.

    Attributes:
        run: The run that was waited for.
        status: `succeeded`; `failed`; `canceled` or `replaced`, by another sync; `rescheduled`, by
            the API, for a connection with a manual schedule; `paused`; `incomplete`, the setup of
            the connection; `deleted`, the connection; `deferred`, a resync that starts when the
            paused connection is resumed; `not_started`; or `unknown`, if the sync has ended but
            neither the connection nor its history shows how.
        reason: The API's reason. None if it gives none.
        code: The API's code of the reason, such as that of a task of the connection.
        started_at: Time when the sync started. Known only from the sync history, which is not read
            for successful syncs.
        finished_at: Time when the sync ended. None if it is not known.
        connection: The connection as last read. None if it was never read.
        error: The error that the trigger of the sync raised, if the API rejected it.

    Example:
        ```python
        outcome = client.connections.sync_and_wait("silver_brook")
        print(outcome.status, outcome.finished_at)
        ```
    """

    run: SyncRun
    status: OutcomeStatus
    reason: str | None = None
    code: str | None = None
    started_at: datetime | None = None
    finished_at: datetime | None = None
    connection: Connection | None = None
    error: FivetrexError | None = None

    @property
    def id(self) -> str:
        """The connection's ID."""
        return self.run.id

    @property
    def is_successful(self) -> bool:
        """Whether the sync succeeded."""
        return self.status == "succeeded"

    @property
    def duration(self) -> timedelta | None:
        """The duration of the sync. None if its start or its end is not known."""
        if self.started_at is None or self.finished_at is None:
            return None
        return self.finished_at - self.started_at

    def to_dict(self) -> dict[str, Any]:
        """Return the outcome as plain JSON, without the connection and the error.

        Returns:
            A dict of strings and None, and `duration` in seconds.

        Example:
            ```python
            outcome = client.connections.sync_and_wait("silver_brook")
            assert outcome.to_dict()["status"] == "succeeded"
            ```
        """
        duration = self.duration
        return {
            "id": self.id,
            "status": self.status,
            "reason": self.reason,
            "code": self.code,
            "started_at": write_time(self.started_at),
            "finished_at": write_time(self.finished_at),
            "duration": None if duration is None else duration.total_seconds(),
        }

    def __str__(self) -> str:
        cause = f": {self.reason}" if self.reason else ""
        code = f" ({self.code})" if self.code else ""
        return f"{self.id}: {self.status.replace('_', ' ')}{cause}{code}"
