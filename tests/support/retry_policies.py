"""Retry policies without waits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fivetrex import RetryPolicy

if TYPE_CHECKING:
    from fivetrex import FivetrexError

NO_DELAY = RetryPolicy(base_delay=0.0)
NO_RETRY = RetryPolicy(max_attempts=1)


@dataclass
class RetryRecorder:
    """Records the calls of `on_retry`."""

    errors: list[FivetrexError] = field(default_factory=list)
    attempts: list[int] = field(default_factory=list)
    delays: list[float] = field(default_factory=list)

    def __call__(self, error: FivetrexError, attempt: int, delay: float) -> None:
        self.errors.append(error)
        self.attempts.append(attempt)
        self.delays.append(delay)
