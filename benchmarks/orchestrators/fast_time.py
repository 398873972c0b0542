"""Lets the waits of a library take simulated seconds, and measures how long its event loop stalls.

The libraries have no clock that can be set. The functions that they use for time are replaced
before the libraries are imported.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import threading
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Self

from fivetrex._clock import SYSTEM_CLOCK

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

_sleep, _async_sleep, _time, _monotonic = time.sleep, asyncio.sleep, time.time, time.monotonic
_HEARTBEAT = 0.002


class FastTime:
    """The simulator's clock, in another process. Its methods are those of the clock of a client.

    Args:
        start: The simulator's time when it was read, as a timestamp.
        read_at: When it was read, in seconds of the system's clock.
        speed: The clock speed multiplier.
    """

    def __init__(self, start: float, read_at: float, speed: float) -> None:
        self._start = start
        self._read_at = read_at
        self._speed = speed
        # The real seconds that each thread has slept.
        self._slept = threading.local()

    def timestamp(self) -> float:
        """Return the simulator's time as a timestamp."""
        return self._start + (_time() - self._read_at) * self._speed

    def now(self) -> dt.datetime:
        """Return the simulator's time."""
        return dt.datetime.fromtimestamp(self.timestamp(), dt.UTC)

    def monotonic(self) -> float:
        """Return simulated seconds."""
        return _monotonic() * self._speed

    def sleep(self, seconds: float) -> None:
        """Sleep for a number of simulated seconds."""
        begin = _monotonic()
        _sleep(seconds / self._speed)
        self._slept.seconds = self._slept_here() + _monotonic() - begin

    async def async_sleep(self, seconds: float, result: Any = None) -> Any:
        """Sleep for a number of simulated seconds, without blocking the event loop."""
        return await _async_sleep(seconds / self._speed, result)

    def install(self) -> None:
        """Replace the functions for time, and the methods of the clock of fivetrex."""
        time.time = self.timestamp
        time.sleep = self.sleep  # type: ignore[assignment] # its argument is positional
        asyncio.sleep = self.async_sleep  # type: ignore[assignment] # as above
        for name in ("now", "monotonic", "sleep", "async_sleep"):
            setattr(type(SYSTEM_CLOCK), name, staticmethod(getattr(self, name)))

    def datetime(self) -> type[dt.datetime]:
        """Return a class for the modules that read the time with `datetime.now`."""
        timestamp = self.timestamp

        class FastDatetime(dt.datetime):
            @classmethod
            def now(cls, tz: dt.tzinfo | None = None) -> Self:
                return cls.fromtimestamp(timestamp(), tz)

        return FastDatetime

    @asynccontextmanager
    async def heartbeat(self, report: Callable[[float], object]) -> AsyncIterator[None]:
        """Report the longest stall of the running event loop, whenever it becomes longer.

        A stall is in seconds: simulated ones where the loop's thread slept, real ones otherwise.
        """
        task = asyncio.create_task(self._beat(report))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])

    async def _beat(self, report: Callable[[float], object]) -> None:
        longest = 0.0
        report(longest)
        while True:
            begin, slept = _monotonic(), self._slept_here()
            await _async_sleep(_HEARTBEAT)
            asleep = self._slept_here() - slept
            stall = _monotonic() - begin - _HEARTBEAT - asleep + asleep * self._speed
            if stall > longest + 0.001:
                longest = stall
                report(stall)

    def _slept_here(self) -> float:
        slept: float = getattr(self._slept, "seconds", 0.0)
        return slept
