"""The retry policy: which errors to retry, how often, and after which waits."""

from __future__ import annotations

import math
import random as _random
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .errors import RateLimitedError, ServerError, TransportError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .errors import FivetrexError

__all__ = ["RetryPolicy"]

TRANSIENT_STATUSES = frozenset({500, 502, 503, 504})

# In seconds, about 292 years: the maximum of the system functions.
LONGEST_WAIT = threading.TIMEOUT_MAX

# Jitter after a `Retry-After`: its share of the wait, and its bounds in seconds.
SPREAD = 0.25
SHORTEST_SPREAD = 1.0
LONGEST_SPREAD = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How the client retries requests: which errors, how often, and after which waits.

    Transient failures are retried: a failed connection, a timeout, an incomplete response, and the
    statuses 429, 500, 502, 503 and 504. The n-th wait is `base_delay * 2 ** (n - 1)` seconds, at
    most `max_delay`; jitter shortens it by up to half.

    Whatever the policy, the client repeats a request only if that is safe: GET and DELETE after
    any transient failure; POST and PATCH only if the server cannot have processed the request (no
    connection was made, or the status is 429), or if repeating it has no further effect (`pause`,
    `resume`). Before `sync` without `force` is repeated, the client reads the connection; it does
    not repeat the request if a sync is running or has ended since.

    If a DELETE fails and may have been processed, and the API responds to the next attempt that
    the resource is not found, the deletion has succeeded. A 404 from another server, such as a
    proxy, raises an `APIError` instead.

    If the response has a `Retry-After` header, the wait is never shorter than its value. Jitter
    adds up to a quarter of the value, so that many clients do not retry at the same moment. It can
    always add up to 1 second (but no more than the value itself), and never more than 60 seconds.
    If `Retry-After` exceeds `max_wait`, the client raises the error immediately, with its
    `retry_after`.

    A 429 with a `Retry-After` of at least a second is no failed attempt. All calls of the client
    wait until then. A call waits for rate limits at most as long as its timeout or `max_wait`,
    whichever is longer.

    Args:
        max_attempts: The maximum number of attempts, including the first one; 1 disables retries.
        base_delay: Seconds to wait before the second attempt.
        max_delay: The maximum wait in seconds without a `Retry-After` header.
        max_wait: The maximum `Retry-After` in seconds; jitter can add to it.
        jitter: Whether waits are randomized, so that many clients do not retry at the same
            moment. Jitter shortens waits without a `Retry-After` header, and extends waits with
            one.
        retry_if: Called with an error; returns whether to retry it. It replaces the rules about
            transient failures, but not those about requests that are safe to repeat.
        on_retry: Called before each wait with the error, the number of the failed attempt (from
            1), and the wait in seconds.

    Raises:
        TypeError: A value is not a number, or `max_attempts` is not an integer.
        ValueError: A number is out of range.

    Example:
        ```python
        def log_retry(error: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
            print(f"attempt {attempt} failed ({error}); retrying in {delay:.1f} s")


        patient = fivetrex.RetryPolicy(max_attempts=8, max_wait=3600.0, on_retry=log_retry)
        slow_client = client.with_options(retry=patient)
        ```
    """

    max_attempts: int = 4
    base_delay: float = 0.5
    max_delay: float = 30.0
    max_wait: float = 60.0
    jitter: bool = True
    retry_if: Callable[[FivetrexError], bool] | None = None
    on_retry: Callable[[FivetrexError, int, float], object] | None = None

    def __post_init__(self) -> None:
        if isinstance(self.max_attempts, bool) or not isinstance(self.max_attempts, int):
            raise TypeError(f"max_attempts must be an integer, not {self.max_attempts!r}")
        if self.max_attempts < 1:
            raise ValueError(f"max_attempts must be at least 1, not {self.max_attempts}")
        for name in ("base_delay", "max_delay", "max_wait"):
            seconds = getattr(self, name)
            if isinstance(seconds, bool) or not isinstance(seconds, int | float):
                raise TypeError(f"{name} must be a number of seconds, not {seconds!r}")
            if not seconds >= 0:
                raise ValueError(f"{name} must be 0 or more seconds, not {seconds}")

    def is_worth_retrying(self, error: FivetrexError) -> bool:
        """Return whether to retry an error.

        Args:
            error: The error of the attempt.

        Returns:
            The result of `retry_if`, if it is set; otherwise whether the failure is transient.

        Example:
            ```python
            policy = fivetrex.RetryPolicy()
            assert policy.is_worth_retrying(fivetrex.ServerError("busy", status=503))
            assert not policy.is_worth_retrying(fivetrex.NotFoundError("gone", status=404))
            ```
        """
        if self.retry_if is not None:
            return bool(self.retry_if(error))
        if isinstance(error, ServerError):
            return error.status in TRANSIENT_STATUSES
        if isinstance(error, TransportError):
            return error.is_transient
        return isinstance(error, RateLimitedError)

    def delay_after(
        self,
        attempt: int,
        *,
        retry_after: float | None = None,
        random: Callable[[], float] = _random.random,
    ) -> float | None:
        """Return the wait after a failed attempt.

        Args:
            attempt: The number of the failed attempt, from 1.
            retry_after: The `Retry-After` of the response in seconds, if it has one. The wait is
                never shorter.
            random: Returns a random number from 0 up to 1, for the jitter.

        Returns:
            Seconds to wait. None if there is no further attempt: no attempts are left, or
            `retry_after` is longer than `max_wait`.

        Example:
            ```python
            policy = fivetrex.RetryPolicy(max_attempts=3, base_delay=1.0, jitter=False)
            assert [policy.delay_after(n) for n in (1, 2, 3)] == [1.0, 2.0, None]
            assert policy.delay_after(1, retry_after=3600.0) is None
            ```
        """
        if attempt >= self.max_attempts:
            return None
        longest = min(self.max_delay, LONGEST_WAIT)
        # Both are limited, because a float overflows after about 1,000 attempts.
        delay = min(longest, math.ldexp(min(self.base_delay, longest), min(attempt - 1, 64)))
        if self.jitter:
            delay *= 1.0 - random() / 2.0
        if retry_after is None:
            return delay
        if retry_after > min(self.max_wait, LONGEST_WAIT):
            return None
        if self.jitter:
            spread = min(retry_after, max(SHORTEST_SPREAD, SPREAD * retry_after), LONGEST_SPREAD)
            retry_after = min(retry_after + spread * random(), LONGEST_WAIT)
        return max(delay, retry_after)
