"""When the schedule of a connection wants its next sync."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection

#: The frequency, in minutes, at which a time of day can be chosen.
DAILY = 1440


def next_start(connection: Connection) -> datetime:
    """The time for the next sync.

    It is in the past where an interval has been missed; a time of day that was missed
    is not made up for.
    """
    last = _last_start(connection)
    if last is None:
        return connection.created_at
    if connection.sync_frequency == DAILY and connection.daily_sync_time is not None:
        return _next_at(connection.daily_sync_time, last, connection.agenda.now)
    return last + timedelta(minutes=connection.sync_frequency)


def _last_start(connection: Connection) -> datetime | None:
    for sync in reversed(connection.syncs):
        if sync.started_at is not None:
            return sync.started_at
    # Seeded without a history, it has at least an end.
    ends = (connection.succeeded_at, connection.failed_at)
    return max((end for end in ends if end is not None), default=None)


def _next_at(time_of_day: str, last: datetime, now: datetime) -> datetime:
    """The first such time of day, in UTC, after the last sync's start and from now on."""
    hour = int(time_of_day.partition(":")[0])
    today = max(last, now).replace(hour=hour, minute=0, second=0, microsecond=0)
    return today if today > last and today >= now else today + timedelta(days=1)
