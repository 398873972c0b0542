"""What is going to happen by itself, over all connections, in the order of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection


class Agenda:
    """Knows which connection is due next; those that are not cost nothing.

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
        self._entries: list[tuple[datetime, int, Connection]] = []
        self._numbers = count()

    def plan(self, connection: Connection) -> None:
        """Look again at when a connection is due; what it has missed, it does at once."""
        due = connection.due
        at = None if due is None else max(due, self.now)
        # An entry that is no longer right is left where it is: `settle` passes over it.
        if at != connection.planned_for:
            connection.planned_for = at
            if at is not None:
                heappush(self._entries, (at, next(self._numbers), connection))

    def forget(self, connection: Connection) -> None:
        """Let nothing more happen to a connection: it is gone."""
        connection.planned_for = None

    def settle(self, now: datetime) -> None:
        """Let everything happen whose time has come, each at its time."""
        while self._entries and self._entries[0][0] <= now:
            at, _, connection = heappop(self._entries)
            if connection.planned_for != at:
                continue
            connection.planned_for = None
            self.now = at
            # It may have been changed since, and be due later or not at all.
            if connection.due is not None and connection.due <= at:
                connection.happen(at)
            self.plan(connection)
        self.now = max(self.now, now)
