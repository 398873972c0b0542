# Made by scripts/twin.py from _async/connection_syncs.py. Do not edit.
"""Starting syncs and resyncs, and following them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from .._core.list_query import list_arguments
from .._core.operation_call import Call
from .._core.request_fields import collect_fields
from .._core.sync_schedule import check_frequency, check_history
from .._core.validation import check_id, check_scope
from .resource import Resource

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from .._core.pagination import Page
    from ..models import Connection, ScheduleType, Sync, SyncFrequency, SyncResult, SyncStatus
    from .pagination import Stream


class ConnectionSyncs(Resource):
    """The part of `client.connections` that is about syncs."""

    def sync(self, connection_id: str, *, force: bool = False) -> SyncResult:
        """Start a sync of what has changed at the source. Does not wait for its end.

        Args:
            connection_id: The connection's id.
            force: Whether a sync that runs is stopped and started anew; without it, such a sync
                runs on and nothing else happens.

        Returns:
            That the sync was accepted, with the API's message.

        Raises:
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
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
        # Without force, a second call finds the first one's sync running and lets it be.
        call = Call("connections.sync", connection_id, repeatable=not force)
        return SyncResult(success=True, message=(self._session.send(call, kwargs)).message())

    def resync(
        self,
        connection_id: str,
        *,
        confirm: bool = False,
        scope: Mapping[str, Collection[str]] | None = None,
    ) -> SyncResult:
        """Load everything again from the source, or all of some tables. Does not wait.

        This forgets how far the connection had come. It can take long, and cost much, at the
        source and at Fivetran.

        Args:
            connection_id: The connection's id.
            confirm: Must be True; nothing is sent otherwise.
            scope: Which tables of which schemas to load again, such as
                `{"public": ["users", "orders"]}`; None means everything.

        Returns:
            That the resync was accepted, with the API's message.

        Raises:
            ConfirmationRequiredError: `confirm` is not True.
            BadRequestError: The source cannot load single tables again.
            ConflictError: A running sync cannot be ended.
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty, or `scope` names no table.

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
        """Load all of some tables again from the source. Does not wait.

        Args:
            connection_id: The connection's id.
            tables: Which tables of which schemas, such as `{"public": ["users", "orders"]}`.
            confirm: Must be True; nothing is sent otherwise.

        Returns:
            That the resync was accepted, with the API's message.

        Raises:
            ConfirmationRequiredError: `confirm` is not True.
            BadRequestError: The source cannot load single tables again.
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty, or `tables` names no table.

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
        """Read how a connection's syncs stand.

        Args:
            connection_id: The connection's id.

        Returns:
            What it is doing, and when it last succeeded and failed.

        Raises:
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
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

    def set_sync_frequency(
        self,
        connection_id: str,
        minutes: SyncFrequency,
        *,
        schedule_type: ScheduleType | None = None,
        daily_sync_time: str | None = None,
    ) -> Connection:
        """Set how often a connection syncs.

        Args:
            connection_id: The connection's id.
            minutes: Minutes from one sync to the next: 1, 5, 15, 30, 60, 120, 180, 360, 480, 720
                or 1440.
            schedule_type: `"auto"`, or `"manual"` where only calls start syncs; None leaves it.
            daily_sync_time: The full hour when a daily sync starts, such as `"14:00"`; for 1440
                minutes only.

        Returns:
            The connection as it is now.

        Raises:
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            TypeError: `minutes` is not an integer.
            ValueError: The API has no such interval, `daily_sync_time` is no full hour or goes with
                another interval, or `connection_id` is empty.

        Example:
            ```python
            connection = client.connections.set_sync_frequency(
                "silver_brook", 1440, daily_sync_time="14:00"
            )
            ```
        """
        from fivetrex_api.api.connection_management import modify_connection as operation
        from fivetrex_api.models import UpdateConnectionRequest

        from ..models import Connection

        check_frequency(minutes, daily_sync_time)
        body = UpdateConnectionRequest(sync_frequency=minutes)
        optional = {"schedule_type": schedule_type, "daily_sync_time": daily_sync_time}
        body.additional_properties = collect_fields(
            {name: value for name, value in optional.items() if value is not None}
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        call = Call("connections.set_sync_frequency", connection_id, slow=False)
        return (self._session.send(call, kwargs)).model(Connection)

    def list_sync_history(
        self,
        connection_id: str,
        *,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[Sync]:
        """Read one page of the syncs that a connection has had.

        Args:
            connection_id: The connection's id.
            start_time: Only syncs from then on; with a time zone. Where it is not given, it is an
                hour before `end_time`.
            end_time: Only syncs until then, at most 7 days later; with a time zone. Where it is
                not given, it is an hour after `start_time`.
            cursor: The `next_cursor` of the page before; None reads the first page.
            limit: How many syncs at most, from 1 to 1000; None leaves it to the API (100).

        Returns:
            The page.

        Raises:
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            TypeError: A time is not a datetime.
            ValueError: A time has no zone, they are more than 7 days apart or in the wrong order,
                `limit` is out of its range, or another argument is empty.

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
        """Go through the syncs that a connection has had, reading pages as they are needed.

        Args:
            connection_id: The connection's id.
            start_time: Only syncs from then on; with a time zone. Where it is not given, it is an
                hour before `end_time`.
            end_time: Only syncs until then, at most 7 days later; with a time zone. Where it is
                not given, it is an hour after `start_time`.
            cursor: Where to begin; None begins at the beginning.
            limit: How many syncs to read at a time, from 1 to 1000.

        Returns:
            An iterator over the syncs. An error in the middle carries `progress`.

        Raises:
            FivetrexError: A page could not be read.
            TypeError: A time is not a datetime.
            ValueError: A time has no zone, they are more than 7 days apart or in the wrong order,
                `limit` is out of its range, or another argument is empty.

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

        query = list_arguments(None, limit, **check_history(start_time, end_time))
        request = partial(operation._get_kwargs, check_id("connection_id", connection_id), **query)
        call = Call("connections.stream_sync_history", connection_id)
        return self._stream(call, request, Sync, cursor)
