"""The requests of waiting for syncs: read a connection and its history, and trigger a sync."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from .._core.operation_call import Call
from .._core.waiting.history import add_reported_error, history_span
from .._core.waiting.triggers import is_unclear, mark_triggered
from ..errors import APIError, DecodeError, FivetrexError, ForbiddenError, NotFoundError
from .poller import AsyncPoller

if TYPE_CHECKING:
    from datetime import datetime

    from .._core.waiting.outcome import SyncOutcome
    from .._core.waiting.run import SyncRun
    from ..models import Connection, Sync
    from .session import AsyncSession

_MAX_ITEMS = 1000
# A history that fails this often is treated as empty, so that waiting ends.
_MAX_HISTORY_FAILURES = 3


class AsyncSyncReader(AsyncPoller):
    """Reads connections and their histories, and triggers syncs.

    Args:
        session: The client's session.
        operation: The public name of the method that waits, for errors.
    """

    def __init__(self, session: AsyncSession, operation: str) -> None:
        super().__init__(session, operation)
        self._has_history = self._has_errors = True
        self._history_failures: dict[str, int] = {}

    async def get(
        self, connection_id: str, time_left: float | None, *, is_first: bool = False
    ) -> Connection | FivetrexError:
        """Read a connection, and return the error if this fails.

        Args:
            connection_id: The connection's ID.
            time_left: The time limit in seconds, if it is shorter than the client's own.
            is_first: Whether no read has succeeded before, so that the client's retry policy
                applies.
        """
        from fivetrex_api.api.connection_management import connection_details as operation

        from ..models import Connection

        session = self._session if is_first else self._session_for_poll(time_left)
        call = Call(self._operation, connection_id)
        try:
            response = await session.send(call, operation._get_kwargs(connection_id))
            self.server_time.read(response.http_response)
            return response.model(Connection)
        except FivetrexError as error:
            return error

    async def list_page(
        self,
        cursor: str | None,
        time_left: float | None,
        *,
        group_id: str | None = None,
        is_first: bool = False,
    ) -> tuple[list[Connection], str | None]:
        """Read one page of connections, with as many items as possible.

        An item that cannot be decoded is left out, as it may be of another connection.

        Returns:
            The connections, and the cursor of the next page.

        Raises:
            FivetrexError: The page could not be read.
        """
        from fivetrex_api.api.connection_management import list_connections as operation

        from ..models import Connection

        query: dict[str, Any] = {"limit": _MAX_ITEMS}
        if cursor is not None:
            query["cursor"] = cursor
        if group_id is not None:
            query["group_id"] = group_id
        session = self._session if is_first else self._session_for_poll(time_left)
        response = await session.send(Call(self._operation), operation._get_kwargs(**query))
        self.server_time.read(response.http_response)
        try:
            page = response.page(Connection)
        except DecodeError as error:
            if error.item_index is None:
                raise
            return error.items, error.next_cursor
        return page.items, page.next_cursor

    async def read_history(self, run: SyncRun, time_left: float | None) -> list[Sync] | None:
        """Read the sync history of a run.

        Returns:
            The syncs; an empty list if the account has no history; None if reading it failed and
            can be tried again.
        """
        from fivetrex_api.api.connection_management import connection_sync_history as operation

        from ..models import Sync

        if not self._has_history:
            return []
        start, end = history_span(run, self.server_time.now())
        session = self._session_for_poll(time_left)
        call = Call(self._operation, run.id)
        syncs: list[Sync] = []
        cursors: set[str] = set()
        query: dict[str, Any] = {"start_time": start, "end_time": end, "limit": _MAX_ITEMS}
        try:
            while True:
                response = await session.send(call, operation._get_kwargs(run.id, **query))
                page = response.page(Sync)
                syncs += page.items
                if page.next_cursor is None or page.next_cursor in cursors:
                    return syncs
                cursors.add(page.next_cursor)
                query["cursor"] = page.next_cursor
        except (ForbiddenError, NotFoundError) as error:
            # Not every account has the history; it is not requested again.
            self._has_history = (error.code or "").startswith("NotFound_Connect")
            return []
        except FivetrexError as error:
            failures = self._history_failures.get(run.id, 0) + 1
            self._history_failures[run.id] = failures
            is_final = isinstance(error, APIError) and error.type == "bad_request"
            return [] if is_final or failures >= _MAX_HISTORY_FAILURES else None

    async def explain(self, outcome: SyncOutcome, time_left: float | None) -> SyncOutcome:
        """Add the reason of a failure, if only the errors of the connection have it.

        The API's list of errors is a preview, which not every account has.
        """
        if outcome.status != "failed" or outcome.reason is not None or not self._has_errors:
            return outcome
        session = self._session_for_poll(time_left)
        url = f"/v1/connections/{quote(outcome.id, safe='')}/errors"
        kwargs = {"method": "get", "url": url, "params": {"limit": 1}}
        try:
            response = await session.send(Call(self._operation, outcome.id), kwargs)
            return add_reported_error(outcome, response.data())
        except APIError:
            self._has_errors = False
        except FivetrexError:
            pass
        return outcome

    async def trigger(self, run: SyncRun) -> SyncRun:
        """Trigger the sync of a run, with the client's retries of requests that had no effect.

        Returns:
            The run, with `sent` `"yes"`, or `"unclear"` if the response was lost.

        Raises:
            FivetrexError: The API rejected the sync, or was not reached.
        """
        sent_at = self.server_time.now()
        try:
            date = await self._send_trigger(run)
        except FivetrexError as error:
            if not is_unclear(error):
                raise
            return mark_triggered(run, "unclear", sent_at)
        return mark_triggered(run, "yes", date)

    async def _send_trigger(self, run: SyncRun) -> datetime:
        """Send the request that triggers a sync, and return the time of the response."""
        from fivetrex_api.api.connection_management import resync_connection, sync_connection
        from fivetrex_api.models import ResyncConnectionRequest, SyncConnectionRequest

        if run.kind == "sync":
            body = SyncConnectionRequest(force=run.if_running == "restart")
            kwargs = sync_connection._get_kwargs(run.id, body=body)
        else:
            resync = ResyncConnectionRequest()
            if run.scope is not None:
                resync.additional_properties = {"scope": run.scope}
            kwargs = resync_connection._get_kwargs(run.id, body=resync)
        # The callers trigger a resync only if it is confirmed.
        call = Call(self._operation, run.id, repeatable=False, confirmed=run.kind != "sync")
        response = await self._session.send(call, kwargs)
        date = self.server_time.read(response.http_response)
        response.message()
        return date
