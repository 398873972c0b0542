"""A live table of syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TextIO

from .terminal import choose_stream, is_terminal, raise_missing

if TYPE_CHECKING:
    from types import TracebackType

    from rich.live import Live
    from rich.table import Table

    from .._core.waiting.progress import SyncProgress

__all__ = ["RichProgress"]

# The rest of a long list is only counted.
_MOST_ROWS = 20
_COLORS = {"succeeded": "green", "running": "cyan", "unreachable": "yellow"}
_OPEN = frozenset({"queued", "pending", "running", "rescheduled", "confirming", "unreachable"})


class RichProgress:
    """A live table of syncs, with `rich`. Pass it as `on_progress`.

    Args:
        stream: Where to draw the table. The default is standard error. Nothing is drawn if it is
            not a terminal.

    Raises:
        ImportError: The package `rich` is not installed.

    Example:
        ```python
        from fivetrex.progress import RichProgress

        with RichProgress() as progress:
            client.connections.sync_and_wait("silver_brook", on_progress=progress)
        ```
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        try:
            from rich.console import Console
            from rich.live import Live
        except ImportError as error:
            raise_missing("rich", error)
        self._live: Live | None = None
        file = choose_stream(stream)
        if is_terminal(file):
            console = Console(file=file)
            self._live = Live(console=console, auto_refresh=False, transient=False)

    def __call__(self, progress: SyncProgress) -> None:
        """Draw the table.

        Args:
            progress: The progress.

        Example:
            ```python
            from fivetrex.progress import RichProgress

            with RichProgress() as progress:
                for outcome in client.connections.sync_many(["silver_brook"], on_progress=progress):
                    print(outcome.id)
            ```
        """
        if self._live is not None:
            self._live.update(_table(progress), refresh=True)

    def __enter__(self) -> Self:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._live is not None:
            self._live.stop()


def _table(progress: SyncProgress) -> Table:
    from rich.table import Table
    from rich.text import Text

    elapsed = int((progress.now - progress.since).total_seconds())
    counts = ", ".join(f"{number} {state}" for state, number in sorted(progress.counts.items()))
    until = "" if progress.next_poll is None else f", next poll in {progress.next_poll:.0f} s"
    table = Table(title=f"{counts} ({elapsed} s{until})", title_justify="left", box=None)
    table.add_column("connection")
    table.add_column("state")
    # Those that are open or have not succeeded first.
    states = sorted(progress.states.items(), key=lambda item: item[1] == "succeeded")
    for identifier, state in states[:_MOST_ROWS]:
        color = _COLORS.get(state, "" if state in _OPEN else "red")
        table.add_row(Text(identifier), Text(state, style=color))
    if len(states) > _MOST_ROWS:
        table.add_row(Text(f"and {len(states) - _MOST_ROWS} more"), Text(""))
    return table
