"""Pages of a list, and the position of a stream in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from ..errors import DecodeError, StreamProgress
from .cursors import SeenCursors, find_cursor_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..errors import FivetrexError

__all__ = ["Page", "StreamPosition"]

T = TypeVar("T")

# Consecutive ones. A filter can cause some empty pages; this many are an error of the server.
MAX_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True, repr=False)
class Page(Generic[T]):
    """One page of a list.

    Iterate over a page, index it or slice it like a list: it has the items of this page only. For
    the items of all pages, use `stream()`.

    Attributes:
        items: The items of this page, in the API's order.
        next_cursor: The cursor of the next page, for `list(cursor=...)`. None on the last page.

    Example:
        ```python
        page = client.groups.list(limit=2)
        names = [group.name for group in page]
        while page.has_more:
            page = client.groups.list(limit=2, cursor=page.next_cursor)
            names += [group.name for group in page]
        ```
    """

    items: list[T]
    next_cursor: str | None

    @property
    def has_more(self) -> bool:
        """Whether there is a next page."""
        return self.next_cursor is not None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> list[T]: ...
    def __getitem__(self, index: int | slice) -> T | list[T]:
        return self.items[index]

    def __repr__(self) -> str:
        # Without the items: a page has up to 1000 of them.
        more = ", more to come" if self.has_more else ""
        if not self.items:
            return f"<empty Page{more}>"
        name = type(self.items[0]).__name__
        return f"<Page of {_count(len(self.items), name)}{more}>"


class StreamPosition:
    """The position of a stream. It detects streams that would never end."""

    def __init__(self, operation: str, cursor: str | None) -> None:
        self.cursor = cursor
        self.items_read = 0
        self._bad_item: DecodeError | None = None
        self._operation = operation
        self._followed = SeenCursors(cursor)
        self._empty_pages = 0

    def count_page(self, items: int) -> None:
        """Record the number of items on the page that was just read."""
        self._empty_pages = 0 if items else self._empty_pages + 1

    def follow(self, cursor: str) -> None:
        """Continue with the next page.

        Raises:
            DecodeError: The cursor cannot be sent, it was used before, or too many consecutive
                pages were empty.
        """
        if problem := find_cursor_problem(cursor):
            raise self._error(f"a next_cursor that {problem}")
        if self._followed.add(cursor):
            raise self._error("the same cursor twice", "; the stream would never end")
        self.cursor = cursor
        if self._empty_pages >= MAX_EMPTY_PAGES:
            pages = f"{self._empty_pages} consecutive empty pages"
            raise self._error(pages, "; the stream might never end")

    def hold_bad_item(self, error: FivetrexError) -> list[Any]:
        """Store the error of an item that cannot be decoded, until the items before it are read.

        Args:
            error: The error that reading the page raised.

        Returns:
            The items before the bad item. If there are none, the error is not stored.
        """
        if not isinstance(error, DecodeError) or not error.item_index:
            return []
        # The traceback would keep its frames in memory, and with them the stream.
        error.__traceback__ = None
        self._bad_item = error
        return error.items[: error.item_index]

    def raise_bad_item(self) -> None:
        """Raise the stored error, if there is one."""
        if self._bad_item is None:
            return
        error, self._bad_item = self._bad_item, None
        error.progress = self.progress
        try:
            raise error
        finally:
            # Tools that show the variables of a traceback would show the response's body.
            del error

    def drop_bad_item(self) -> None:
        """Discard the stored error, if there is one."""
        self._bad_item = None

    @property
    def progress(self) -> StreamProgress:
        """The position, for the `progress` of an error."""
        return StreamProgress(self.items_read, self.cursor)

    def __str__(self) -> str:
        return f"{self._operation}, {_count(self.items_read, 'item')} read"

    def _error(self, what: str, consequence: str = "") -> DecodeError:
        read = f"after {_count(self.items_read, 'item')}"
        error = DecodeError(
            f"{self._operation}: the API returned {what}, {read}{consequence}",
            operation=self._operation,
        )
        error.progress = self.progress
        return error


def _count(number: int, noun: str) -> str:
    """Return a number with a noun in the singular or plural."""
    if number == 1:
        return f"1 {noun}"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{number} {noun[:-1]}ies"
    return f"{number} {noun}{'es' if noun.endswith(('s', 'x', 'ch', 'sh')) else 's'}"
