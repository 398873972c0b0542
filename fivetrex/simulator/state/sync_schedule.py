"""The schedule of a connection."""

from __future__ import annotations

from datetime import datetime, timedelta

#: The frequency of a daily schedule, in minutes; only a daily schedule has a time of day.
DAILY = 1440


def next_start(last: datetime, frequency: int, time_of_day: str | None, now: datetime) -> datetime:
    """Return when the next sync is due.

    After a missed interval the result is in the past, so that the sync starts immediately. A
    missed time of day is skipped.

    Args:
        last: When the last sync started.
        frequency: The minutes between two syncs.
        time_of_day: The hour of daily syncs in UTC, such as ``14:00``.
        now: The current time.
    """
    if frequency == DAILY and time_of_day is not None:
        return _next_at(time_of_day, last, now)
    return last + timedelta(minutes=frequency)


def _next_at(time_of_day: str, last: datetime, now: datetime) -> datetime:
    """Return the next occurrence of a time of day, after the last start and not before now."""
    hour = int(time_of_day.partition(":")[0])
    today = max(last, now).replace(hour=hour, minute=0, second=0, microsecond=0)
    return today if today > last and today >= now else today + timedelta(days=1)
