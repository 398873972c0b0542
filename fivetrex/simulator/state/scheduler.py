"""What is going to happen by itself, over the whole account, in the order of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import Protocol


class Living(Protocol):
    """Something that things happen to by themselves: a connection.

    Attributes:
        planned_for: When the agenda has it; only the agenda sets that.
    """

    planned_for: datetime | None

    @property
    def due(self) -> datetime | None:
        """When the next thing happens; ``None`` if nothing is going to."""
        ...

    def happen(self, now: datetime) -> None:
        """Let the thing happen that is due."""
        ...


class Agenda:
    """Knows who is due next; those that are not due cost nothing.

    Args:
        sync_duration: How long a sync takes, unless its connection says otherwise.
        follow_schedules: Whether syncs also start by their schedule, and not only when
            they are asked for.

    Attributes:
        now: Until when everything has happened.
    """

    def __init__(self, sync_duration: timedelta, *, follow_schedules: bool = False) -> None:
        self.sync_duration = sync_duration
        self.follow_schedules = follow_schedules
        self.now = datetime.min.replace(tzinfo=UTC)
        # The number keeps those of one time in the order in which they were planned.
        self._entries: list[tuple[datetime, int, Living]] = []
        self._numbers = count()

    def plan(self, living: Living) -> None:
        """Look again at when something is due; what it has missed, it does at once."""
        due = living.due
        at = None if due is None else max(due, self.now)
        # An entry that is no longer right is left where it is: `settle` passes over it.
        if at != living.planned_for:
            living.planned_for = at
            if at is not None:
                heappush(self._entries, (at, next(self._numbers), living))

    def forget(self, living: Living) -> None:
        """Let nothing more happen to something: it is gone."""
        living.planned_for = None

    def settle(self, now: datetime) -> None:
        """Let everything happen whose time has come, each at its time."""
        while self._entries and self._entries[0][0] <= now:
            at, _, living = heappop(self._entries)
            if living.planned_for != at:
                continue
            living.planned_for = None
            self.now = at
            # It may have been changed since, and be due later or not at all.
            due = living.due
            if due is not None and due <= at:
                living.happen(at)
            self.plan(living)
        self.now = max(self.now, now)
