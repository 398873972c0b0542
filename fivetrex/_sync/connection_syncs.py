# Made by scripts/twin.py from _async/connection_syncs.py. Do not edit.
"""Syncs of connections: trigger and monitor them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._core.history_windows import HistoryWindows
from .._core.list_query import list_arguments
from .._core.operation_call import Call
from .._core.sync_schedule import check_history
from .._core.validation import check_cursor, check_id, check_scope
from .pagination import Stream
from .resource import Resource
from .sync_history import SyncHistoryPages

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from .._core.pagination import Page
    from ..models import Sync, SyncResult, SyncStatus


class ConnectionSyncs(Resource):
    """The methods of `client.connections` for syncs."""

    def sync(self, connection_id: str, *, force: bool = False) -> SyncResult:
        """Trigger an incremental sync of a connection.

        The call does not wait for the sync to end. An incomplete or paused connection cannot sync.
        If the response is lost, the client reads the connection, and repeats the request only if no
        sync runs or has ended since.

        Args:
            connection_id: The connection's ID.
            force: Whether to stop and restart a running sync. By default, a running sync continues,
                and the call has no effect.

        Returns:
            The API's message that the sync was accepted.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            result = client.connections.sync("silver_brook")
            print(result.message)
            ```
        """
        from fivetrex_api.api.connection_management import sync_connection as operation
        from fivetrex_api.models import SyncConnectionRequest

        from ..models import SyncResult

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), body=SyncConnectionRequest(force=force)
        )
        # With force, a second request would restart the sync of the first one.
        call = Call(
            "connections.sync", connection_id, repeatable=not force, triggers_sync=not force
        )
        return SyncResult(success=True, message=(self._session.send(call, kwargs)).message())

    def resync(
        self,
        connection_id: str,
        *,
        confirm: bool = False,
        scope: Mapping[str, Collection[str]] | None = None,
    ) -> SyncResult:
        """Trigger a historical (full) resync of a connection.

        The API discards the position up to which the connection has synced, and reloads all data
        from the source, or all data of the tables in `scope`. This can take a long time, and
        increase costs at the source and at Fivetran. The call does not wait for the sync to end. A
        paused connection syncs when it is resumed.

        Args:
            connection_id: The connection's ID.
            confirm: Must be True. Otherwise, no request is sent.
            scope: The tables to sync, by schema, such as `{"public": ["users", "orders"]}`. The
                default is everything.

        Returns:
            The API's message that the resync was accepted.

        Raises:
            ConfirmationRequiredError: `confirm` is not True; nothing was sent.
            BadRequestError: The connector type does not support a resync of single tables.
            ConflictError: The API cannot stop a running sync.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            TypeError: `scope` does not map schema names to lists of table names.
            ValueError: `connection_id` is empty, or `scope` is empty or has a schema without
                tables.

        Example:
            ```python
            client.connections.resync("silver_brook", confirm=True)
            ```
        """
        from fivetrex_api.api.connection_management import resync_connection as operation
        from fivetrex_api.models import ResyncConnectionRequest

        from ..models import SyncResult

        body = ResyncConnectionRequest()
        if scope is not None:
            body.additional_properties = {"scope": check_scope("scope", scope)}
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        call = Call("connections.resync", connection_id, confirmed=confirm is True)
        return SyncResult(success=True, message=(self._session.send(call, kwargs)).message())

    def resync_tables(
        self,
        connection_id: str,
        *,
        tables: Mapping[str, Collection[str]],
        confirm: bool = False,
    ) -> SyncResult:
        """Trigger a historical (full) resync of some tables of a connection.

        The API reloads all data of these tables from the source. The schedule of the connection
        stays the same. The call does not wait for the sync to end.

        Args:
            connection_id: The connection's ID.
            tables: The tables to sync, by schema, such as `{"public": ["users", "orders"]}`.
            confirm: Must be True. Otherwise, no request is sent.

        Returns:
            The API's message that the resync was accepted.

        Raises:
            ConfirmationRequiredError: `confirm` is not True; nothing was sent.
            BadRequestError: The connector type does not support a resync of single tables.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            TypeError: `tables` does not map schema names to lists of table names.
            ValueError: `connection_id` is empty, or `tables` is empty or has a schema without
                tables.

        Example:
            ```python
            client.connections.resync_tables(
                "silver_brook", tables={"public": ["users"]}, confirm=True
            )
            ```
        """
        from fivetrex_api.api.connection_schema_management import resync_tables as operation
        from fivetrex_api.models import ResyncTablesBody

        from ..models import SyncResult

        body = ResyncTablesBody()
        body.additional_properties = check_scope("tables", tables)
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        call = Call("connections.resync_tables", connection_id, confirmed=confirm is True)
        return SyncResult(success=True, message=(self._session.send(call, kwargs)).message())

    def get_sync_status(self, connection_id: str) -> SyncStatus:
        """Get the sync status of a connection.

        Args:
            connection_id: The connection's ID.

        Returns:
            The state of the syncs, and the times of the last success and the last failure.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            status = client.connections.get_sync_status("brisk_canyon")
            print(status.is_syncing, status.succeeded_at)
            ```
        """
        from fivetrex_api.api.connection_management import connection_details as operation

        from ..models import Connection, SyncStatus

        kwargs = operation._get_kwargs(check_id("connection_id", connection_id))
        call = Call("connections.get_sync_status", connection_id)
        return SyncStatus.of((self._session.send(call, kwargs)).model(Connection))

    def list_sync_history(
        self,
        connection_id: str,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[Sync]:
        """List the past syncs of a connection.

        Args:
            connection_id: The connection's ID.
            start_time: Only syncs from this time on, at most 7 days before `end_time`. Must have a
                time zone. The default is one hour before `end_time`.
            end_time: Only syncs until this time, at most 7 days after `start_time`. Must have a
                time zone. The default is one hour after `start_time`.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of syncs.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            TypeError: `start_time` or `end_time` is not a datetime.
            ValueError: `start_time` or `end_time` has no time zone, they are in the wrong order or
                more than 7 days apart, `connection_id` is empty, `limit` is out of range, or
                `cursor` is empty or malformed.

        Example:
            ```python
            from datetime import UTC, datetime, timedelta

            now = datetime.now(UTC)
            page = client.connections.list_sync_history(
                "silver_brook", start_time=now - timedelta(days=7), end_time=now
            )
            print([sync.status for sync in page])
            ```
        """
        from fivetrex_api.api.connection_management import connection_sync_history as operation

        from ..models import Sync

        query = list_arguments(cursor, limit, **check_history(start_time, end_time))
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), **query)
        call = Call("connections.list_sync_history", connection_id)
        return (self._session.send(call, kwargs)).page(Sync)

    def stream_sync_history(
        self,
        connection_id: str,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        cursor: str | None = None,
        limit: int | None = 1000,
    ) -> Stream[Sync]:
        """Stream the past syncs of a connection.

        Pagination is automatic: the stream holds one page at a time, and requests the next one when
        it is needed. The API returns at most 7 days at a time: the client divides a longer time
        span into windows of 7 days, from the earliest to the latest.

        Args:
            connection_id: The connection's ID.
            start_time: Only syncs from this time on. Must have a time zone. The default is one hour
                before `end_time`.
            end_time: Only syncs until this time. Must have a time zone. The default is one hour
                after `start_time`.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream with the same `start_time` and `end_time`. None starts at the first
                page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the syncs. An error that interrupts it has `progress`, from which a new
            stream can continue.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            TypeError: `start_time` or `end_time` is not a datetime.
            ValueError: `start_time` or `end_time` has no time zone, they are in the wrong order,
                `connection_id` is empty, `limit` is out of range, or `cursor` is empty, malformed
                or of another time span.

        Example:
            ```python
            from datetime import UTC, datetime

            start = datetime(2026, 7, 10, tzinfo=UTC)
            syncs = client.connections.stream_sync_history("silver_brook", start_time=start)
            for sync in syncs:
                print(sync.status)
            ```
        """
        from fivetrex_api.api.connection_management import connection_sync_history as operation

        from ..models import Sync

        bounds = check_history(start_time, end_time, longest=None)
        check_id("connection_id", connection_id)
        if {"start_time", "end_time"} <= bounds.keys():
            windows = HistoryWindows(bounds["start_time"], bounds["end_time"])
            windows.read_cursor(check_cursor(cursor))
            query = list_arguments(None, limit)
            pages = SyncHistoryPages(self._session, connection_id, windows, query)
            return Stream(pages.fetch, "connections.stream_sync_history", cursor)
        query = list_arguments(None, limit, **bounds)
        request = partial(operation._get_kwargs, connection_id, **query)
        call = Call("connections.stream_sync_history", connection_id)
        return self._stream(call, request, Sync, cursor)
