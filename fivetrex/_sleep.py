"""Waiting, in a thread or under whichever event loop runs."""

from __future__ import annotations

from time import sleep

__all__ = ["async_sleep", "sleep"]


async def async_sleep(seconds: float) -> None:
    """Wait without holding up the event loop, asyncio's or trio's.

    Args:
        seconds: How long.
    """
    # Loaded where it runs already, or by those who need it: not by `import fivetrex`.
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        import trio

        await trio.sleep(seconds)
    else:
        await asyncio.sleep(seconds)
