"""Coroutine functions for tests of both clients; in `_async`, they would become synchronous."""

from __future__ import annotations


async def do_nothing(*_: object) -> None:
    """Return immediately."""
