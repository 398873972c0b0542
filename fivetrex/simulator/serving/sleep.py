"""Waiting during a delayed response, in a thread or in any event loop."""

from __future__ import annotations

from time import sleep

__all__ = ["async_sleep", "sleep"]


async def async_sleep(seconds: float) -> None:
    """Wait without blocking the event loop of asyncio or trio.

    Args:
        seconds: The number of seconds.
    """
    # httpx depends on anyio; imported only when it is needed.
    import anyio

    await anyio.sleep(seconds)
