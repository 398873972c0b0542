# Made by scripts/twin.py from _async/poller.py. Do not edit.
"""Read a resource again and again, while something is waited for."""

from __future__ import annotations

from dataclasses import replace

import httpx

from .._core.request_fields import NOT_GIVEN
from .._core.waiting.polling import ServerTime, next_interval
from ..errors import RateLimitedError
from ..retry import RetryPolicy
from .session import Session

# In seconds. A read without a response must not delay the next poll for long.
_POLL_TIMEOUT = 60.0
# The last read before the end of a time limit may take this long, in seconds.
_SHORTEST_TIMEOUT = 1.0
_ONE_ATTEMPT = RetryPolicy(max_attempts=1)


class Poller:
    """Sends the requests of waiting, each once: the next poll is the retry.

    Args:
        session: The client's session.
        operation: The public name of the method that waits, for errors.
    """

    def __init__(self, session: Session, operation: str) -> None:
        self._session = session
        self._operation = operation
        self._requests = 0
        self.clock = session.settings.clock
        self.server_time = ServerTime(self.clock)

    def poll_delay(self, delay: float) -> float:
        """Return the delay of the next poll, which is longer if few requests are allowed."""
        limiter = self._session.settings.limiter
        requests, self._requests = max(self._requests, 1), 0
        return limiter.polls.delay(delay, requests, limiter.hourly_requests, self.clock)

    def delay_after(
        self,
        read: object,
        elapsed: float,
        *,
        fixed: float | None,
        is_confirming: bool,
        shortest: float = 0.0,
    ) -> float:
        """Return the seconds from one read of a resource to the next.

        Args:
            read: The resource, or the error of reading it.
            elapsed: Seconds since what is waited for was triggered.
            fixed: The interval that the caller has set. None if it grows with time.
            is_confirming: Whether the next read confirms a suspected end.
            shortest: The shortest delay, if there is nothing to read before.
        """
        delay = max(next_interval(elapsed, fixed=fixed, is_confirming=is_confirming), shortest)
        if isinstance(read, RateLimitedError):
            delay = max(delay, read.retry_after or 0.0)
        return delay if fixed is not None else self.poll_delay(delay)

    def _session_for_poll(self, time_left: float | None) -> Session:
        """Return a session that sends each request once, within the time left."""
        self._requests += 1
        settings = replace(self._session.settings, retry=_ONE_ATTEMPT)
        timeout = settings.timeout
        if not isinstance(timeout, httpx.Timeout):
            limits = [_POLL_TIMEOUT] if timeout is NOT_GIVEN else []
            if isinstance(timeout, int | float):
                limits.append(timeout)
            if time_left is not None:
                limits.append(max(time_left, _SHORTEST_TIMEOUT))
            settings = replace(settings, timeout=min(limits, default=None))
        return Session(settings, self._session.pool)
