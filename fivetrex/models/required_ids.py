"""The check that an object of the API has an id: calls about it need one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def require_id(src_dict: Mapping[str, Any]) -> None:
    """Make sure that an object has the id by which it is called again.

    Raises:
        ValueError: It has none.
    """
    if not isinstance(src_dict.get("id"), str):
        raise ValueError("it has no id")  # noqa: TRY004 - of the object, not of an argument
