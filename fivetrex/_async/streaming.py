"""Every page of a list, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from .._core.pages import Trail
from ..errors import FivetrexError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

    from .._core.pages import Page

T = TypeVar("T")


async def stream_items(
    fetch: Callable[[str | None], Awaitable[Page[T]]], operation: str, cursor: str | None
) -> AsyncGenerator[T]:
    """Yield the items of all pages, holding one page at a time.

    Args:
        fetch: Reads the page at a cursor.
        operation: The public name of the stream, for errors.
        cursor: Where to begin; None is the first page.

    Yields:
        The items, in the API's order.

    Raises:
        FivetrexError: A page could not be read, or its cursor leads back; `progress` says how
            far the stream had come.
    """
    trail = Trail(operation, cursor)
    while True:
        try:
            page = await fetch(trail.cursor)
        except FivetrexError as error:
            error.progress = trail.progress
            raise
        next_cursor = page.next_cursor
        # Taken off the end one by one, so that nothing is left of a page when the next is read.
        items = page.items[::-1]
        del page
        while items:
            trail.items_read += 1
            yield items.pop()
        if next_cursor is None:
            return
        trail.follow(next_cursor)
