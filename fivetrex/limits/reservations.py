"""Find the earliest start time that exceeds no window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .windows import Window

__all__ = ["Starts", "find_start"]


class Starts(Protocol):
    """The reserved start times of one window, in seconds."""

    def nth_before(self, time: float, number: int) -> float | None:
        """Return the n-th latest start at or before a time; None if there are fewer."""
        ...

    def between(self, after: float, before: float) -> Iterable[float]:
        """Return the starts after one time and before another, in order."""
        ...


def find_start(earliest: float, reserved: Sequence[tuple[Window, Starts]]) -> float:
    """Return the earliest start time at which no window has too many requests.

    Later requests can already have a start: one that counts for a smaller window as well. The new
    request starts before them if no window that ends at their start would have too many.

    Args:
        earliest: The time before which the request cannot start.
        reserved: The windows that it counts for, with their reserved start times.
    """
    start = earliest
    while True:
        before = start
        for window, starts in reserved:
            start = _after_earlier_starts(start, window, starts)
            start = _after_later_starts(start, window, starts)
        if start == before:
            return start


def _after_earlier_starts(start: float, window: Window, starts: Starts) -> float:
    """Return the time when the window that ends then has room for one more request."""
    while True:
        oldest = starts.nth_before(start, window.requests)
        if oldest is None or oldest + window.length <= start:
            return start
        start = oldest + window.length


def _after_later_starts(start: float, window: Window, starts: Starts) -> float:
    """Return the time after which no later start would be in a window with too many requests."""
    for later in starts.between(start, start + window.length):
        oldest = starts.nth_before(later, window.requests)
        if oldest is not None and oldest + window.length > later:
            return later
    return start
