"""When the next sync of a connection's schedule is due."""

from __future__ import annotations

from datetime import datetime, timedelta

#: The frequency, in minutes, at which a time of day can be chosen.
DAILY = 1440


def next_start(last: datetime, frequency: int, time_of_day: str | None, now: datetime) -> datetime:
    """Return when the next sync is due.

    A missed interval gives a time in the past, so that the sync starts at once; a missed
    time of day is not made up for.

    Args:
        last: When the last sync started.
        frequency: The minutes between two syncs.
        time_of_day: The hour of daily syncs, ``14:00``, in UTC.
        now: The time.
    """
    if frequency == DAILY and time_of_day is not None:
        return _next_at(time_of_day, last, now)
    return last + timedelta(minutes=frequency)


def _next_at(time_of_day: str, last: datetime, now: datetime) -> datetime:
    """Return the first such time of day after the last start that is not before now."""
    hour = int(time_of_day.partition(":")[0])
    today = max(last, now).replace(hour=hour, minute=0, second=0, microsecond=0)
    return today if today > last and today >= now else today + timedelta(days=1)
