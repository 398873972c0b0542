"""Pages of a list, and the way from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from ..errors import DecodeError, StreamProgress

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Page", "Trail"]

T = TypeVar("T")


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


class Trail:
    """The cursors that a stream has come by, so that it ends even where a server loops."""

    def __init__(self, operation: str, cursor: str | None) -> None:
        self.cursor = cursor
        self.items_read = 0
        self._operation = operation
        self._followed = {cursor}

    def follow(self, cursor: str) -> None:
        """Step on to the next page.

        Raises:
            DecodeError: The trail has been there before, and would never end.
        """
        if cursor in self._followed:
            error = DecodeError(
                f"{self._operation} was given the same cursor twice, after {self.items_read} "
                "items; it would never end",
                operation=self._operation,
            )
            error.progress = self.progress
            raise error
        self._followed.add(cursor)
        self.cursor = cursor

    @property
    def progress(self) -> StreamProgress:
        """How far the stream has come."""
        return StreamProgress(self.items_read, self.cursor)
