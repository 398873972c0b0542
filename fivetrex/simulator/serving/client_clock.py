"""The clock of in-process clients: they wait on the simulator's clock."""

from __future__ import annotations

import threading
from bisect import insort
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.clock import RealClock
from fivetrex.simulator.serving import sleep

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator.clock import Clock

# So that other tasks, which are ready to run, run before the time is advanced.
_CHECKPOINTS = 5
_STEP = timedelta(microseconds=1)


class ClientClock:
    """Waits on the simulator's clock.

    On a virtual clock a wait takes no real time: it advances the clock. If several threads or tasks
    wait at once, the clock is advanced to the earliest of their deadlines, and the others continue
    to wait. On a `RealClock` a wait takes real time, divided by the clock's speed.

    Args:
        clock: The simulator's clock.
        advance: Advances the clock by a number of seconds, and runs the events that become due.
    """

    def __init__(self, clock: Clock, advance: Callable[[float], None]) -> None:
        self._clock = clock
        self._advance = advance
        self._deadlines: list[datetime] = []
        self._changed = threading.Condition()

    def now(self) -> datetime:
        """Return the simulator's time."""
        return self._clock.now()

    def monotonic(self) -> float:
        """Return the simulator's time in seconds."""
        return self._clock.now().timestamp()

    def sleep(self, seconds: float) -> None:
        """Wait in the current thread."""
        if isinstance(self._clock, RealClock):
            sleep.sleep(max(seconds, 0.0) / self._clock.speed)
            return
        deadline = self._register(seconds)
        try:
            while not self._has_passed(deadline):
                with self._changed:
                    if self._deadlines[0] != deadline:
                        self._changed.wait(timeout=0.05)
        finally:
            self._deregister(deadline)

    async def async_sleep(self, seconds: float) -> None:
        """Wait without blocking the event loop, under asyncio or trio."""
        if isinstance(self._clock, RealClock):
            await sleep.async_sleep(max(seconds, 0.0) / self._clock.speed)
            return
        deadline = self._register(seconds)
        try:
            while True:
                for _ in range(_CHECKPOINTS):
                    await sleep.async_sleep(0)
                if self._has_passed(deadline):
                    return
        finally:
            self._deregister(deadline)

    def _register(self, seconds: float) -> datetime:
        # Rounded up, so that the time that has passed is never less than requested.
        deadline = self._clock.now() + timedelta(seconds=max(seconds, 0.0)) + _STEP
        with self._changed:
            insort(self._deadlines, deadline)
        return deadline

    def _deregister(self, deadline: datetime) -> None:
        with self._changed:
            self._deadlines.remove(deadline)
            self._changed.notify_all()

    def _has_passed(self, deadline: datetime) -> bool:
        """Return whether a deadline has passed, after advancing the clock if it is the earliest."""
        with self._changed:
            remaining = deadline - self._clock.now()
            is_earliest = self._deadlines[0] == deadline
        if remaining > timedelta(0) and is_earliest:
            self._advance(remaining.total_seconds())
        return deadline <= self._clock.now()
