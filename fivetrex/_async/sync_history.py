"""Read the sync history of a connection in windows, of which the API returns one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.pagination import Page
from ..errors import DecodeError

if TYPE_CHECKING:
    from .._core.history_windows import HistoryWindows
    from ..models import Sync
    from .session import AsyncSession


class AsyncSyncHistoryPages:
    """Reads the pages of all windows, one after the other.

    Args:
        session: The client's session.
        connection_id: The connection's ID.
        windows: The windows.
        query: The other query arguments.
    """

    def __init__(
        self,
        session: AsyncSession,
        connection_id: str,
        windows: HistoryWindows,
        query: dict[str, Any],
    ) -> None:
        self._session = session
        self._connection_id = connection_id
        self._windows = windows
        self._query = query
        self._call = Call("connections.stream_sync_history", connection_id)

    async def fetch(self, cursor: str | None) -> Page[Sync]:
        """Read the page at a cursor of the stream, or the next one that is not empty."""
        index, page_cursor = self._windows.read_cursor(cursor)
        while True:
            page = await self._read(index, page_cursor)
            items = self._windows.without_known(page.items, index)
            next_cursor = self._windows.make_cursor(index, page.next_cursor)
            if items or page.next_cursor is not None or next_cursor is None:
                return Page(items, next_cursor)
            index, page_cursor = self._windows.read_cursor(next_cursor)

    async def _read(self, index: int, cursor: str | None) -> Page[Sync]:
        from fivetrex_api.api.connection_management import connection_sync_history as operation

        from ..models import Sync

        query = {**self._query, **self._windows.bounds(index)}
        if cursor is not None:
            query["cursor"] = cursor
        kwargs = operation._get_kwargs(self._connection_id, **query)
        try:
            return (await self._session.send(self._call, kwargs)).page(Sync)
        except DecodeError as error:
            if error.item_index is not None:
                error.next_cursor = self._windows.make_cursor(index, error.next_cursor)
            raise
