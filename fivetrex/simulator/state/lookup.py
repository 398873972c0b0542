"""Finding an object by its id, or raising a 404 response."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from fivetrex.simulator.api_errors import not_found

if TYPE_CHECKING:
    from fivetrex.simulator.state.collection import Collection, HasSerial

T = TypeVar("T", bound="HasSerial")


def find(items: Collection[T], kind: str, identifier: str) -> T:
    """Return the object with this id.

    Args:
        items: Where to look.
        kind: What they are called in the code of the refusal, ``LogService``.
        identifier: The id.

    Raises:
        ErrorResponse: 404, there is none.
    """
    item = items.get(identifier)
    if item is None:
        raise not_found(kind, identifier)
    return item
