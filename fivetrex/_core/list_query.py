"""The query of a list: which page, and the filters that were given."""

from __future__ import annotations

from typing import Any

from .validation import check_cursor, check_limit, check_text

__all__ = ["list_arguments"]


def list_arguments(cursor: str | None, limit: int | None, **filters: Any) -> dict[str, Any]:
    """Return the arguments of a list's query, of those that were given.

    Args:
        cursor: The cursor of a page.
        limit: The largest number of items on the page.
        filters: The filters under the names of the generated function; None sends none.

    Raises:
        TypeError: `cursor` or `limit` has another type.
        ValueError: `limit` is out of range, or a string is empty.
    """
    query = {"cursor": check_cursor(cursor), "limit": check_limit(limit)}
    for name, value in filters.items():
        # The generated function appends an underscore to Python's own words.
        query[name] = check_text(name.rstrip("_"), value) if isinstance(value, str) else value
    return {name: value for name, value in query.items() if value is not None}
