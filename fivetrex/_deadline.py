"""The time limit of one attempt, kept by everything that waits for the network within it."""

from __future__ import annotations

import math
from contextvars import ContextVar
from time import monotonic
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from contextvars import Token

__all__ = ["TimeLimit", "seconds_left"]

# Of the running task or thread: the network streams below httpx have no other way to learn it.
_deadline: ContextVar[float] = ContextVar("fivetrex_deadline", default=math.inf)


class TimeLimit:
    """A context manager that limits everything inside it to a number of seconds.

    Args:
        seconds: The limit; None sets none.
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


def seconds_left(timeout: float | None = None) -> float | None:
    """Return how long an operation may still wait.

    Args:
        timeout: The operation's own timeout in seconds; None sets none.

    Returns:
        The shorter of the timeout and the time until the deadline, in seconds: 0 or less where
        the time is up, None where nothing limits it.
    """
    deadline = _deadline.get()
    if deadline == math.inf:
        return timeout
    left = deadline - monotonic()
    return left if timeout is None else min(timeout, left)
