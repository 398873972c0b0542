"""Build the query of a request from filters and, for lists, the page."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from .request_fields import NOT_GIVEN
from .validation import check_cursor, check_limit, check_text, check_time_zone

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["filter_arguments", "list_arguments"]

_SAME: Mapping[str, str] = MappingProxyType({})


def list_arguments(
    cursor: str | None,
    limit: int | None,
    *,
    python_names: Mapping[str, str] = _SAME,
    **filters: Any,
) -> dict[str, Any]:
    """Return the query arguments of a list, without those that are None.

    Args:
        cursor: The cursor of a page.
        limit: The maximum number of items on the page.
        python_names: See `filter_arguments`.
        filters: The filters by the names of the method's arguments. None is not sent.

    Raises:
        TypeError: An argument has the wrong type.
        ValueError: `limit` is out of range, or a string is empty.
    """
    page = {"cursor": check_cursor(cursor), "limit": check_limit(limit)}
    given = {name: value for name, value in page.items() if value is not None}
    return given | filter_arguments(python_names=python_names, **filters)


def filter_arguments(*, python_names: Mapping[str, str] = _SAME, **filters: Any) -> dict[str, Any]:
    """Return the query arguments of a request, without those that are None.

    Args:
        python_names: The argument names of the generated function, where they differ: it appends
            an underscore to names that Python reserves, such as `type`.
        filters: The filters by the names of the method's arguments. None is not sent.

    Raises:
        TypeError: A value is neither a string, a number, a bool nor a datetime.
        ValueError: A string is empty, or a datetime has no time zone.
    """
    return {
        python_names.get(name, name): _checked(name, value)
        for name, value in filters.items()
        if value is not None
    }


def _checked(name: str, value: Any) -> Any:
    if isinstance(value, str):
        return check_text(name, value)
    if isinstance(value, datetime):
        return check_time_zone(name, value)
    if isinstance(value, bool | int | float):
        return value
    # The HTTP library would send the text of any object, and repeat the filter for a list.
    kind = "NOT_GIVEN" if value is NOT_GIVEN else type(value).__name__
    raise TypeError(f"{name} must not be {kind}; leave it out to send no filter")
