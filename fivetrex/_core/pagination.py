"""Pages of a list, and the position of a stream that reads them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import DecodeError, StreamProgress
from .cursors import SeenCursors, find_cursor_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page", "StreamPosition"]

T = TypeVar("T")

# Consecutive ones. A filter can leave some pages empty; this many are a server's mistake.
MAX_EMPTY_PAGES = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.

    Iterating over a page gives its items; `stream()` goes through all pages.

    Attributes:
        items: The items of this page, in the API's order.
        next_cursor: What `list(cursor=...)` takes to give the next page; None on the last one.

    Example:
        ```python
        page = client.groups.list(limit=2)
        names = [group.name for group in page]
        if page.next_cursor is not None:
            page = client.groups.list(limit=2, cursor=page.next_cursor)
        ```
    """

    items: list[T]
    next_cursor: str | None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class StreamPosition:
    """The position of a stream. It ends a stream that would never end by itself."""

    def __init__(self, operation: str, cursor: str | None) -> None:
        self.cursor = cursor
        self.items_read = 0
        self._operation = operation
        self._followed = SeenCursors(cursor)
        self._empty_pages = 0

    def count_page(self, items: int) -> None:
        """Count the items of the page that was just read, if it has any."""
        self._empty_pages = 0 if items else self._empty_pages + 1

    def follow(self, cursor: str) -> None:
        """Go on to the next page.

        Raises:
            DecodeError: The cursor cannot be sent, it was followed before, or all of many
                consecutive pages were empty.
        """
        if problem := find_cursor_problem(cursor):
            raise self._error(f"a next_cursor that {problem}")
        if self._followed.add(cursor):
            raise self._error("the same cursor twice", "; the stream would never end")
        self.cursor = cursor
        if self._empty_pages >= MAX_EMPTY_PAGES:
            pages = f"{self._empty_pages} consecutive empty pages"
            raise self._error(pages, "; the stream might never end")

    @property
    def progress(self) -> StreamProgress:
        """How far the stream has come."""
        return StreamProgress(self.items_read, self.cursor)

    def _error(self, what: str, consequence: str = "") -> DecodeError:
        read = f"after {self.items_read} items"
        error = DecodeError(
            f"{self._operation}: the API returned {what}, {read}{consequence}",
            operation=self._operation,
        )
        error.progress = self.progress
        return error
