"""Reserve start times in the memory of this process."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._fork_safe_lock import ForkSafeLock
from .reservations import find_start
from .sorted_starts import SortedStarts
from .store import Reservation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._clock import Clock
    from .windows import Window

__all__ = ["MemoryStore"]


class MemoryStore:
    """Reserves start times in memory, for the clients of one process.

    Example:
        ```python
        from fivetrex.limits import MemoryStore

        shared = fivetrex.RateLimit.plan("paid", store=MemoryStore())
        first, second = fivetrex.Client(rate_limit=shared), fivetrex.Client(rate_limit=shared)
        ```
    """

    def __init__(self) -> None:
        self._lock = ForkSafeLock()
        self._starts: dict[str, SortedStarts] = {}
        self._paused_until = float("-inf")

    def reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        """Reserve a start time; see `Store`."""
        with self._lock:
            now = clock.monotonic()
            reserved = [(window, self._of(window, now)) for window in windows]
            start = find_start(max(now, self._paused_until), reserved)
            if longest is not None and start - now > longest:
                return None
            for _, starts in reserved:
                starts.add(start)
        return Reservation(start - now, partial(self._cancel, windows, start))

    def pause(self, seconds: float, clock: Clock) -> None:
        """Let no reservation start before a time; see `Store`."""
        with self._lock:
            self._paused_until = max(self._paused_until, clock.monotonic() + seconds)

    def _cancel(self, windows: Sequence[Window], start: float) -> None:
        with self._lock:
            for window in windows:
                self._starts[window.key].remove(start)

    def _of(self, window: Window, now: float) -> SortedStarts:
        starts = self._starts.setdefault(window.key, SortedStarts())
        starts.drop_until(now - window.length)
        return starts

    def __repr__(self) -> str:
        return "MemoryStore()"
