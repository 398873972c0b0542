"""Finding a thing by its id, or saying that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from fivetrex.simulator.api_errors import not_found

if TYPE_CHECKING:
    from fivetrex.simulator.state.collection import Collection, Numbered

T = TypeVar("T", bound="Numbered")


def found(things: Collection[T], kind: str, identifier: str) -> T:
    """The thing with this id.

    Args:
        things: Where to look.
        kind: What they are called in the code of the refusal, ``LogService``.
        identifier: The id.

    Raises:
        Problem: 404, there is none.
    """
    thing = things.get(identifier)
    if thing is None:
        raise not_found(kind, identifier)
    return thing
