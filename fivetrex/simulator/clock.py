"""What time it is in the simulator: a clock that a test holds, or the machine's, at any speed."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from math import inf
from typing import Protocol

#: Where a virtual clock starts, so that every run sees the same timestamps.
START = datetime(2026, 7, 10, 12, 0, 0, tzinfo=UTC)

#: How far a clock can advance. Dates end with the year 9999, and the account has dates that
#: are later than the clock.
FURTHEST = timedelta(days=1000 * 365)


class Clock(Protocol):
    """The clock of a simulator."""

    def now(self) -> datetime:
        """Return the time, in UTC."""
        ...

    def advance(self, seconds: float) -> None:
        """Advance the clock by this many seconds."""
        ...

    def rewind(self) -> None:
        """Undo every advance."""
        ...


class VirtualClock:
    """A clock that stands still until it is advanced.

    Args:
        start: The first instant, with a time zone; a fixed one by default.

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
            The first instant and what has been let pass since.

        Example:
            >>> VirtualClock().now().year
            2026
        """
        return self._start + self._passed.time

    def advance(self, seconds: float) -> None:
        """Advance the clock.

        Args:
            seconds: How many seconds; not negative.

        Raises:
            ValueError: The clock was asked to go back, or further than a thousand years.

        Example:
            >>> VirtualClock().advance(0.5)
        """
        self._passed.add(seconds)

    def rewind(self) -> None:
        """Return to the start, as `Simulator.reset` does.

        Example:
            >>> clock = VirtualClock()
            >>> clock.advance(5)
            >>> clock.rewind()
            >>> clock.now() == VirtualClock().now()
            True
        """
        self._passed = _ElapsedTime()


class RealClock:
    """The machine's clock, for interactive use of a simulator.

    Args:
        speed: The clock speed multiplier. With 60, an
            hour of syncs can be watched in a minute. After a thousand years it stands still.

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
        self._speed = speed
        self.rewind()

    def now(self) -> datetime:
        """Return the time, in UTC.

        Returns:
            The machine's time, or what has passed since the clock was made at its speed,
            and what was advanced.

        Example:
            >>> clock = RealClock()
            >>> clock.now() <= clock.now()
            True
        """
        now = datetime.now(UTC)
        if self._speed != 1:
            seconds = (now - self._start).total_seconds() * self._speed
            now = self._start + timedelta(seconds=min(seconds, FURTHEST.total_seconds()))
        return now + self._passed.time

    def advance(self, seconds: float) -> None:
        """Advance the clock ahead of the machine's.

        Args:
            seconds: How many seconds; not negative.

        Raises:
            ValueError: The clock was asked to go back, or further than a thousand years.

        Example:
            >>> RealClock().advance(60)
        """
        self._passed.add(seconds)

    def rewind(self) -> None:
        """Return to the machine's time, and run on from there.

        Example:
            >>> RealClock().rewind()
        """
        self._start = datetime.now(UTC)
        self._passed = _ElapsedTime()


class _ElapsedTime:
    """The time that was let pass, by any thread."""

    def __init__(self) -> None:
        self.time = timedelta()
        self._lock = threading.Lock()

    def add(self, seconds: float) -> None:
        if not seconds >= 0:
            raise ValueError(f"a clock does not go back: {seconds!r} seconds")
        with self._lock:
            if seconds > (FURTHEST - self.time).total_seconds():
                raise ValueError("a clock goes no further than a thousand years")
            self.time += timedelta(seconds=seconds)
