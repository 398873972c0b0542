"""The shortest time between two requests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .windows import Window

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Pace", "pace_of"]

# Bursts are sent at the average rate of the window, or at this time between two requests, in
# seconds, if that is quicker.
_PACE_SHARE = 0.9
_SLOWEST_PACE = 0.01


class Pace(Window):
    """The shortest time between two requests, which spreads bursts.

    A client needs some milliseconds to send a request. If it were to send many at once, the last
    ones would arrive so late that the next ones exceed the window of the server.
    """

    __slots__ = ()

    @property
    def length(self) -> float:
        """The time between two requests in seconds; the server does not know it."""
        return self.seconds


def pace_of(windows: Iterable[Window]) -> Pace:
    """Return the shortest time between two requests in any of the windows."""
    quickest = min(window.seconds / window.requests for window in windows)
    return Pace(1, min(_PACE_SHARE * quickest, _SLOWEST_PACE))
