"""A simulator that does something while clients wait on its clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class EventfulSimulator(Simulator):
    """A simulator on a virtual clock, with actions at given times."""

    _actions: tuple[tuple[datetime, Callable[[], object]], ...] = ()

    def after(self, seconds: float, action: Callable[[], object]) -> None:
        """Call a function when the clock has advanced by a number of seconds."""
        self._actions += ((self.clock.now() + timedelta(seconds=seconds), action),)

    def advance(self, seconds: float) -> None:
        end = self.clock.now() + timedelta(seconds=seconds)
        due = [each for each in self._actions if each[0] <= end]
        self._actions = tuple(each for each in self._actions if each not in due)
        for time, action in sorted(due, key=lambda each: each[0]):
            super().advance(max((time - self.clock.now()).total_seconds(), 0.0))
            action()
        super().advance(max((end - self.clock.now()).total_seconds(), 0.0))
