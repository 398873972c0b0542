"""Lookup of objects by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from fivetrex.simulator.api_errors import not_found

if TYPE_CHECKING:
    from fivetrex.simulator.state.collection import Collection, HasSerial

T = TypeVar("T", bound="HasSerial")


def find(items: Collection[T], kind: str, identifier: str) -> T:
    """Return the object with this id.

    Args:
        items: The objects.
        kind: The kind of the objects in the error code, such as ``LogService``.
        identifier: The id.

    Raises:
        ErrorResponse: 404, no object has this id.
    """
    item = items.get(identifier)
    if item is None:
        raise not_found(kind, identifier)
    return item
