"""The clock of a client: the time, and waits."""

from __future__ import annotations

from datetime import UTC, datetime
from time import monotonic
from typing import Protocol

from ._sleep import async_sleep, sleep

__all__ = ["SYSTEM_CLOCK", "Clock"]


class Clock(Protocol):
    """A clock. The simulator has one of its own, on which its clients wait."""

    def now(self) -> datetime:
        """Return the current time in UTC."""
        ...

    def monotonic(self) -> float:
        """Return a number of seconds that never decreases; its zero is arbitrary."""
        ...

    def sleep(self, seconds: float) -> None:
        """Sleep in the current thread."""
        ...

    async def async_sleep(self, seconds: float) -> None:
        """Sleep without blocking the event loop, under asyncio or trio."""
        ...


class _SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return monotonic()

    def sleep(self, seconds: float) -> None:
        sleep(seconds)

    async def async_sleep(self, seconds: float) -> None:
        await async_sleep(seconds)


SYSTEM_CLOCK: Clock = _SystemClock()
