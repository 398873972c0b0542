"""Details for the end of an error message: attempts, the reason to stop, and what to do."""

from __future__ import annotations

import enum
import math
from typing import TYPE_CHECKING, TypeVar

from ..errors import RateLimitedError, ServerError
from ..retry import TRANSIENT_STATUSES

if TYPE_CHECKING:
    from ..errors import FivetrexError
    from ..retry import RetryPolicy

__all__ = ["StopReason", "add_details", "describe_stop", "format_seconds"]

E = TypeVar("E", bound="FivetrexError")

# From this many seconds on, fractions are omitted.
_PRECISE = 10.0
# From here on, floats cannot represent all integers.
_HUGE = 1e15


class StopReason(enum.Enum):
    """Why there is no further attempt."""

    FINAL = "the error is not transient"
    UNSAFE = "the request may have been processed, and repeating it is not safe"
    ATTEMPTS = "all attempts are used up"
    FILE = "the file that is sent or written cannot be rewound"
    TIMEOUT = "the call has waited for the rate limits as long as it may"
    MAX_WAIT = "the response requires a longer wait than the policy allows"


def add_details(error: E, *details: str | None) -> E:
    """Append details in parentheses to the message of an error that is about to be raised."""
    given = [detail for detail in details if detail]
    if given:
        error.args = (f"{error} ({'; '.join(given)})",)
    return error


def describe_stop(
    error: FivetrexError,
    stop: StopReason,
    attempts: int,
    policy: RetryPolicy,
    longest_wait: float | None,
) -> str | None:
    """Describe the number of attempts, why there is no other, and when to try again.

    Args:
        error: The error of the last attempt.
        stop: Why it was the last attempt.
        attempts: The number of attempts.
        policy: The retry policy.
        longest_wait: How long a call waits for rate limits, in seconds; None means no limit.

    Returns:
        The description; None if there is nothing to add to the error's message.
    """
    details = []
    if stop is StopReason.ATTEMPTS and attempts == 1:
        details.append("not retried, because max_attempts is 1")
    elif stop is StopReason.ATTEMPTS:
        details.append(f"gave up after {attempts} attempts")
    elif attempts > 1:
        details.append(f"after {attempts} attempts")
    if stop is StopReason.UNSAFE and _is_transient(error):
        details.append("not retried, because the request may have been processed")
    elif stop is StopReason.FILE:
        details.append(
            "not retried, because the file object cannot be rewound; pass a path or a seekable file"
        )
    else:
        details += _describe_wait(error, stop, policy, longest_wait)
    return "; ".join(details) or None


def _is_transient(error: FivetrexError) -> bool:
    return isinstance(error, ServerError) and error.status in TRANSIENT_STATUSES


def _describe_wait(
    error: FivetrexError, stop: StopReason, policy: RetryPolicy, longest_wait: float | None
) -> list[str]:
    if not isinstance(error, RateLimitedError | ServerError):
        return []
    if error.retry_after is None:
        return ["wait before the next call"] if isinstance(error, RateLimitedError) else []
    details = [f"retry after {format_seconds(error.retry_after)}"]
    if stop is StopReason.MAX_WAIT:
        longest = format_seconds(policy.max_wait)
        details.append(f"the client did not wait, because the retry policy's max_wait is {longest}")
    elif stop is StopReason.TIMEOUT and longest_wait is not None:
        details.append(f"gave up, because a call waits at most {format_seconds(longest_wait)}")
    return details


def format_seconds(seconds: float) -> str:
    """Format a duration, rounded up, with fractions only if it is short."""
    if not seconds < _HUGE:
        return f"{seconds:g} s"
    if seconds >= _PRECISE or seconds == int(seconds):
        return f"{math.ceil(seconds)} s"
    return f"{seconds:.3g} s"
