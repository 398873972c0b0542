"""Collections of objects, by id and in order of creation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from copy import deepcopy
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator


class HasSerial(Protocol):
    """An object with an id and a serial number; later objects have larger numbers."""

    @property
    def id(self) -> str:
        """The id."""
        ...

    @property
    def serial(self) -> int:
        """The position in the order of creation."""
        ...


T = TypeVar("T", bound=HasSerial)


def _serial(item: HasSerial) -> int:
    return item.serial


class Collection(Generic[T]):
    """Objects by id and in order of creation; finding a page does not iterate over earlier ones."""

    def __init__(self) -> None:
        self._by_id: dict[str, T] = {}
        self._in_order: list[T] = []

    def __deepcopy__(self, memo: dict[int, Any]) -> Collection[T]:
        # Quicker than the default for items that are shared: see `snapshot`.
        other: Collection[T] = Collection()
        memo[id(self)] = other
        other._in_order = [memo.get(id(item)) or deepcopy(item, memo) for item in self._in_order]
        other._by_id = {item.id: item for item in other._in_order}
        return other

    def __len__(self) -> int:
        return len(self._in_order)

    def __iter__(self) -> Iterator[T]:
        return iter(self._in_order)

    def __contains__(self, identifier: object) -> bool:
        return identifier in self._by_id

    def get(self, identifier: str) -> T | None:
        """Return the object with this id, or ``None``."""
        return self._by_id.get(identifier)

    def add(self, item: T) -> None:
        """Add an object at its position in the order of creation."""
        self._by_id[item.id] = item
        if self._in_order and self._in_order[-1].serial > item.serial:
            insort(self._in_order, item, key=_serial)
        else:
            self._in_order.append(item)

    def remove(self, item: T) -> None:
        """Remove an object."""
        del self._by_id[item.id]
        del self._in_order[bisect_left(self._in_order, item.serial, key=_serial)]

    def after(self, serial: int) -> Iterator[T]:
        """Yield the objects created after this serial number, oldest first."""
        for index in range(bisect_right(self._in_order, serial, key=_serial), len(self._in_order)):
            yield self._in_order[index]
