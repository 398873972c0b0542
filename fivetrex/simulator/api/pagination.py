"""Things in the order of their creation, and their pages."""

from __future__ import annotations

import base64
import binascii
import re
from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from fivetrex.simulator.api_errors import invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

DEFAULT_LIMIT = 100
LARGEST_LIMIT = 1000


class Numbered(Protocol):
    """A thing with an id and a serial number that only ever grows."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def serial(self) -> int:
        """Its place in the order of creation."""
        ...


T = TypeVar("T", bound=Numbered)


def _serial(thing: Numbered) -> int:
    return thing.serial


class Collection(Generic[T]):
    """Things by id and by creation; a page is found without reading those before it."""

    def __init__(self) -> None:
        self._by_id: dict[str, T] = {}
        self._in_order: list[T] = []

    def __len__(self) -> int:
        return len(self._in_order)

    def __iter__(self) -> Iterator[T]:
        return iter(self._in_order)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._by_id

    def get(self, identifier: str) -> T | None:
        """The thing with this id, if there is one."""
        return self._by_id.get(identifier)

    def add(self, thing: T) -> None:
        """Take a thing in, at its place in the order of creation."""
        self._by_id[thing.id] = thing
        if self._in_order and self._in_order[-1].serial > thing.serial:
            insort(self._in_order, thing, key=_serial)
        else:
            self._in_order.append(thing)

    def remove(self, thing: T) -> None:
        """Forget a thing."""
        del self._by_id[thing.id]
        del self._in_order[bisect_left(self._in_order, thing.serial, key=_serial)]

    def after(self, serial: int) -> Iterator[T]:
        """Things created after the one with this serial number, oldest first."""
        for index in range(bisect_right(self._in_order, serial, key=_serial), len(self._in_order)):
            yield self._in_order[index]


def page(
    things: Collection[T],
    query: Mapping[str, str],
    render: Callable[[T], dict[str, Any]],
    *,
    kind: str,
    where: Callable[[T], bool] | None = None,
) -> dict[str, Any]:
    """One page of a list as the API lays it out.

    The cursor holds the serial number of the last thing shown, so that things created
    or deleted between two pages neither repeat nor hide the others.

    Args:
        things: What to list.
        query: The request's parameters, of which ``cursor`` and ``limit`` are read.
        render: Makes the answer's item of a thing.
        kind: The name of the list; a cursor of another list is refused.
        where: Which things belong to the list; all by default.

    Returns:
        ``items``, and ``next_cursor`` if there are more.

    Raises:
        Problem: The limit or the cursor is not acceptable.
    """
    limit = _limit(query.get("limit"))
    last = _serial_of(query["cursor"], kind) if "cursor" in query else -1
    items: list[dict[str, Any]] = []
    for thing in things.after(last):
        if where is not None and not where(thing):
            continue
        if len(items) == limit:
            return {"items": items, "next_cursor": _cursor(last, kind)}
        items.append(render(thing))
        last = thing.serial
    return {"items": items}


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not re.fullmatch("[0-9]{1,4}", text) or not 1 <= int(text) <= LARGEST_LIMIT:
        raise invalid(f"'limit' must be a whole number from 1 to {LARGEST_LIMIT}.")
    return int(text)


def _cursor(serial: int, kind: str) -> str:
    return base64.urlsafe_b64encode(f"{kind}:{serial}".encode()).decode()


def _serial_of(cursor: str, kind: str) -> int:
    try:
        name, _, serial = base64.urlsafe_b64decode(cursor.encode()).decode().partition(":")
    except (binascii.Error, UnicodeError):
        name, serial = "", ""
    if (
        name != kind
        or not re.fullmatch("[0-9]{1,18}", serial)
        or _cursor(int(serial), kind) != cursor
    ):
        raise invalid("'cursor' is not one that this list has given.")
    return int(serial)
