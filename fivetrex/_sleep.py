"""Waiting, in a thread or under whichever event loop runs."""

from __future__ import annotations

import asyncio
from time import sleep

__all__ = ["async_sleep", "sleep"]


async def async_sleep(seconds: float) -> None:
    """Wait without holding up the event loop, asyncio's or trio's.

    Args:
        seconds: How long.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        import trio

        await trio.sleep(seconds)
    else:
        await asyncio.sleep(seconds)
