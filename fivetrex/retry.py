"""When to try again, and after how long: a pure policy, without clock or network."""

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

# Seconds, some 292 years: beyond that, no system function can be asked to wait.
LONGEST_WAIT = threading.TIMEOUT_MAX

# Jitter after a `Retry-After`: its share of the wait, and its bounds in seconds.
SPREAD = 0.25
SHORTEST_SPREAD = 1.0
LONGEST_SPREAD = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How often a request is tried, which errors are worth another try, and the waits between.

    Only what is safe is repeated, whatever the policy says: GET and DELETE after any transient
    failure; POST and PATCH only where the server cannot have acted (no connection was made, or
    it answered 429), or where repeating the call changes nothing (`sync` without force,
    `pause`, `resume`).

    If a DELETE fails in a way that leaves open whether it was processed, and the API reports on
    the next attempt that the resource is not found, the deletion has succeeded. A 404 that did not
    come from the API, such as a proxy's, raises an `APIError` instead.

    Transient failures are: no connection, a timeout, an answer that was cut off, and the
    statuses 429, 500, 502, 503 and 504. The n-th wait is `base_delay * 2 ** (n - 1)` seconds,
    at most `max_delay`, of which jitter takes away up to half.

    If the response has a `Retry-After` header, the wait is never shorter than it asks for. So
    that many clients with the same `Retry-After` do not return at the same moment, jitter adds
    up to a quarter of it: at least up to 1 second (but no more than the wait itself), at most
    60 seconds. If `Retry-After` exceeds `max_wait`, the client does not wait but raises the
    error at once, with its `retry_after`.

    Args:
        max_attempts: How many times a request is sent at most, the first included; 1 never
            retries.
        base_delay: Seconds before the second attempt.
        max_delay: The longest wait, in seconds, that the policy itself chooses.
        max_wait: The longest wait, in seconds, that a `Retry-After` may ask for; jitter can
            add to it.
        jitter: Whether waits are randomized, so that many clients do not retry at the same
            moment. Jitter shortens the policy's own waits and extends those of a `Retry-After`.
        retry_if: Asked instead of the list above whether an error is worth another try; it
            cannot make an unsafe repetition happen.
        on_retry: Called before each wait with the error, the number of the attempt that failed
            (from 1), and the wait in seconds.

    Raises:
        ValueError: A number is out of its range.

    Example:
        ```python
        def tell(error: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
            print(f"attempt {attempt} failed ({error}), again in {delay:.1f} s")


        patient = fivetrex.RetryPolicy(max_attempts=8, max_wait=3600.0, on_retry=tell)
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
        """Say whether an error may pass by itself.

        Args:
            error: What the attempt ended with.

        Returns:
            What `retry_if` says where it is set, else whether the failure is transient.

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
        """Give the wait after a failed attempt.

        Args:
            attempt: The number of the attempt that failed, from 1.
            retry_after: Seconds that the response asked to wait, if it did. The wait is never
                shorter.
            random: A source of numbers from 0 up to 1, for the jitter.

        Returns:
            Seconds to wait, or None if there is no further attempt.

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
        # Both are bounded because a float overflows long before a patient policy ends.
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
