"""Divide the time span of a sync history into the windows that the API allows."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from ..models import Sync

__all__ = ["LONGEST_WINDOW", "HistoryWindows"]

LONGEST_WINDOW = timedelta(days=7)
# The cursor of a page in a window other than the first: the window, and the API's cursor.
_CURSOR = re.compile(r"window:([0-9]{1,9}):(.*)", re.DOTALL)


class HistoryWindows:
    """The windows of a sync history, from the earliest to the latest.

    A cursor of the stream is that of the API, with the number of the window before it.

    Args:
        start: The beginning of the span.
        end: The end of the span.
    """

    def __init__(self, start: datetime, end: datetime) -> None:
        self._start = start
        self._end = end
        self._known: set[str] = set()

    def read_cursor(self, cursor: str | None) -> tuple[int, str | None]:
        """Return the number of a cursor's window, and the cursor for the API.

        Raises:
            ValueError: The cursor is that of a longer span.
        """
        match = _CURSOR.fullmatch(cursor or "")
        if match is None:
            return 0, cursor
        index = int(match[1])
        if not self._has(index):
            raise ValueError(
                "cursor must be used with the start_time and end_time of the stream that it is from"
            )
        return index, match[2] or None

    def make_cursor(self, index: int, cursor: str | None) -> str | None:
        """Return the cursor of the next page.

        Args:
            index: The window of the page before it.
            cursor: The API's `next_cursor`. None on the last page of a window.

        Returns:
            The cursor. None on the last page of the last window.
        """
        if cursor is None:
            if not self._has(index + 1):
                return None
            index += 1
        return cursor if index == 0 else f"window:{index}:{cursor or ''}"

    def bounds(self, index: int) -> dict[str, datetime]:
        """Return the query arguments of a window."""
        start = self._start + index * LONGEST_WINDOW
        # Not `start + LONGEST_WINDOW`, which can be later than the latest datetime.
        is_last = self._end - start <= LONGEST_WINDOW
        return {"start_time": start, "end_time": self._end if is_last else start + LONGEST_WINDOW}

    def _has(self, index: int) -> bool:
        """Return whether there is a window with a number."""
        return index == 0 or index * LONGEST_WINDOW < self._end - self._start

    def without_known(self, syncs: Iterable[Sync], index: int) -> list[Sync]:
        """Return syncs without those that were also in the previous window.

        The API includes both ends of a window, so that a sync between two windows is in both.

        Args:
            syncs: The syncs of a page.
            index: The window of the page.
        """
        found = [sync for sync in syncs if sync.sync_id not in self._known]
        end = self.bounds(index)["end_time"]
        self._known.update(
            sync.sync_id
            for sync in found
            if isinstance(sync.sync_id, str) and (sync.start is None or sync.start >= end)
        )
        return found
