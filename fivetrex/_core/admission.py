"""Wait until the rate limits allow the request of a call."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from ..errors import RateLimitedError
from .retry_stop_messages import add_details, format_seconds

if TYPE_CHECKING:
    import httpx

    from ..errors import APIError, FivetrexError
    from .limiter import BlockingStep
    from .operation_call import Call
    from .settings import Settings

__all__ = ["Admission", "is_pause"]

# In seconds. The API rounds `Retry-After` up to whole seconds. A shorter wait is that of a failed
# attempt: otherwise, a request could be sent again and again.
_SHORTEST_PAUSE = 1.0

# In seconds. If the program or the machine is busy, so that a request is later than this, its
# reservation is canceled: the request would be in another window than the reserved one.
_LATE = 0.02
_MOST_MISSES = 5

Steps = Generator["float | BlockingStep", Any, None]


class Admission:
    """The waits of one call for the rate limits.

    A rejection with a `Retry-After` of at least a second is no failed attempt: it does not count
    for `max_attempts`, and the time limit is for the waits of all attempts together.

    Args:
        request: The request.
        call: The call.
        settings: The settings of the client.
        time_limit: The timeout of an attempt in seconds. The waits may take as long, or as long as
            `max_wait` of the retry policy. None means no limit.
    """

    __slots__ = (
        "_call",
        "_clock",
        "_failures",
        "_limiter",
        "_rejection",
        "_request",
        "_retry",
        "_sent",
        "_waited",
        "_was_reserved",
        "longest",
    )

    def __init__(
        self, request: httpx.Request, call: Call, settings: Settings, time_limit: float | None
    ) -> None:
        self._request = request
        self._call = call
        self._limiter = settings.limiter
        self._clock = settings.clock
        self._retry = settings.retry
        self.longest = None if time_limit is None else max(time_limit, settings.retry.max_wait)
        self._waited = 0.0
        self._failures = 0
        self._rejection: RateLimitedError | None = None
        self._sent = 0.0
        self._was_reserved = False

    def wait(self) -> Steps:
        """Reserve a start time, and wait until then.

        Raises:
            RateLimitedError: The wait would be too long.
        """
        limiter, request, clock = self._limiter, self._request, self._clock
        misses = 0
        while True:
            was_reserved = limiter.is_reserved(request)
            reservation = yield from limiter.reserve(request, clock, self._time_left())
            if reservation is None:
                raise self._error()
            # Without a delay, other tasks of the event loop may still run first.
            if reservation.delay > 0 or was_reserved:
                start = clock.monotonic() + reservation.delay
                try:
                    yield reservation.delay
                except GeneratorExit:  # the call is canceled
                    reservation.cancel()
                    raise
                self._waited += reservation.delay
                if limiter.is_outdated(request, clock, was_reserved=was_reserved):
                    continue
                if was_reserved and misses < _MOST_MISSES and clock.monotonic() - start > _LATE:
                    misses += 1
                    yield reservation.cancel
                    continue
            self._was_reserved = was_reserved
            return

    def begin(self) -> float:
        """Record that the request is sent now, and return the time by the client's clock."""
        self._sent = self._clock.monotonic()
        return self._sent

    def observe(self, response: httpx.Response, error: APIError | None) -> None:
        """Learn from a response about the rate limits."""
        if not isinstance(error, RateLimitedError):
            self._limiter.observe(self._request, response, self._clock, self._sent)
        elif is_pause(error):
            self._limiter.observe_rejection(
                self._request,
                response,
                self._clock,
                self._sent,
                error.retry_after or 0.0,
                was_reserved=self._was_reserved,
            )

    def count_failure(self, error: FivetrexError) -> int:
        """Count a failed attempt, and return the number of those that count."""
        if not is_pause(error) or self._retry.max_attempts == 1:
            self._failures += 1
        return max(self._failures, 1)

    def can_wait(self, seconds: float) -> bool:
        """Return whether a wait is within the time limit."""
        left = self._time_left()
        return left is None or seconds <= left

    def pause(self, error: FivetrexError) -> Steps:
        """Pause all calls of the client, if the API has rejected the request for some time."""
        if not is_pause(error):
            return
        assert isinstance(error, RateLimitedError)  # noqa: S101 - is_pause
        self._rejection = error
        seconds = error.retry_after or 0.0
        if seconds <= self._retry.max_wait:
            yield from self._limiter.pause(seconds, self._clock)

    def rest(self, error: FivetrexError, delay: float) -> Steps:
        """Wait before the next attempt, unless it reserves a start time after the pause."""
        if not is_pause(error):
            yield delay
        elif not self._limiter.is_reserved(self._request):
            self._waited += delay
            yield delay

    def _time_left(self) -> float | None:
        return None if self.longest is None else max(self.longest - self._waited, 0.0)

    def _error(self) -> RateLimitedError:
        kind = "the rate limit" if self._limiter.budget is None else "the budget rate_limit"
        longest = format_seconds(self.longest or 0.0)
        if self._rejection is not None:
            return add_details(self._rejection, f"gave up, because a call waits at most {longest}")
        return RateLimitedError(
            f"{self._call}: {kind} does not allow the request within {longest}; it was not sent. "
            "Pass a longer timeout, or send fewer requests",
            status=429,
        )


def is_pause(error: FivetrexError) -> bool:
    """Return whether all requests have to wait before one of them is sent again."""
    return isinstance(error, RateLimitedError) and (error.retry_after or 0.0) >= _SHORTEST_PAUSE
