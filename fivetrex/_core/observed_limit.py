"""A rate limit that is learned from the API's responses to one kind of request."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from ..limits.pace import pace_of
from ..limits.reservations import find_start
from ..limits.sorted_starts import SortedStarts
from ..limits.windows import Window

__all__ = ["ObservedLimit"]

# Larger windows are not learned: it takes too long to see a whole one, and other programs use the
# same account meanwhile.
MOST_REQUESTS = 1000
LONGEST_WINDOW = 120.0
# In seconds. After a rejection, responses to earlier requests arrive within this time.
_PATIENCE = 5.0
# Lengths that a window usually has, in seconds.
_USUAL_LENGTHS = (1.0, 10.0, 30.0, 60.0)
# The share of the limit to use, after a request was rejected although it kept the limit, because
# other programs use the account as well.
_SHRINK = 0.8
_GROW = 0.05
# Below this share of the limit, requests slow down.
_LOW = 0.1
_LONGEST_SLOWDOWN = 10.0
# The number of remaining requests is not used when it is older, in seconds.
_OUTDATED = 60.0
_FEWEST_PACE_SAMPLES = 5
_PACE_SAMPLES = 20


class _Exchange(NamedTuple):
    """When a request was sent, and when its response was received."""

    sent: float
    received: float


class ObservedLimit:
    """What the responses to one kind of request report about its rate limit.

    `X-Rate-Limit` is the number of requests in a window, but no header has the window's length.
    The client infers it from `Retry-After` and the times at which it sent its requests. Then it
    sends only as many requests as the window allows. Before that, it slows down when few requests
    remain.

    All times are in seconds of the client's clock.
    """

    def __init__(self) -> None:
        self.limit: int | None = None
        self._remaining = 0
        self._read_at = float("-inf")
        self._accepted: deque[_Exchange] = deque(maxlen=MOST_REQUESTS)
        self._rejected: tuple[_Exchange, float] | None = None
        self._window_length: float | None = None
        self._learned_at = 0.0
        self._share = 1.0
        self._share_changed_at = 0.0
        self._starts = SortedStarts()
        self._pace: float | None = None
        self._last_start = float("-inf")

    @property
    def is_learned(self) -> bool:
        """Whether the length of the window is known."""
        return self._window_length is not None

    @property
    def is_low(self) -> bool:
        """Whether few requests remain, so that requests slow down."""
        return self._pace is not None

    def accept(self, sent: float, now: float, limit: int, remaining: int) -> None:
        """Record a request that was not rejected.

        Args:
            sent: When it was sent.
            now: When its response arrived.
            limit: Its `X-Rate-Limit`.
            remaining: Its `X-Rate-Limit-Remaining`.
        """
        if limit != self.limit:
            self._forget(limit)
        self._remaining, self._read_at = remaining, now
        self._accepted.append(_Exchange(sent, now))
        if self._rejected is not None:
            self._learn()
            if self._rejected is not None and now - self._rejected[0].received > _PATIENCE:
                self._rejected = None  # other programs have sent requests, too
        elif self._window_length is not None and sent < self._learned_at:
            self._starts.add(sent)
        if remaining >= limit * _LOW:
            self._pace = None
        elif self._pace is None:
            self._pace = self._own_pace(now)

    def reject(
        self,
        sent: float,
        now: float,
        retry_after: float,
        limit: int | None,
        *,
        was_reserved: bool,
    ) -> None:
        """Record a request that was rejected.

        Args:
            sent: When it was sent.
            now: When its response arrived.
            retry_after: Its `Retry-After` in seconds.
            limit: Its `X-Rate-Limit`, if it has one.
            was_reserved: Whether its start time had been reserved in the learned window.
        """
        if limit is not None and limit != self.limit:
            self._forget(limit)
        if not was_reserved:
            if self._window_length is None:
                self._rejected = (_Exchange(sent, now), retry_after)
                self._learn()
        elif self._window_length and now - self._share_changed_at > self._window_length:
            self._share = self._share * _SHRINK
            self._share_changed_at = now

    def reserve(self, earliest: float, now: float, longest: float | None) -> float | None:
        """Reserve the earliest start time.

        Args:
            earliest: The time before which the request cannot start.
            now: The current time.
            longest: The longest acceptable wait in seconds. None means no limit.

        Returns:
            The start time. None if the wait would be longer than `longest`.
        """
        if self._window_length is not None:
            window = self._window(now, self._window_length)
            self._starts.drop_until(now - window.length)
            pace = pace_of([window])
            start = find_start(earliest, [(window, self._starts), (pace, self._starts)])
            if longest is not None and start - now > longest:
                return None
            self._starts.add(start)
            return start
        start = earliest
        if self._pace is not None and now - self._read_at < _OUTDATED and self.limit:
            interval = self._pace * self.limit * _LOW / max(self._remaining, 1)
            slow = self._last_start + min(interval, _LONGEST_SLOWDOWN)
            # A slow-down alone is no reason to give up.
            start = max(start, slow if longest is None else min(slow, now + longest))
            self._last_start = start
        return None if longest is not None and start - now > longest else start

    def cancel(self, start: float) -> None:
        """Free a reserved start time."""
        self._starts.remove(start)

    def _window(self, now: float, length: float) -> Window:
        assert self.limit is not None  # noqa: S101 - known with the length
        if self._share < 1.0 and now - self._share_changed_at > length:
            self._share = min(1.0, self._share + _GROW)
            self._share_changed_at = now
        return Window(max(1, int(self.limit * self._share)), length)

    def _learn(self) -> None:
        """Infer the length of the window, if enough requests before the rejection are known.

        The oldest request in a full window leaves it when the rejected request may be repeated.
        """
        assert self._rejected is not None  # noqa: S101 - called after a rejection
        rejected, retry_after = self._rejected
        earlier = sorted(each for each in self._accepted if each.sent <= rejected.received)
        if self.limit is None or self.limit > MOST_REQUESTS or len(earlier) < self.limit:
            return
        oldest = earlier[-self.limit]
        # The API counts a request at some time between sending it and receiving its response, and
        # rounds `Retry-After` up to whole seconds.
        shortest = max(rejected.sent - oldest.received, 0.0) + max(retry_after - 1.0, 0.0)
        longest = rejected.received - oldest.sent + retry_after
        self._rejected = None
        if shortest > LONGEST_WINDOW:
            return
        usual = (length for length in _USUAL_LENGTHS if shortest < length <= longest)
        self._window_length = next(usual, longest)
        self._starts = SortedStarts(each.sent for each in self._accepted)
        self._learned_at = rejected.received

    def _forget(self, limit: int) -> None:
        """Start again with another limit: the header is about the limit that is nearest."""
        self.limit = limit
        self._rejected = self._window_length = self._pace = None
        self._share = 1.0

    def _own_pace(self, now: float) -> float | None:
        """Return the average interval between this client's latest requests."""
        latest = list(self._accepted)[-_PACE_SAMPLES:]
        if len(latest) < _FEWEST_PACE_SAMPLES:
            return None
        return max(now - latest[0].sent, 0.0) / len(latest)
