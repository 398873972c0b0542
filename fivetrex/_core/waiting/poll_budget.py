"""Keep the polls of a client within a share of the account's hourly requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._fork_safe_lock import ForkSafeLock

if TYPE_CHECKING:
    from ..._clock import Clock

__all__ = ["PollBudget"]

# The share of the hourly requests for polls, and the part of it that can be used at once.
_SHARE = 0.2
_BURST = 0.1
_HOUR = 3600.0


class PollBudget:
    """Delays the polls of a client and its copies, so that other calls have requests left.

    Each poll uses a part of the budget, which recovers with time (a leaky bucket).
    """

    def __init__(self) -> None:
        self._lock = ForkSafeLock()
        self._full_at = float("-inf")

    def delay(
        self, delay: float, requests: int, hourly_requests: int | None, clock: Clock
    ) -> float:
        """Reserve a poll, and return its delay.

        Args:
            delay: The delay in seconds that the poll has anyway.
            requests: The number of requests that the poll takes.
            hourly_requests: The number of requests that the account allows in an hour. None if it
                is not known: the delay does not change.
            clock: The client's clock.

        Returns:
            The delay in seconds, which is the same or longer.
        """
        if hourly_requests is None:
            return delay
        polls = max(hourly_requests * _SHARE, 1.0)
        burst = max(polls * _BURST, 1.0)
        interval = _HOUR / max(polls - burst, 1.0)
        with self._lock:
            now = clock.monotonic()
            earliest = self._full_at - burst * interval
            start = max(now + delay, earliest)
            self._full_at = max(self._full_at, start) + interval * requests
        return start - now
