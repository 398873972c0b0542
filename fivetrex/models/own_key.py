"""Check that an object of the API has the field that identifies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__: list[str] = []


class _Identified(Protocol):
    _own_key: str


def require_own_key(model: type[_Identified], src_dict: Mapping[str, Any]) -> None:
    """Check that an object has the field that identifies it, an argument of other calls.

    Args:
        model: The class of the object.
        src_dict: The JSON object.

    Raises:
        ValueError: The field is missing or is not a string.
    """
    own_key = model._own_key  # noqa: SLF001 - public names of a model are the API's
    if not isinstance(src_dict.get(own_key), str):
        raise ValueError(f"it has no {own_key}")  # noqa: TRY004 - of the object, not an argument
