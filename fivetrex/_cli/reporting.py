"""The progress on standard error: a live table on a terminal, or a line for each change."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from ..progress.terminal import is_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from .._core.waiting.progress import SyncProgress

__all__ = ["choose_reporter"]


def choose_reporter(
    *, is_quiet: bool
) -> AbstractContextManager[Callable[[SyncProgress], object] | None]:
    """Return the reporter for standard error."""
    if is_quiet:
        return nullcontext(None)
    if is_terminal(sys.stderr):
        try:
            from ..progress import RichProgress

            return RichProgress()
        except ImportError:
            pass  # without the extra, lines are printed
    return nullcontext(LineReporter())


class LineReporter:
    """Prints a line for each change of a sync's state."""

    def __init__(self) -> None:
        self._states: dict[str, str] = {}

    def __call__(self, progress: SyncProgress) -> None:
        """Print the changes."""
        for identifier, state in progress.states.items():
            if self._states.get(identifier) != state:
                self._states[identifier] = state
                print(f"{progress.now:%H:%M:%S} {identifier}: {state}", file=sys.stderr)
        sys.stderr.flush()
