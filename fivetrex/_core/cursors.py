"""Checks of pagination cursors: whether one can be sent, and whether they repeat."""

from __future__ import annotations

from collections import OrderedDict
from urllib.parse import quote

__all__ = ["SeenCursors", "find_cursor_problem"]

# In characters, escaped for a URL. The HTTP library accepts URLs of 65,536, most servers fewer.
LONGEST_CURSOR = 32_768
# A cycle of at most this many cursors is detected at the first repetition.
REMEMBERED = 1000


def find_cursor_problem(cursor: str) -> str | None:
    """Return why a cursor cannot be part of a URL; None if it can."""
    try:
        escaped = quote(cursor, safe="")
    except UnicodeEncodeError:
        return "is not valid Unicode"
    if len(escaped) > LONGEST_CURSOR:
        return f"has {len(cursor)} characters, too many for a URL"
    return None


class SeenCursors:
    """Detects that cursors repeat, in bounded memory.

    It stores the hashes of the last `REMEMBERED` cursors. For longer cycles it uses Brent's
    algorithm, which compares each cursor with a single earlier one, whose position is the last
    power of two.
    """

    __slots__ = ("_count", "_landmark", "_landmark_count", "_recent")

    def __init__(self, cursor: str | None) -> None:
        self._recent: OrderedDict[int, None] = OrderedDict({hash(cursor): None})
        self._landmark = hash(cursor)
        self._count = self._landmark_count = 1

    def add(self, cursor: str) -> bool:
        """Add a cursor.

        Args:
            cursor: The next cursor.

        Returns:
            Whether it was added before, as far as this is known.
        """
        key = hash(cursor)
        if key in self._recent or key == self._landmark:
            return True
        self._recent[key] = None
        if len(self._recent) > REMEMBERED:
            self._recent.popitem(last=False)
        self._count += 1
        if self._count == 2 * self._landmark_count:
            self._landmark, self._landmark_count = key, self._count
        return False
