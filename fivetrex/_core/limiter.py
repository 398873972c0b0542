"""Delay the requests of a client so that they stay within the account's rate limits."""

from __future__ import annotations

import math
import random as _random
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import httpx

from .._fork_safe_lock import ForkSafeLock
from .waiting.poll_budget import PollBudget

# `fivetrex.limits` is imported on first use: most programs have no budget and no rejections.
if TYPE_CHECKING:
    from .._clock import Clock
    from ..limits.categories import Category
    from ..limits.store import Reservation
    from ..limits.windows import RateLimit, Window
    from .observed_limit import ObservedLimit

__all__ = ["BlockingStep", "Limiter", "create_limiter"]

# A function that blocks: the drivers of the flow call it without blocking an event loop.
BlockingStep = Callable[[], object]

_ALL: frozenset[Category] = frozenset({"all"})
_LIMIT_HEADER = b"x-rate-limit"
_REMAINING_HEADER = b"x-rate-limit-remaining"
# After a pause without a known window, requests are spread, so that they do not all come at once.
_SPREAD_SHARE = 0.25
_LONGEST_SPREAD = 60.0
# Limits with fewer requests are per minute or less.
_FEWEST_HOURLY = 500
_MOST_DIGITS = 9


class Limiter:
    """Delays the requests of a client and its copies.

    There are three reasons for a delay: a budget that the caller has set; a pause, after the API
    has rejected a request with a `Retry-After`; and a limit that the responses report.

    Args:
        budget: The budget. None means that limits are learned from responses.
    """

    def __init__(self, budget: RateLimit | None = None) -> None:
        self.budget = budget
        self._pace: Window | None = None
        if budget is not None:
            from ..limits.pace import pace_of

            self._pace = pace_of(budget.windows)
        # Whether any request has to be delayed, checked before each request.
        self.is_active = budget is not None
        self._lock = ForkSafeLock()
        self._paused_until = -math.inf
        self.polls = PollBudget()
        self._observed: dict[frozenset[Category], ObservedLimit] = {}

    @property
    def hourly_requests(self) -> int | None:
        """The number of requests of any kind that the account allows in an hour, if it is known."""
        if self.budget is not None:
            return self.budget.hourly_requests
        observed = self._observed.get(_ALL)
        if observed is None or observed.limit is None or observed.limit < _FEWEST_HOURLY:
            return None
        return observed.limit

    def reserve(
        self, request: httpx.Request, clock: Clock, longest: float | None
    ) -> Generator[BlockingStep, object, Reservation | None]:
        """Reserve the start time of a request.

        Args:
            request: The request.
            clock: The client's clock.
            longest: The longest acceptable wait in seconds. None means no limit.

        Yields:
            A function to call, whose result is sent back, if the budget is not in memory.

        Returns:
            The reservation. None if the wait is longer than `longest`.
        """
        if self.budget is None or self._pace is None:
            return self._reserve_observed(request, clock, longest)
        from ..limits.memory import MemoryStore
        from ..limits.store import Reservation

        store = self.budget.store
        categories = _categories_of(request)
        windows = [each for each in self.budget.windows if each.category in categories]
        windows.append(self._pace)
        if isinstance(store, MemoryStore):
            return store.reserve(windows, clock, longest)
        reservation = yield partial(store.reserve, windows, clock, longest)
        if not isinstance(reservation, Reservation):
            return None
        # In case the store ignores pauses.
        pause = self._paused_until - clock.monotonic()
        return replace(reservation, delay=max(reservation.delay, pause))

    def _reserve_observed(
        self, request: httpx.Request, clock: Clock, longest: float | None
    ) -> Reservation | None:
        from ..limits.store import Reservation

        with self._lock:
            now = clock.monotonic()
            pause = self._paused_until - now
            observed = self._observed.get(_categories_of(request))
            if observed is not None and (observed.is_learned or observed.is_low):
                start = observed.reserve(max(now, self._paused_until), now, longest)
                if start is None:
                    return None
                return Reservation(start - now, partial(self._cancel, observed, start))
            if pause <= 0:
                others = self._observed.values()
                self.is_active = any(each.is_learned or each.is_low for each in others)
                return Reservation(0.0, _nothing)
        if longest is not None and pause > longest:
            return None
        spread = min(max(1.0, _SPREAD_SHARE * pause), pause, _LONGEST_SPREAD)
        if longest is not None:
            spread = min(spread, longest - pause)
        return Reservation(pause + spread * _random.random(), _nothing)  # noqa: S311 - jitter

    def _cancel(self, observed: ObservedLimit, start: float) -> None:
        with self._lock:
            observed.cancel(start)

    def is_outdated(self, request: httpx.Request, clock: Clock, *, was_reserved: bool) -> bool:
        """Return whether a request has to reserve again after it has waited.

        Args:
            request: The request.
            clock: The client's clock.
            was_reserved: Whether its start time was reserved in a window.
        """
        if clock.monotonic() < self._paused_until:
            return True
        return not was_reserved and self.is_reserved(request)

    def is_reserved(self, request: httpx.Request) -> bool:
        """Return whether start times of such requests are reserved in a window."""
        if self.budget is not None:
            return True
        observed = self._observed.get(_categories_of(request))
        return observed is not None and observed.is_learned

    def pause(self, seconds: float, clock: Clock) -> Generator[BlockingStep, object, None]:
        """Let no request start before a time, after the API has rejected one.

        Args:
            seconds: Seconds from now on.
            clock: The client's clock.

        Yields:
            A function to call, if the budget is not in memory.
        """
        with self._lock:
            self._paused_until = max(self._paused_until, clock.monotonic() + seconds)
            self.is_active = True
        if self.budget is None:
            return
        from ..limits.memory import MemoryStore

        store = self.budget.store
        if isinstance(store, MemoryStore):
            store.pause(seconds, clock)
        else:
            yield partial(store.pause, seconds, clock)

    def observe(
        self, request: httpx.Request, response: httpx.Response, clock: Clock, sent: float
    ) -> None:
        """Read the headers of a response that the rate limit did not reject.

        Args:
            request: The request.
            response: The response.
            clock: The client's clock.
            sent: When the request was sent, by that clock.
        """
        limit, remaining = _read_headers(response)
        if limit is None or remaining is None:
            return
        from .observed_limit import ObservedLimit

        categories = _categories_of(request)
        with self._lock:
            observed = self._observed.setdefault(categories, ObservedLimit())
            observed.accept(sent, clock.monotonic(), limit, remaining)
            if observed.is_low or observed.is_learned:
                self.is_active = True

    def observe_rejection(
        self,
        request: httpx.Request,
        response: httpx.Response,
        clock: Clock,
        sent: float,
        retry_after: float,
        *,
        was_reserved: bool,
    ) -> None:
        """Learn from a response with status 429.

        Args:
            request: The request.
            response: The response.
            clock: The client's clock.
            sent: When the request was sent, by that clock.
            retry_after: Its `Retry-After` in seconds.
            was_reserved: Whether the start time of the request was reserved in a window.
        """
        from .observed_limit import ObservedLimit

        limit, _ = _read_headers(response)
        categories = _categories_of(request)
        with self._lock:
            observed = self._observed.setdefault(categories, ObservedLimit())
            observed.reject(sent, clock.monotonic(), retry_after, limit, was_reserved=was_reserved)

    def __repr__(self) -> str:
        return f"Limiter({self.budget!r})"


def create_limiter(rate_limit: RateLimit | None) -> Limiter:
    """Return the limiter of a client with a budget, or with None.

    Raises:
        TypeError: `rate_limit` is neither a `RateLimit` nor None.
    """
    if rate_limit is not None:
        from ..limits.windows import RateLimit

        if not isinstance(rate_limit, RateLimit):
            raise TypeError(f"rate_limit must be a RateLimit or None, not {rate_limit!r}")
    return Limiter(rate_limit)


def _nothing() -> None:
    """Cancel the reservation of a request that does not count for a window."""


def _categories_of(request: httpx.Request) -> frozenset[Category]:
    if request.method == "GET" and not request.url.path.endswith("/columns"):
        return _ALL
    from ..limits.categories import categories_of

    # The base URL can have a path of its own.
    path = request.url.path
    path = path[max(path.find("/v1/"), 0) :]
    try:
        return categories_of(request.method, path, request.content)
    except httpx.RequestNotRead:  # an upload, whose content is not in memory
        return categories_of(request.method, path, b"")


def _read_headers(response: httpx.Response) -> tuple[int | None, int | None]:
    """Return the limit and the number of remaining requests; None if missing or invalid."""
    limit = remaining = None
    # Faster than access by name, because this runs for every response.
    for name, value in response.headers.raw:
        if len(name) == len(_LIMIT_HEADER) and name.lower() == _LIMIT_HEADER:
            limit = _read_count(value)
        elif len(name) == len(_REMAINING_HEADER) and name.lower() == _REMAINING_HEADER:
            remaining = _read_count(value)
    return limit or None, remaining


def _read_count(value: bytes) -> int | None:
    return int(value) if value.isdigit() and len(value) <= _MOST_DIGITS else None
