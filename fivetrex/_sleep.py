"""Sleep in a thread, or in the running event loop."""

from __future__ import annotations

from time import sleep

__all__ = ["async_sleep", "sleep"]


async def async_sleep(seconds: float) -> None:
    """Sleep without blocking the event loop, under asyncio or trio.

    Args:
        seconds: Seconds to sleep.
    """
    # Imported here, so that `import fivetrex` does not load it.
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        import trio

        await trio.sleep(seconds)
    else:
        await asyncio.sleep(seconds)
