"""Call several functions concurrently: in threads, or in tasks of the running event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

__all__ = ["async_run_all", "run_all"]


def run_all(functions: Sequence[Callable[[], object]], limit: int) -> None:
    """Call functions in threads, and return when all have ended.

    Args:
        functions: The functions. Each handles its own errors; after an unexpected exception, the
            functions that have not started are not called.
        limit: The maximum number of functions that run at a time.

    Raises:
        Exception: The first unexpected exception.
    """
    if len(functions) <= 1 or limit == 1:
        for function in functions:
            function()
        return
    # Imported here, so that `import fivetrex` does not load it.
    from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
    from contextvars import copy_context

    with ThreadPoolExecutor(min(limit, len(functions)), "fivetrex") as executor:
        futures = [executor.submit(copy_context().run, function) for function in functions]
        try:
            done, _ = wait(futures, return_when=FIRST_EXCEPTION)
        finally:
            # No effect on the functions that have started.
            for future in futures:
                future.cancel()
    for future in done:
        future.result()


async def async_run_all(functions: Sequence[Callable[[], Awaitable[object]]], limit: int) -> None:
    """Call asynchronous functions in tasks, and return when all have ended.

    The asynchronous counterpart of `run_all`, for asyncio and trio.
    """
    if len(functions) <= 1 or limit == 1:
        for function in functions:
            await function()
        return
    # httpx depends on anyio.
    import anyio

    waiting = iter(functions)
    errors: list[Exception] = []

    async def work(scope: anyio.CancelScope) -> None:
        for function in waiting:
            try:
                await function()
            except Exception as error:  # noqa: BLE001 - raised below, without an exception group
                errors.append(error)
                scope.cancel()

    async with anyio.create_task_group() as tasks:
        for _ in range(min(limit, len(functions))):
            tasks.start_soon(work, tasks.cancel_scope)
    if errors:
        raise errors[0]
