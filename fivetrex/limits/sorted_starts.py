"""The start times of one window in memory."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SortedStarts"]


class SortedStarts:
    """The start times of one window, sorted: `Starts` in memory."""

    __slots__ = ("_times",)

    def __init__(self, times: Iterable[float] = ()) -> None:
        self._times = sorted(times)

    def nth_before(self, time: float, number: int) -> float | None:
        """Return the n-th latest start at or before a time; None if there are fewer."""
        index = bisect_right(self._times, time) - number
        return self._times[index] if index >= 0 else None

    def between(self, after: float, before: float) -> list[float]:
        """Return the starts after one time and before another, in order."""
        return self._times[bisect_right(self._times, after) : bisect_left(self._times, before)]

    def add(self, time: float) -> None:
        """Add a start."""
        insort(self._times, time)

    def remove(self, time: float) -> None:
        """Remove a start, unless it was dropped."""
        index = bisect_left(self._times, time)
        if self._times[index : index + 1] == [time]:
            del self._times[index]

    def drop_until(self, time: float) -> None:
        """Drop the starts until a time, sooner or later."""
        # In batches, because deleting from the beginning moves all others.
        index = bisect_right(self._times, time)
        if index > len(self._times) // 4:
            del self._times[:index]
