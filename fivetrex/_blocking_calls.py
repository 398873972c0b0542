"""Run blocking calls, such as reading from a file, without blocking an event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, TypeVarTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["async_run_blocking", "run_blocking"]

T = TypeVar("T")
Arguments = TypeVarTuple("Arguments")


async def async_run_blocking(function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
    """Call a function in a worker thread, under asyncio or trio."""
    # A dependency of httpx. Imported here, so that `import fivetrex` does not load it.
    import anyio.to_thread

    return await anyio.to_thread.run_sync(function, *arguments)


def run_blocking(function: Callable[[*Arguments], T], *arguments: *Arguments) -> T:
    """Call a function in the current thread."""
    return function(*arguments)
