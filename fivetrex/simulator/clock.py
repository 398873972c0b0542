"""What time it is in the simulator: a clock that a test holds, or the machine's."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol

#: Where a virtual clock starts, so that every run sees the same timestamps.
START = datetime(2026, 7, 10, 12, 0, 0, tzinfo=UTC)


class Clock(Protocol):
    """Anything that knows the time: ``now()`` answers an aware UTC datetime."""

    def now(self) -> datetime:
        """The time, in UTC."""


class VirtualClock:
    """A clock that stands still until somebody advances it.

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
        self._now = self._start

    def now(self) -> datetime:
        """The time, in UTC."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let time pass.

        Args:
            seconds: How many seconds; not negative.

        Raises:
            ValueError: The clock was asked to go back.

        Example:
            >>> VirtualClock().advance(0.5)
        """
        if seconds < 0:
            raise ValueError(f"a clock does not go back: {seconds!r} seconds")
        self._now += timedelta(seconds=seconds)

    def rewind(self) -> None:
        """Go back to the first instant, as `Simulator.reset` does.

        Example:
            >>> clock = VirtualClock()
            >>> clock.advance(5)
            >>> clock.rewind()
            >>> clock.now() == VirtualClock().now()
            True
        """
        self._now = self._start


class RealClock:
    """The machine's clock, for a simulator that people talk to by hand.

    Example:
        >>> from fivetrex.simulator import RealClock
        >>> RealClock().now().tzname()
        'UTC'
    """

    def now(self) -> datetime:
        """The time, in UTC."""
        return datetime.now(UTC)
