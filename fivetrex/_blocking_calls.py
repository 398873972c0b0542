"""Calls that block, such as reading from a file: made directly, or outside the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["async_run_blocking", "run_blocking"]

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")


async def async_run_blocking(function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
    """Call a function in a worker thread, under asyncio or trio."""
    # httpx requires it. Imported here, so that `import fivetrex` does not load it.
    import anyio.to_thread

    return await anyio.to_thread.run_sync(function, *arguments)


def run_blocking(function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
    """Call a function in this thread."""
    return function(*arguments)
