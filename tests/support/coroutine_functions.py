"""Coroutine functions for tests of both clients: the twin script would make them plain ones."""

from __future__ import annotations


async def do_nothing(*_: object) -> None:
    """Return at once."""
