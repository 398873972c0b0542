"""Pagination of lists."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Any, TypeVar

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.state.collection import HasSerial

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fivetrex.simulator.state.collection import Collection

DEFAULT_LIMIT = 100
LARGEST_LIMIT = 1000

T = TypeVar("T", bound=HasSerial)


def page(
    collection: Collection[T],
    query: Mapping[str, str],
    render: Callable[[T], dict[str, Any]],
    *,
    kind: str,
    where: Callable[[T], bool] | None = None,
) -> dict[str, Any]:
    """Return one page of a list in the API's format.

    The cursor contains the serial number of the last object of the page, so that objects that are
    created or deleted between two pages do not cause others to be repeated or skipped.

    Args:
        collection: The objects to list.
        query: The query parameters; ``cursor`` and ``limit`` are used.
        render: Renders an object as an item of the list.
        kind: The name of the list; a cursor of another list is refused.
        where: A filter for the objects; all by default.

    Returns:
        ``items``, and ``next_cursor`` if there are more.

    Raises:
        ErrorResponse: The limit or the cursor is invalid.
    """
    limit = _limit(query.get("limit"))
    last = _serial_of(query["cursor"], kind) if "cursor" in query else -1
    items: list[dict[str, Any]] = []
    for item in collection.after(last):
        if where is not None and not where(item):
            continue
        if len(items) == limit:
            return {"items": items, "next_cursor": _cursor(last, kind)}
        items.append(render(item))
        last = item.serial
    return {"items": items}


def _limit(text: str | None) -> int:
    if text is None:
        return DEFAULT_LIMIT
    if not re.fullmatch("[0-9]{1,4}", text) or not 1 <= int(text) <= LARGEST_LIMIT:
        raise invalid(f"'limit' must be an integer from 1 to {LARGEST_LIMIT}.")
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
        raise invalid("'cursor' must be a cursor that this list has returned.")
    return int(serial)
