"""Rate limits over rolling windows."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from fivetrex.limits.categories import categories_of
from fivetrex.limits.windows import PLANS as PLAN_WINDOWS
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.argument_checks import check_count, check_route, check_seconds, is_on_route

if TYPE_CHECKING:
    from fivetrex.limits.categories import Category
    from fivetrex.limits.windows import Window
    from fivetrex.simulator.http_messages import Request


@dataclass(frozen=True)
class RateLimit:
    """A rate limit over a rolling window: a maximum number of requests in a period of time.

    Args:
        requests: The maximum number of requests, at least 1.
        seconds: The length of the window, in seconds of the simulator's clock.
        method: The HTTP method of the counted requests; by default, all methods.
        path: A regular expression for the beginning of the path of the counted requests; by
            default, all paths.

    Raises:
        ValueError: A number is out of range, or ``path`` is not a regular expression.

    Example:
        >>> from fivetrex.simulator import RateLimit, Simulator
        >>> simulator = Simulator(rate_limits=[RateLimit(3, 60), RateLimit(1, 60, "DELETE")])
    """

    requests: int
    seconds: float
    method: str | None = None
    path: str | None = None

    def __post_init__(self) -> None:
        check_count("requests", self.requests, 1)
        check_seconds("seconds", self.seconds)
        if not self.seconds:
            raise ValueError("seconds must be greater than 0")
        check_route(self.method, self.path)


@dataclass(frozen=True)
class _CategoryRateLimit(RateLimit):
    """A rate limit of the requests of one category, such as those that run setup tests."""

    category: Category = "all"


def _limit_of(window: Window) -> RateLimit:
    if window.category == "all":
        return RateLimit(window.requests, window.seconds)
    return _CategoryRateLimit(window.requests, window.seconds, category=window.category)


#: The name of a plan, custom limits, or ``None`` for no limits.
RateLimits = Literal["trial", "paid"] | Sequence[RateLimit] | None

PLANS: dict[str, tuple[RateLimit, ...]] = {
    plan: tuple(map(_limit_of, windows)) for plan, windows in PLAN_WINDOWS.items()
}


def resolve_rate_limits(rate_limits: RateLimits) -> tuple[RateLimit, ...]:
    """Return the limits of a plan, or check and return custom ones.

    Raises:
        ValueError: No plan has this name, or an item is not a `RateLimit`.
    """
    if rate_limits is None:
        return ()
    if isinstance(rate_limits, str):
        if rate_limits not in PLANS:
            plans = " or ".join(map(repr, PLANS))
            raise ValueError(
                f"rate_limits must be {plans}, or a list of RateLimit: {rate_limits!r}"
            )
        return PLANS[rate_limits]
    for limit in rate_limits:
        if not isinstance(limit, RateLimit):
            raise ValueError(  # noqa: TRY004 - always ValueError
                f"rate_limits must contain RateLimit objects only: {limit!r}"
            )
    return tuple(rate_limits)


class RateLimiter:
    """Counts requests, and refuses those beyond the limits.

    Refused requests are not counted.

    Args:
        limits: The rate limits.
    """

    def __init__(self, limits: Sequence[RateLimit]) -> None:
        self._windows = [_Window(limit) for limit in limits]

    def count(self, request: Request, now: datetime) -> None:
        """Count a request.

        Raises:
            ErrorResponse: 429, a limit has been reached.
        """
        windows = self._of(request)
        wait = max((window.wait(now) for window in windows), default=timedelta())
        if wait:
            seconds = math.ceil(wait / timedelta(seconds=1))
            raise ErrorResponse(
                429,
                "TooManyRequests",
                f"The rate limit has been reached. Retry after {seconds} s.",
                headers=(("retry-after", str(seconds)),),
            )
        for window in windows:
            window.add(now)

    def headers(self, request: Request, now: datetime) -> tuple[tuple[str, str], ...]:
        """Return the headers of the limit with the fewest requests left."""
        windows = self._of(request)
        if not windows:
            return ()
        nearest = min(windows, key=lambda window: window.left(now))
        return (
            ("x-rate-limit", str(nearest.limit.requests)),
            ("x-rate-limit-remaining", str(nearest.left(now))),
        )

    def _of(self, request: Request) -> list[_Window]:
        return [window for window in self._windows if _is_counted(request, window.limit)]


def _is_counted(request: Request, limit: RateLimit) -> bool:
    if isinstance(limit, _CategoryRateLimit):
        return limit.category in categories_of(request.method, request.path, request.body)
    return is_on_route((request.method, request.path), limit.method, limit.path)


class _Window:
    """The requests in the rolling window of a limit."""

    def __init__(self, limit: RateLimit) -> None:
        self.limit = limit
        self._length = timedelta(seconds=limit.seconds)
        self._times: deque[datetime] = deque()

    def left(self, now: datetime) -> int:
        """Return the number of requests left."""
        while self._times and self._times[0] + self._length <= now:
            self._times.popleft()
        return self.limit.requests - len(self._times)

    def wait(self, now: datetime) -> timedelta:
        """Return the time until another request is allowed."""
        return timedelta() if self.left(now) > 0 else self._times[0] + self._length - now

    def add(self, now: datetime) -> None:
        """Count a request."""
        self._times.append(now)
