"""Identify the running event loop: its connections cannot be used in another one."""

from __future__ import annotations

from typing import Any

__all__ = ["async_current_loop", "current_loop", "is_over"]


def async_current_loop() -> object:
    """Return an object that identifies the running event loop: asyncio's loop, or trio's token."""
    # Imported here, so that `import fivetrex` does not load it.
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        import trio

        return trio.lowlevel.current_trio_token()


def current_loop() -> object:
    """Return None instead of an event loop: all threads share their connections."""
    return None


def is_over(loop: Any) -> bool:
    """Return whether an event loop has ended."""
    if loop is None:
        return False
    if hasattr(loop, "is_closed"):
        return bool(loop.is_closed())
    import trio

    try:
        loop.run_sync_soon(lambda: None)
    except trio.RunFinishedError:
        return True
    return False
