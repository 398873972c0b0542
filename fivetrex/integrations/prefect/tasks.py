"""Tasks: sync one connection or many, resync one, or wait for a sync of something else.

Each task has an asynchronous counterpart for asynchronous flows. All waits of a process, in threads
or in an event loop, poll together.
"""

from __future__ import annotations

# Prefect reads the annotations of parameters at run time.
from collections.abc import Collection, Mapping, Sequence  # noqa: TC003
from datetime import datetime  # noqa: TC003
from typing import Any, Literal

from prefect import get_run_logger, task
from prefect.cache_policies import NO_CACHE

from ..common.runs import run_in_background
from .credentials import FivetrexCredentials  # noqa: TC001 - as above
from .jobs import resync_job, sync_job, wait_job
from .outcomes import async_finish, can_retry, finish

__all__ = [
    "async_resync",
    "async_sync",
    "async_sync_many",
    "async_wait_for_sync",
    "resync",
    "sync",
    "sync_many",
    "wait_for_sync",
]

IfRunning = Literal["join", "wait", "restart", "fail"]
OnReschedule = Literal["return", "restart"]


@task(name="fivetran-sync", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
def sync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
) -> dict[str, Any]:
    """Trigger an incremental sync of a connection, and wait until it has succeeded.

    The schedule of the connection stays as it is, and a paused connection stays paused. A retry of
    the task or of its flow joins the sync that an earlier attempt has started, and repeats none
    that has succeeded. `sync.with_options(timeout_seconds=...)` sets a time limit.

    Args:
        connection_id: The ID of the connection.
        credentials: The credentials.
        if_running: What to do if a sync is running: `"join"` it; `"wait"` until it has ended, and
            trigger one; `"restart"` it; or `"fail"`.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads; by default growing with the age of the sync.
        on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.

    Returns:
        The outcome as plain JSON.

    Raises:
        SyncFailedError: The sync did not succeed; the message has the reason.
        FivetrexError: The API rejects the credentials, or a request.
        ValueError: `connection_id` is empty, or an argument is out of range.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, sync


        @flow
        def load_sales() -> None:
            credentials = FivetrexCredentials.load("main")
            sync.with_options(retries=2)("silver_brook", credentials=credentials)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
    }
    job = sync_job(credentials, [connection_id], if_running, options)
    outcomes = run_in_background(job)
    return finish(get_run_logger(), outcomes)[connection_id]


@task(name="fivetran-sync-many", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
def sync_many(
    connection_ids: Sequence[str],
    *,
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    max_running: int | None = None,
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
    raise_on_failure: bool = True,
    artifact_key: str | None = "fivetran-syncs",
) -> dict[str, dict[str, Any]]:
    """Trigger incremental syncs of many connections, and wait until all have ended.

    A retry repeats only the syncs that have not succeeded.

    Args:
        connection_ids: The IDs of the connections.
        credentials: The credentials.
        if_running: What to do about running syncs, as in `sync`.
        max_running: The maximum number of syncs that run at a time. None means no limit.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads, as in `sync`.
        on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.
        raise_on_failure: Whether the task fails if a sync has not succeeded.
        artifact_key: The key of an artifact with a table of the outcomes. None creates none.

    Returns:
        The outcomes by the ID of their connection, as plain JSON.

    Raises:
        SyncFailedError: Syncs did not succeed; the message has all reasons.
        FivetrexError: The API rejects the credentials, or a request.
        ValueError: `connection_ids` is empty, or an argument is out of range.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, sync_many


        @flow
        def load_all(credentials: FivetrexCredentials) -> None:
            sync_many(["silver_brook", "humble_beacon"], credentials=credentials, max_running=10)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
        "max_running": max_running,
    }
    job = sync_job(credentials, connection_ids, if_running, options)
    outcomes = run_in_background(job)
    return finish(
        get_run_logger(), outcomes, artifact_key=artifact_key, raise_on_failure=raise_on_failure
    )


@task(name="fivetran-resync", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
def resync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    confirm: bool = False,
    scope: Mapping[str, Collection[str]] | None = None,
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
) -> dict[str, Any]:
    """Perform a historical (full) resync of a connection, and wait until it has succeeded.

    It loads all data again, which can take a long time and increase costs. A retry joins the
    resync that an earlier attempt has started.

    Args:
        connection_id: The ID of the connection.
        credentials: The credentials.
        confirm: Must be True. Otherwise, no request is sent.
        scope: The tables to sync, by schema. The default is everything.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads, as in `sync`.
        on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.

    Returns:
        The outcome as plain JSON.

    Raises:
        ConfirmationRequiredError: `confirm` is not True; nothing was sent.
        SyncFailedError: The resync did not succeed; the message has the reason.
        FivetrexError: The API rejects the credentials, or a request.
        ValueError: `connection_id` or `scope` is empty, or an argument is out of range.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, resync


        @flow
        def reload_orders(credentials: FivetrexCredentials) -> None:
            scope = {"public": ["orders"]}
            resync("silver_brook", credentials=credentials, scope=scope, confirm=True)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
    }
    job = resync_job(credentials, connection_id, scope, options, confirm=confirm)
    outcomes = run_in_background(job)
    return finish(get_run_logger(), outcomes)[connection_id]


@task(name="fivetran-wait-for-sync", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
def wait_for_sync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    since: datetime | None = None,
    start_timeout: float | None = None,
    poll_interval: float | None = None,
) -> dict[str, Any]:
    """Wait until a connection has synced since a time, whatever started the sync.

    Nothing is triggered.

    Args:
        connection_id: The ID of the connection.
        credentials: The credentials.
        since: The time from which on the end of a sync counts. The default is the start of the flow
            run.
        start_timeout: Seconds to wait for the sync to start. None means no limit.
        poll_interval: Seconds between two reads, as in `sync`.

    Returns:
        The outcome as plain JSON.

    Raises:
        SyncFailedError: The sync did not succeed; the message has the reason.
        FivetrexError: The API rejects the credentials, or a request.
        ValueError: `connection_id` is empty, or `since` has no time zone.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, wait_for_sync


        @flow
        def report(credentials: FivetrexCredentials) -> None:
            wait_for_sync("brisk_canyon", credentials=credentials)
        ```
    """
    options = {"start_timeout": start_timeout, "poll_interval": poll_interval}
    job = wait_job(credentials, [connection_id], since, options)
    outcomes = run_in_background(job)
    return finish(get_run_logger(), outcomes)[connection_id]


@task(name="fivetran-sync-async", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
async def async_sync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
) -> dict[str, Any]:
    """Trigger an incremental sync of a connection, and wait until it has succeeded.

    See `sync`, the synchronous counterpart, for the arguments, the result and the errors.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, async_sync


        @flow
        async def load_sales(credentials: FivetrexCredentials) -> None:
            await async_sync("silver_brook", credentials=credentials)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
    }
    job = sync_job(credentials, [connection_id], if_running, options)
    outcomes = await job
    return (await async_finish(get_run_logger(), outcomes))[connection_id]


@task(name="fivetran-sync-many-async", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
async def async_sync_many(
    connection_ids: Sequence[str],
    *,
    credentials: FivetrexCredentials,
    if_running: IfRunning = "join",
    max_running: int | None = None,
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
    raise_on_failure: bool = True,
    artifact_key: str | None = "fivetran-syncs",
) -> dict[str, dict[str, Any]]:
    """Trigger incremental syncs of many connections, and wait until all have ended.

    See `sync_many`, the synchronous counterpart, for the arguments, the result and the errors.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, async_sync_many


        @flow
        async def load_all(credentials: FivetrexCredentials) -> None:
            await async_sync_many(["silver_brook", "humble_beacon"], credentials=credentials)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
        "max_running": max_running,
    }
    job = sync_job(credentials, connection_ids, if_running, options)
    outcomes = await job
    return await async_finish(
        get_run_logger(), outcomes, artifact_key=artifact_key, raise_on_failure=raise_on_failure
    )


@task(name="fivetran-resync-async", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
async def async_resync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    confirm: bool = False,
    scope: Mapping[str, Collection[str]] | None = None,
    start_timeout: float | None = 600.0,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
) -> dict[str, Any]:
    """Perform a historical (full) resync of a connection, and wait until it has succeeded.

    See `resync`, the synchronous counterpart, for the arguments, the result and the errors.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, async_resync


        @flow
        async def reload_all(credentials: FivetrexCredentials) -> None:
            await async_resync("silver_brook", credentials=credentials, confirm=True)
        ```
    """
    options = {
        "start_timeout": start_timeout,
        "poll_interval": poll_interval,
        "on_reschedule": on_reschedule,
    }
    job = resync_job(credentials, connection_id, scope, options, confirm=confirm)
    outcomes = await job
    return (await async_finish(get_run_logger(), outcomes))[connection_id]


@task(name="fivetran-wait-for-sync-async", retry_condition_fn=can_retry, cache_policy=NO_CACHE)
async def async_wait_for_sync(
    connection_id: str,
    *,
    credentials: FivetrexCredentials,
    since: datetime | None = None,
    start_timeout: float | None = None,
    poll_interval: float | None = None,
) -> dict[str, Any]:
    """Wait until a connection has synced since a time, whatever started the sync.

    See `wait_for_sync`, the synchronous counterpart, for the arguments, the result and the errors.

    Example:
        ```python
        from prefect import flow

        from fivetrex.integrations.prefect import FivetrexCredentials, async_wait_for_sync


        @flow
        async def report(credentials: FivetrexCredentials) -> None:
            await async_wait_for_sync("brisk_canyon", credentials=credentials)
        ```
    """
    options = {"start_timeout": start_timeout, "poll_interval": poll_interval}
    job = wait_job(credentials, [connection_id], since, options)
    outcomes = await job
    return (await async_finish(get_run_logger(), outcomes))[connection_id]
