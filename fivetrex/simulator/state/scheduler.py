"""The scheduled events of the account, such as the ends of syncs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Protocol


class Schedulable(Protocol):
    """An object with scheduled events, such as a connection whose sync ends.

    Attributes:
        scheduled_for: The time of its entry in the scheduler; only the scheduler sets it.
    """

    scheduled_for: datetime | None

    @property
    def due(self) -> datetime | None:
        """When the next event is due; ``None`` if there is none."""
        ...

    def run_due_event(self, now: datetime) -> None:
        """Run the due event."""
        ...


class Scheduler:
    """Runs due events in order of time; objects without events have no overhead.

    Args:
        sync_duration: The duration of a sync, unless the connection has its own.
        follow_schedules: Whether syncs also start according to their schedules, not only on
            request.

    Attributes:
        now: The time up to which all events have run.
    """

    def __init__(self, sync_duration: timedelta, *, follow_schedules: bool = False) -> None:
        self.sync_duration = sync_duration
        self.follow_schedules = follow_schedules
        self.now = datetime.min.replace(tzinfo=UTC)
        # The number keeps entries with the same time in the order of scheduling.
        self._entries: list[tuple[datetime, int, Schedulable]] = []
        self._numbers = count()

    def schedule(self, item: Schedulable) -> None:
        """Schedule the next event of an object; an overdue event runs immediately."""
        due = item.due
        at = None if due is None else max(due, self.now)
        # An outdated entry stays in the queue; `run_until` skips it.
        if at != item.scheduled_for:
            item.scheduled_for = at
            if at is not None:
                heappush(self._entries, (at, next(self._numbers), item))

    def cancel(self, item: Schedulable) -> None:
        """Cancel the next event of an object that is deleted."""
        item.scheduled_for = None

    def run_until(self, now: datetime) -> None:
        """Run every event that is due, each at its time."""
        while self._entries and self._entries[0][0] <= now:
            at, _, item = heappop(self._entries)
            if item.scheduled_for != at:
                continue
            item.scheduled_for = None
            self.now = at
            # The object may have changed, so that it is due later or not at all.
            due = item.due
            if due is not None and due <= at:
                item.run_due_event(at)
            self.schedule(item)
        self.now = max(self.now, now)
