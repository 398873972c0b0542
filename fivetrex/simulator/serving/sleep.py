"""Waiting for as long as an answer is late, in a thread or under whichever event loop runs."""

from __future__ import annotations

from time import sleep

__all__ = ["async_sleep", "sleep"]


async def async_sleep(seconds: float) -> None:
    """Wait without holding up the event loop, asyncio's or trio's.

    Args:
        seconds: How long.
    """
    # It is there wherever httpx is; loaded by those who wait.
    import anyio

    await anyio.sleep(seconds)
