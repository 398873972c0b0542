"""The clocks of the simulator: a virtual clock, and the system clock at any speed."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from math import inf
from typing import Protocol

#: The start time of a virtual clock; it is fixed, so every run has the same timestamps.
START = datetime(2026, 7, 10, 12, 0, 0, tzinfo=UTC)

#: How far a clock can advance. The last year of `datetime` is 9999, and the account has dates
#: later than the clock's time.
FURTHEST = timedelta(days=1000 * 365)


class Clock(Protocol):
    """The interface of a simulator's clock.

    Example:
        >>> from fivetrex.simulator import Clock, Simulator, VirtualClock
        >>> clock: Clock = VirtualClock()
        >>> simulator = Simulator(clock=clock)
    """

    def now(self) -> datetime:
        """Return the time.

        Returns:
            The time, in UTC.
        """
        ...

    def advance(self, seconds: float) -> None:
        """Advance the clock.

        Args:
            seconds: The number of seconds, not negative.
        """
        ...

    def rewind(self) -> None:
        """Undo every advance."""
        ...


class VirtualClock:
    """A clock that stands still until it is advanced.

    Args:
        start: The start time, with a time zone; a fixed time by default.

    Example:
        >>> from fivetrex.simulator import VirtualClock
        >>> clock = VirtualClock()
        >>> clock.advance(90)
        >>> clock.now().isoformat()
        '2026-07-10T12:01:30+00:00'
    """

    def __init__(self, start: datetime = START) -> None:
        self._start = start.astimezone(UTC)
        self._passed = _ElapsedTime()

    def now(self) -> datetime:
        """Return the time, in UTC.

        Returns:
            The start time plus the time by which the clock was advanced.

        Example:
            >>> VirtualClock().now().year
            2026
        """
        return self._start + self._passed.time

    def advance(self, seconds: float) -> None:
        """Advance the clock.

        Args:
            seconds: The number of seconds, not negative.

        Raises:
            ValueError: The number is negative, or the total is more than a thousand years.

        Example:
            >>> VirtualClock().advance(0.5)
        """
        self._passed.add(seconds)

    def rewind(self) -> None:
        """Reset the clock to its start time; `Simulator.reset` calls this method.

        Example:
            >>> clock = VirtualClock()
            >>> clock.advance(5)
            >>> clock.rewind()
            >>> clock.now() == VirtualClock().now()
            True
        """
        self._passed = _ElapsedTime()


class RealClock:
    """The system clock, for interactive use of a simulator.

    Args:
        speed: The clock speed multiplier: with 60, one hour passes in a minute. The clock
            stops after a thousand years.

    Raises:
        ValueError: The speed is not a positive number.

    Example:
        >>> from fivetrex.simulator import RealClock
        >>> RealClock().now().tzname()
        'UTC'
        >>> clock = RealClock(speed=3600.0)
    """

    def __init__(self, speed: float = 1.0) -> None:
        if not 0 < speed < inf:
            raise ValueError(f"speed must be a positive number, not {speed!r}")
        #: The clock speed multiplier.
        self.speed = speed
        self.rewind()

    def now(self) -> datetime:
        """Return the time, in UTC.

        Returns:
            The system time, scaled by the speed since the clock was created, plus the time
            by which it was advanced.

        Example:
            >>> clock = RealClock()
            >>> clock.now() <= clock.now()
            True
        """
        now = datetime.now(UTC)
        if self.speed != 1:
            seconds = (now - self._start).total_seconds() * self.speed
            now = self._start + timedelta(seconds=min(seconds, FURTHEST.total_seconds()))
        return now + self._passed.time

    def advance(self, seconds: float) -> None:
        """Advance the clock ahead of the system clock.

        Args:
            seconds: The number of seconds, not negative.

        Raises:
            ValueError: The number is negative, or the total is more than a thousand years.

        Example:
            >>> RealClock().advance(60)
        """
        self._passed.add(seconds)

    def rewind(self) -> None:
        """Reset the clock to the system time.

        Example:
            >>> RealClock().rewind()
        """
        self._start = datetime.now(UTC)
        self._passed = _ElapsedTime()


class _ElapsedTime:
    """The total time by which a clock was advanced; thread-safe."""

    def __init__(self) -> None:
        self.time = timedelta()
        self._lock = threading.Lock()

    def add(self, seconds: float) -> None:
        if not seconds >= 0:
            raise ValueError(f"seconds must not be negative: {seconds!r}")
        with self._lock:
            if seconds > (FURTHEST - self.time).total_seconds():
                raise ValueError("a clock cannot advance by more than a thousand years in total")
            self.time += timedelta(seconds=seconds)
