"""The interface of a store, in which calls reserve their start times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .._clock import Clock
    from .windows import Window

__all__ = ["Reservation", "Store"]


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reserved start time.

    Attributes:
        delay: Seconds to wait until then.
        cancel: Frees the start time for another request.
    """

    delay: float
    cancel: Callable[[], object]


class Store(Protocol):
    """Where start times are reserved. All methods must be safe to call from several threads.

    The client calls the methods of other stores than `MemoryStore` in worker threads.
    """

    def reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        """Reserve the earliest start time that exceeds none of the windows.

        Args:
            windows: The windows that the request counts for.
            clock: The client's clock.
            longest: The longest acceptable wait in seconds. None means no limit.

        Returns:
            The reservation. None if the wait is longer than `longest`: nothing is reserved.
        """
        ...

    def pause(self, seconds: float, clock: Clock) -> None:
        """Let no reservation start before a time, after the API has rejected a request.

        Args:
            seconds: Seconds from now on.
            clock: The client's clock.
        """
        ...
