"""A transformation, which builds models in the destination, and its runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from fivetrex.simulator.state.scheduler import Scheduler

Status = Literal["NEW", "RUNNING", "SUCCEEDED", "FAILED", "CANCELED"]


@dataclass(slots=True, eq=False)
class Transformation:
    """One transformation of the account.

    A run starts only on request and is ended by the scheduler. The schedule is stored but not
    followed.
    """

    serial: int
    id: str
    group_id: str
    type: str
    # Both as in the request. Never modify them in place; replace them.
    config: Mapping[str, Any]
    schedule: Mapping[str, Any]
    created_at: datetime
    created_by: str
    scheduler: Scheduler
    # Publishes an event. The arguments are its name, the time, and the payload's data.
    publish_event: Callable[[str, datetime, Mapping[str, Any]], None]
    paused: bool = False
    # The version of the package that a Quickstart transformation runs.
    package_version: str | None = None

    status: Status = "NEW"
    last_started_at: datetime | None = None
    last_ended_at: datetime | None = None
    # When the current run ends.
    due: datetime | None = None
    # Why the current or next run will fail.
    failure: str | None = None
    scheduled_for: datetime | None = None

    @property
    def project_id(self) -> str | None:
        """The id of the project, if it is a dbt Core transformation."""
        return self.config.get("project_id")

    @property
    def is_running(self) -> bool:
        """Whether a run is in progress."""
        return self.due is not None

    def start(self, now: datetime) -> None:
        """Start a run."""
        self.status = "RUNNING"
        self.last_started_at = now
        self.due = now + self.scheduler.sync_duration
        self.scheduler.schedule(self)
        self._publish("transformation_start", now)

    def cancel(self, now: datetime) -> None:
        """Cancel the current run."""
        self._end("CANCELED", now)
        self.scheduler.schedule(self)

    def run_due_event(self, now: datetime) -> None:
        """End the run."""
        reason, self.failure = self.failure, None
        if reason is None:
            self._end("SUCCEEDED", now)
            self._publish("transformation_succeeded", now)
        else:
            self._end("FAILED", now)
            self._publish("transformation_failed", now, reason=reason)

    def _end(self, status: Status, at: datetime) -> None:
        self.status = status
        self.last_ended_at = at
        self.due = None

    def _publish(self, event: str, at: datetime, **data: Any) -> None:
        about = {"transformation_id": self.id, "transformation_type": self.type}
        self.publish_event(event, at, {**about, **data})
