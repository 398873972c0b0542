"""What was so before a write, for the reads that still show it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.api.legacy_paths import modern

if TYPE_CHECKING:
    from fivetrex.simulator.api.fivetran_api import Api
    from fivetrex.simulator.http_messages import Request


#: How many writes are kept, each with an account of its own.
REMEMBERED = 100


class Writes:
    """The last write to each path, with the API as it was before it; not those of long ago."""

    def __init__(self) -> None:
        self._by_path: dict[str, tuple[datetime, Api]] = {}

    def remember(self, request: Request, now: datetime, before: Api) -> None:
        """Keep what was so before this write."""
        path = modern(request).path
        # Taken out first, so that the order is that of the last writes.
        self._by_path.pop(path, None)
        self._by_path[path] = (now, before)
        if len(self._by_path) > REMEMBERED:
            del self._by_path[next(iter(self._by_path))]

    def forget(self) -> None:
        """Keep nothing more."""
        self._by_path.clear()

    def before(
        self, request: Request, now: datetime, since: datetime, seconds: float | None
    ) -> tuple[Api, datetime] | None:
        """The API as it was before the last write that a read is about, and when that was.

        Args:
            request: The read; of any other request, nothing is told.
            now: The time.
            since: Writes before this are passed over.
            seconds: Writes that are so long ago are passed over; ``None`` for none.
        """
        if request.method != "GET":
            return None
        if seconds is not None:
            since = max(since, now - timedelta(seconds=seconds))
        path = modern(request).path
        for written, (at, api) in reversed(self._by_path.items()):
            if at >= since and _is_about(path, written):
                return api, at
        return None


def _is_about(path: str, written: str) -> bool:
    return f"{path}/".startswith(f"{written}/") or written.startswith(f"{path}/")
