"""Checks of sync frequencies, daily sync times, and the time range of a sync history."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from .history_windows import LONGEST_WINDOW
from .validation import check_time_zone

# The API starts daily syncs at full hours only.
_FULL_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):00")
_DAILY = 1440


def check_frequency(minutes: object, daily_sync_time: object) -> None:
    """Check the interval between syncs, and the time of daily syncs.

    Raises:
        TypeError: `minutes` is not an integer, or `daily_sync_time` is not a string.
        ValueError: `minutes` is not an interval of the API, or `daily_sync_time` is not a full
            hour or is passed with an interval other than 1440.
    """
    from fivetrex_api.models import create_connection_request_sync_frequency as generated

    known = sorted(generated.CREATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES)
    if isinstance(minutes, bool) or not isinstance(minutes, int):
        raise TypeError(f"minutes must be an integer, not {minutes!r}")
    if minutes not in known:
        raise ValueError(f"minutes must be one of {', '.join(map(str, known))}, not {minutes}")
    if daily_sync_time is None:
        return
    if not isinstance(daily_sync_time, str):
        raise TypeError(f"daily_sync_time must be a string, not {daily_sync_time!r}")
    if not _FULL_HOUR.fullmatch(daily_sync_time):
        raise ValueError(
            f"daily_sync_time must be a full hour, such as '14:00', not {daily_sync_time!r}"
        )
    if minutes != _DAILY:
        raise ValueError(f"daily_sync_time requires minutes={_DAILY}, not {minutes}")


def check_history(
    start_time: object, end_time: object, *, longest: timedelta | None = LONGEST_WINDOW
) -> dict[str, Any]:
    """Return the bounds of a sync history, without those that are None.

    Args:
        start_time: The beginning of the time span.
        end_time: The end of the time span.
        longest: The longest time span. None means no limit.

    Raises:
        TypeError: One of them is not a datetime.
        ValueError: One of them has no time zone, or they are in the wrong order or too far apart.
    """
    bounds = {}
    for name, value in (("start_time", start_time), ("end_time", end_time)):
        if value is None:
            continue
        if not isinstance(value, datetime):
            raise TypeError(f"{name} must be a datetime, not {value!r}")
        bounds[name] = check_time_zone(name, value)
    if {"start_time", "end_time"} <= bounds.keys():
        length = bounds["end_time"] - bounds["start_time"]
        if length < timedelta(0):
            raise ValueError("start_time must not be after end_time")
        if longest is not None and length > longest:
            raise ValueError("start_time and end_time must be at most 7 days apart")
    return bounds
