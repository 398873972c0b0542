"""The intervals at which a connection is read while its sync runs."""

from __future__ import annotations

import random as _random
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from ..._clock import Clock

SHORTEST_INTERVAL = 2.0
LONGEST_INTERVAL = 60.0
# A suspected end is read again soon, but not immediately, because a read can be stale.
LONGEST_CONFIRMATION = 15.0
# A rescheduled sync can be triggered by another program before its time.
LONGEST_RESCHEDULED = 600.0
# An end is noticed at most this share of the sync's duration late.
GROWTH = 0.1
JITTER = 0.2


def next_interval(
    elapsed: float,
    *,
    fixed: float | None,
    is_confirming: bool = False,
    random: Callable[[], float] = _random.random,
) -> float:
    """Return the seconds until the next read.

    Args:
        elapsed: Seconds since the sync was triggered, or the average of several syncs.
        fixed: The interval that the caller has set; None if it is to grow with time.
        is_confirming: Whether the read confirms a suspected end.
        random: Returns random numbers from 0 up to 1, for the jitter.
    """
    if fixed is not None:
        return fixed
    interval = min(max(SHORTEST_INTERVAL, GROWTH * elapsed), LONGEST_INTERVAL)
    if is_confirming:
        interval = min(interval, LONGEST_CONFIRMATION)
    return interval * (1.0 - JITTER * random())


class ServerTime:
    """The time by the server's clock, from the `Date` of its latest response.

    Args:
        clock: The client's clock, which measures the time since that response.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._date: datetime | None = None
        self._read_at = 0.0

    def read(self, response: httpx.Response) -> datetime:
        """Return the time of a response; without a `Date`, the current time."""
        try:
            date = parsedate_to_datetime(response.headers.get("date", ""))
        except (TypeError, ValueError):
            return self.now()
        if date.tzinfo is None:
            return self.now()
        self._date, self._read_at = date, self._clock.monotonic()
        return date

    def now(self) -> datetime:
        """Return the current time; before the first response, by the client's clock."""
        if self._date is None:
            return self._clock.now()
        return self._date + timedelta(seconds=self._clock.monotonic() - self._read_at)
