"""The faults in force, and which request meets which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fivetrex.simulator.faults.fault import Fault, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex.simulator.wire import Request


class Faults:
    """The faults in force, in the order in which they were injected."""

    def __init__(self) -> None:
        self._pending: list[tuple[Fault, int | None]] = []

    def __iter__(self) -> Iterator[Fault]:
        return (fault for fault, _ in self._pending)

    def add(self, fault: Fault) -> None:
        """Put a fault in force."""
        self._pending.append((fault, fault.times))

    def clear(self) -> None:
        """Lift every fault."""
        self._pending.clear()

    def take(self, request: Request) -> Fault | None:
        """The first fault that this request meets, used up by one."""
        for index, (fault, left) in enumerate(self._pending):
            if not _meets(request, fault):
                continue
            if left == 1:
                del self._pending[index]
            elif left is not None:
                self._pending[index] = (fault, left - 1)
            return fault
        return None


def _meets(request: Request, fault: Fault) -> bool:
    if fault.method is not None and request.method != fault.method.upper():
        return False
    if fault.path is not None and not re.match(fault.path, request.path):
        return False
    return fault.kind is not Kind.REPEATED_CURSOR or "cursor" in request.query
