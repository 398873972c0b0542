"""The deadline of one attempt, which limits every network operation in it."""

from __future__ import annotations

import math
from contextvars import ContextVar
from time import monotonic
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from contextvars import Token

__all__ = ["TimeLimit", "seconds_left"]

# A context variable, because httpx cannot pass the deadline to its network streams.
_deadline: ContextVar[float] = ContextVar("fivetrex_deadline", default=math.inf)


class TimeLimit:
    """A context manager that sets a deadline for the network operations inside it.

    Args:
        seconds: Seconds until the deadline; None for no deadline.
    """

    __slots__ = ("_seconds", "_token")

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._token: Token[float] | None = None

    def __enter__(self) -> Self:
        if self._seconds is not None:
            self._token = _deadline.set(monotonic() + self._seconds)
        return self

    def __exit__(self, *_: object) -> None:
        if self._token is not None:
            _deadline.reset(self._token)


def seconds_left(timeout: float | None, expired: type[Exception]) -> float | None:
    """Return how long a network operation may wait.

    Args:
        timeout: The operation's own timeout in seconds; None for no timeout.
        expired: The exception to raise if no time is left.

    Returns:
        The shorter of the timeout and the time until the deadline, in seconds; None if there is
        neither.

    Raises:
        expired: No time is left.
    """
    deadline = _deadline.get()
    left = timeout
    if deadline != math.inf:
        until_deadline = deadline - monotonic()
        left = until_deadline if timeout is None else min(timeout, until_deadline)
    if left is not None and left <= 0:
        raise expired("timed out")
    return left
