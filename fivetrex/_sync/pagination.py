# Made by scripts/twin.py from _async/pagination.py. Do not edit.
"""Automatic pagination: a stream of the items of all pages of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Self, TypeVar

from .._core.pagination import StreamPosition
from ..errors import FivetrexError

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.pagination import Page

T = TypeVar("T")


class Stream(Generic[T]):
    """An iterator over the items of all pages of a list, in the API's order.

    It holds one page at a time. Between two items nothing is open, so a stream can be abandoned at
    any point. It is not a generator, because trio warns about unfinished generators.

    Args:
        fetch: Returns the page at a cursor.
        operation: The public name of the method, for errors.
        cursor: Where to start. None starts at the first page.

    Raises:
        FivetrexError: A page could not be read, or the API's cursors would never end the stream.
            `progress` is the position of the stream. The items before one that cannot be decoded
            are yielded first.
    """

    def __init__(
        self,
        fetch: Callable[[str | None], Page[T]],
        operation: str,
        cursor: str | None,
    ) -> None:
        self._fetch = fetch
        self._position = StreamPosition(operation, cursor)
        self._items: list[T] = []
        self._next_cursor: str | None = None
        self._is_over = False
        self._is_reading = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        while not self._items:
            self._fetch_next_page()
        self._position.items_read += 1
        return self._items.pop()

    def close(self) -> None:
        """End the stream. It yields no further items."""
        self._items.clear()
        self._position.drop_bad_item()
        self._is_over = True

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._position}>"

    def _fetch_next_page(self) -> None:
        if self._is_reading:
            raise RuntimeError(
                "this stream is already requesting its next page, in another task or thread"
            )
        self._position.raise_bad_item()
        if self._is_over:
            raise StopIteration
        # Reset below if there are more pages. After an error, the stream is over.
        self._is_reading = self._is_over = True
        try:
            if self._next_cursor is not None:
                self._position.follow(self._next_cursor)
            page = self._fetch(self._position.cursor)
            self._position.count_page(len(page))
        except FivetrexError as error:
            self._items = self._position.hold_bad_item(error)[::-1]
            if self._items:
                return
            error.progress = self._position.progress
            raise
        finally:
            self._is_reading = False
        # Reversed, because `pop` removes from the end. No item remains when the next page is read.
        self._items = page.items[::-1]
        self._next_cursor = page.next_cursor
        self._is_over = page.next_cursor is None
