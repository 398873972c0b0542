"""Flows that can be deployed as they are: sync connections, with an artifact of the outcomes."""

from __future__ import annotations

# Prefect reads the annotations of parameters at run time.
from collections.abc import Sequence  # noqa: TC003
from typing import Any

from prefect import flow

from .credentials import FivetrexCredentials  # noqa: TC001 - as above
from .tasks import IfRunning, async_sync_many, sync_many

__all__ = ["async_sync_connections", "sync_connections"]


@flow(name="fivetran-sync-connections")
def sync_connections(
    connection_ids: Sequence[str],
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    max_running: int | None = None,
) -> dict[str, dict[str, Any]]:
    """Sync connections, and create an artifact with the outcomes.

    Args:
        connection_ids: The IDs of the connections.
        credentials: The credentials.
        if_running: What to do about running syncs, as in the task `sync`.
        max_running: The maximum number of syncs that run at a time. None means no limit.

    Returns:
        The outcomes by the ID of their connection, as plain JSON.

    Raises:
        SyncFailedError: Syncs did not succeed; the message has all reasons.

    Example:
        ```python
        from fivetrex.integrations.prefect import FivetrexCredentials, sync_connections


        def serve(credentials: FivetrexCredentials) -> None:
            parameters = {"connection_ids": ["silver_brook"], "credentials": credentials}
            sync_connections.serve(cron="0 6 * * *", parameters=parameters)
        ```
    """
    return sync_many(
        connection_ids, credentials=credentials, if_running=if_running, max_running=max_running
    )


@flow(name="fivetran-sync-connections-async")
async def async_sync_connections(
    connection_ids: Sequence[str],
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    max_running: int | None = None,
) -> dict[str, dict[str, Any]]:
    """Sync connections in an event loop; see `sync_connections`.

    Example:
        ```python
        from fivetrex.integrations.prefect import FivetrexCredentials, async_sync_connections


        async def load(credentials: FivetrexCredentials) -> None:
            await async_sync_connections(["silver_brook"], credentials)
        ```
    """
    return await async_sync_many(
        connection_ids, credentials=credentials, if_running=if_running, max_running=max_running
    )
