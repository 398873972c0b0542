"""A progress bar of syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TextIO

from .terminal import choose_stream, is_terminal, raise_missing

if TYPE_CHECKING:
    from types import TracebackType

    from .._core.waiting.progress import SyncProgress

__all__ = ["TqdmProgress"]


class TqdmProgress:
    """A progress bar of syncs, with `tqdm`. Pass it as `on_progress`.

    It shows the number of syncs that have ended, and how many are in each state.

    Args:
        stream: Where to draw the bar. The default is standard error. Nothing is drawn if it is not
            a terminal.

    Raises:
        ImportError: The package `tqdm` is not installed.

    Example:
        ```python
        from fivetrex.progress import TqdmProgress

        with TqdmProgress() as progress:
            client.connections.sync_and_wait("silver_brook", on_progress=progress)
        ```
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        try:
            from tqdm import tqdm
        except ImportError as error:
            raise_missing("tqdm", error)
        self._stream = choose_stream(stream)
        self._tqdm = tqdm
        self._bar: Any = None

    def __call__(self, progress: SyncProgress) -> None:
        """Draw the bar.

        Args:
            progress: The progress.

        Example:
            ```python
            from fivetrex.progress import TqdmProgress

            with TqdmProgress() as progress:
                for outcome in client.connections.sync_many(["silver_brook"], on_progress=progress):
                    print(outcome.id)
            ```
        """
        if self._bar is None:
            self._bar = self._tqdm(
                total=progress.total,
                unit="sync",
                file=self._stream,
                disable=not is_terminal(self._stream),
            )
        self._bar.set_postfix(progress.counts, refresh=False)
        self._bar.n = progress.total - progress.open
        self._bar.refresh()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()
