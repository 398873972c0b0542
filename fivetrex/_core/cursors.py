"""Cursors: which ones can be sent, and which ones a stream has followed."""

from __future__ import annotations

from collections import OrderedDict
from urllib.parse import quote

__all__ = ["SeenCursors", "find_cursor_problem"]

# In characters, escaped for a URL. The HTTP library takes URLs of 65,536, most servers far less.
LONGEST_CURSOR = 32_768
# A cycle of at most this many cursors is found at the first repetition.
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

    The last `REMEMBERED` cursors are remembered by their hashes. A longer cycle is found by
    Brent's algorithm, which compares each cursor with a single earlier one: with the one at the
    last power of two.
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
            Whether it is known to have been added before.
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
