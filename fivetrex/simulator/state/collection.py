"""Objects by id and in the order of their creation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator


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
