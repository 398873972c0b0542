"""The state before each recent write, for stale reads."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.api.legacy_paths import modernize

if TYPE_CHECKING:
    from fivetrex.simulator.api.fivetran_api import FivetranApi
    from fivetrex.simulator.http_messages import Request


#: The maximum number of writes, each with a copy of the account.
HISTORY = 100


class WriteHistory:
    """The last write to each path, with the API before that write. Old writes are dropped."""

    def __init__(self) -> None:
        self._by_path: dict[str, tuple[datetime, FivetranApi]] = {}

    def record(self, request: Request, now: datetime, before: FivetranApi) -> None:
        """Record a write, with the API before it."""
        path = modernize(request).path
        # Removed first, so that the dictionary is ordered by the last write.
        self._by_path.pop(path, None)
        self._by_path[path] = (now, before)
        if len(self._by_path) > HISTORY:
            del self._by_path[next(iter(self._by_path))]

    def clear(self) -> None:
        """Remove every write."""
        self._by_path.clear()

    def find_before(
        self, request: Request, now: datetime, since: datetime, seconds: float | None
    ) -> tuple[FivetranApi, datetime] | None:
        """Return the API before the last write that affects a read, and the time of that write.

        Args:
            request: The request. The result is ``None`` if it is not a GET.
            now: The current time.
            since: Earlier writes are ignored.
            seconds: Writes that are more seconds ago are ignored; ``None`` for no limit.
        """
        if request.method != "GET":
            return None
        if seconds is not None:
            since = max(since, now - timedelta(seconds=seconds))
        path = modernize(request).path
        for written, (at, api) in reversed(self._by_path.items()):
            if at >= since and _affects(path, written):
                return api, at
        return None


def _affects(path: str, written: str) -> bool:
    return f"{path}/".startswith(f"{written}/") or written.startswith(f"{path}/")
