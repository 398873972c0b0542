"""The schedule of connections: pause, resume, and the sync frequency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.operation_call import Call
from .._core.request_fields import collect_fields
from .._core.sync_schedule import check_frequency
from .._core.validation import check_id
from .resource import AsyncResource

if TYPE_CHECKING:
    from ..models import Connection, ScheduleType, SyncFrequency


class AsyncConnectionSchedule(AsyncResource):
    """The methods of `client.connections` for the schedule of syncs."""

    async def pause(self, connection_id: str) -> Connection:
        """Pause a connection.

        No sync starts until the connection is resumed. The API can take up to a minute while a sync
        runs.

        Args:
            connection_id: The connection's ID.

        Returns:
            The updated connection.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. The client retries the call. If the last attempt
                fails and `may_have_acted` is True, read `is_paused` with `get`.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            connection = await client.connections.pause("silver_brook")
            assert connection.is_paused
            ```
        """
        return await self._set_paused("connections.pause", connection_id, paused=True)

    async def resume(self, connection_id: str) -> Connection:
        """Resume a paused connection.

        The connection syncs on its schedule again. The API can take up to a minute while a sync
        runs.

        Args:
            connection_id: The connection's ID.

        Returns:
            The updated connection.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. The client retries the call. If the last attempt
                fails and `may_have_acted` is True, read `is_paused` with `get`.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            connection = await client.connections.resume("mellow_dune")
            assert not connection.is_paused
            ```
        """
        return await self._set_paused("connections.resume", connection_id, paused=False)

    async def _set_paused(
        self, operation_name: str, connection_id: str, *, paused: bool
    ) -> Connection:
        from fivetrex_api.api.connection_management import modify_connection as operation
        from fivetrex_api.models import UpdateConnectionRequest

        from ..models import Connection

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), body=UpdateConnectionRequest(paused=paused)
        )
        call = Call(operation_name, connection_id, repeatable=True, slow=False)
        return (await self._session.send(call, kwargs)).model(Connection)

    async def set_sync_frequency(
        self,
        connection_id: str,
        minutes: SyncFrequency,
        *,
        schedule_type: ScheduleType | None = None,
        daily_sync_time: str | None = None,
    ) -> Connection:
        """Set how often a connection syncs.

        Args:
            connection_id: The connection's ID.
            minutes: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360, 480, 720
                or 1440.
            schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs that are
                triggered through the API only. None means no change.
            daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Requires
                1440 minutes. None means no change.

        Returns:
            The updated connection.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            TypeError: `minutes` is not an integer, or `daily_sync_time` is not a string.
            ValueError: `minutes` is not one of these intervals, `daily_sync_time` is not a full
                hour or is passed with an interval other than 1440, or `connection_id` is empty.

        Example:
            ```python
            connection = await client.connections.set_sync_frequency(
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
        return (await self._session.send(call, kwargs)).model(Connection)
