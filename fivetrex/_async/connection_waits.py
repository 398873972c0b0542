"""Syncs of connections, from their trigger to their end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from .._core.destructive_requests import RESYNC
from .._core.validation import check_callback, check_count, check_id, check_scope
from .._core.waiting.options import (
    WaitOptions,
    check_if_running,
    check_run,
    create_batch,
    run_since,
)
from .._core.waiting.outcome import SyncOutcome
from .._core.waiting.polling import SHORTEST_INTERVAL
from .._core.waiting.run import DEFAULT_START_TIMEOUT, SyncBaseline, SyncRun
from .._core.waiting.triggers import ALREADY_RUNNING, outcome_of_rejection
from ..errors import (
    BadRequestError,
    ConfirmationRequiredError,
    ConflictError,
    FivetrexError,
    SyncFailedError,
)
from .resource import AsyncResource
from .sync_many import AsyncSyncMany
from .sync_reader import AsyncSyncReader
from .sync_wait import AsyncSyncWait

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from datetime import datetime

    from .._core.waiting.progress import SyncProgress
    from .._core.waiting.run import IfRunning, OnReschedule, SyncKind


class _Request(NamedTuple):
    """The sync that a caller requests."""

    connection_id: str
    kind: SyncKind
    if_running: IfRunning
    scope: Mapping[str, Collection[str]] | None = None


class AsyncConnectionWaits(AsyncResource):
    """The methods of `client.connections` that wait for syncs."""

    async def start_sync(self, connection_id: str, *, if_running: IfRunning = "join") -> SyncRun:
        """Trigger an incremental sync of a connection, and return it for `wait`.

        The call does not wait for the sync to end. It first reads the connection, to distinguish
        the end of this sync from the ends of earlier ones. A broken connection can sync: if the
        sync succeeds, the connection recovers.

        Args:
            connection_id: The connection's ID.
            if_running: What to do if a sync is running: `"join"` it; `"wait"` until it has ended,
                and then trigger one, which `wait` does; `"restart"` it; or `"fail"`.

        Returns:
            The run. Its `sent` is `"unclear"` if there was no response: `wait` then finds out
            whether the sync was triggered, and triggers it only if it was not. It is `"no"` if a
            sync is running and the run has joined it, or waits for it to end.

        Raises:
            SyncFailedError: A sync is running, and `if_running` is `"fail"`.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, or `if_running` is not one of the choices.

        Example:
            ```python
            run = await client.connections.start_sync("silver_brook")
            outcome = await client.connections.wait(run)
            ```
        """
        name = "connections.start_sync"
        reader = AsyncSyncReader(self._session, name)
        check_id("connection_id", connection_id)
        request = _Request(connection_id, "sync", check_if_running(if_running))
        return await self._start(reader, name, request)

    async def wait(
        self,
        run: SyncRun,
        *,
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> SyncOutcome:
        """Wait until a sync has succeeded.

        The client reads the connection after 2 seconds, and then at intervals that grow to a
        minute. It waits out failures of the network and the API, whatever the retry policy is. An
        end other than a success or a failure needs two reads, because a read can be stale.

        Args:
            run: The sync, from `start_sync`, from an error, or from `SyncRun.from_dict`.
            timeout: The time limit in seconds. None means no limit.
            start_timeout: Seconds after which a sync that was not seen running has not started.
                None means no limit.
            poll_interval: Seconds between two reads. By default they grow with time.
            on_reschedule: What to do if the API reschedules the sync of a connection with a manual
                schedule, which it does not start again: `"return"`, which raises `SyncFailedError`
                with the status `rescheduled`, or `"restart"` the sync once, at the time for which
                it was rescheduled. Other syncs start again by themselves, and are waited for.
            on_progress: Called after each read and at the end.

        Returns:
            The outcome, whose status is `succeeded`.

        Raises:
            SyncFailedError: The sync did not succeed; see its `outcome`.
            SyncTimeoutError: The sync has not ended within `timeout`. It continues.
            UnauthorizedError: The API rejects the credentials.
            FivetrexError: The API rejects the requests.
            TypeError: `run` is not a `SyncRun`, or another argument has the wrong type.
            ValueError: An argument is out of range.

        Example:
            ```python
            run = await client.connections.start_sync("silver_brook")
            try:
                outcome = await client.connections.wait(run, timeout=3600.0)
                print(outcome.finished_at)
            except fivetrex.SyncFailedError as error:
                print(error.outcome.status, error.outcome.reason)
            ```
        """
        options = WaitOptions(
            timeout=timeout,
            start_timeout=start_timeout,
            poll_interval=poll_interval,
            on_reschedule=on_reschedule,
        )
        check_callback("on_progress", on_progress)
        name = "connections.wait"
        reader = AsyncSyncReader(self._session, name)
        return await AsyncSyncWait(reader, name, check_run(run), options, on_progress).run()

    async def sync_and_wait(
        self,
        connection_id: str,
        *,
        if_running: IfRunning = "join",
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> SyncOutcome:
        """Trigger an incremental sync of a connection, and wait until it has succeeded.

        Args:
            connection_id: The connection's ID.
            if_running: What to do if a sync is running; see `start_sync`. Only `"wait"` and
                `"restart"` guarantee that the sync started after the call.
            timeout: The time limit in seconds, as in `wait`.
            start_timeout: Seconds after which a sync that was not seen running has not started.
            poll_interval: Seconds between two reads, as in `wait`.
            on_reschedule: What to do about a rescheduled sync, as in `wait`.
            on_progress: Called after each read and at the end.

        Returns:
            The outcome, whose status is `succeeded`.

        Raises:
            SyncFailedError: The sync did not succeed; see its `outcome`.
            SyncTimeoutError: The sync has not ended within `timeout`. It continues.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The API rejects the requests.
            TypeError: An argument has the wrong type.
            ValueError: `connection_id` is empty, or an argument is out of range.

        Example:
            ```python
            outcome = await client.connections.sync_and_wait("silver_brook", timeout=3600.0)
            print(outcome.status, outcome.finished_at)
            ```
        """
        options = WaitOptions(
            timeout=timeout,
            start_timeout=start_timeout,
            poll_interval=poll_interval,
            on_reschedule=on_reschedule,
        )
        check_callback("on_progress", on_progress)
        check_id("connection_id", connection_id)
        return await self._start_and_wait(
            "connections.sync_and_wait",
            _Request(connection_id, "sync", check_if_running(if_running)),
            options,
            on_progress,
        )

    async def resync_and_wait(
        self,
        connection_id: str,
        *,
        confirm: bool = False,
        scope: Mapping[str, Collection[str]] | None = None,
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> SyncOutcome:
        """Trigger a historical (full) resync of a connection, and wait until it has succeeded.

        See `resync` for its effects.

        Args:
            connection_id: The connection's ID.
            confirm: Must be True. Otherwise, no request is sent.
            scope: The tables to sync, by schema. The default is everything.
            timeout: The time limit in seconds, as in `wait`.
            start_timeout: Seconds after which a sync that was not seen running has not started.
            poll_interval: Seconds between two reads, as in `wait`.
            on_reschedule: What to do about a rescheduled sync, as in `wait`.
            on_progress: Called after each read and at the end.

        Returns:
            The outcome, whose status is `succeeded`.

        Raises:
            ConfirmationRequiredError: `confirm` is not True; nothing was sent.
            SyncFailedError: The resync did not succeed; see its `outcome`. The status is
                `deferred` if the connection is paused.
            SyncTimeoutError: The resync has not ended within `timeout`. It continues.
            FivetrexError: The API rejects the requests.
            TypeError: An argument has the wrong type.
            ValueError: `connection_id` or `scope` is empty, or an argument is out of range.

        Example:
            ```python
            outcome = await client.connections.resync_and_wait("silver_brook", confirm=True)
            print(outcome.status)
            ```
        """
        options = WaitOptions(
            timeout=timeout,
            start_timeout=start_timeout,
            poll_interval=poll_interval,
            on_reschedule=on_reschedule,
        )
        check_callback("on_progress", on_progress)
        name = "connections.resync_and_wait"
        check_id("connection_id", connection_id)
        tables = None if scope is None else check_scope("scope", scope)
        if confirm is not True:
            raise ConfirmationRequiredError(
                f"{name}({connection_id!r}) {RESYNC}. Pass confirm=True to confirm it."
            )
        request = _Request(
            connection_id, "resync" if tables is None else "table_resync", "restart", tables
        )
        return await self._start_and_wait(name, request, options, on_progress)

    async def wait_for_sync(
        self,
        connection_id: str,
        *,
        since: SyncRun | datetime | None = None,
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> SyncOutcome:
        """Wait for a sync that the schedule or another program starts.

        Nothing is triggered.

        Args:
            connection_id: The connection's ID.
            since: A time from which on the end of a sync counts, also if it is in the past; or a
                run, such as that of another process. By default, the running sync is waited for,
                or else the next one.
            timeout: The time limit in seconds, as in `wait`.
            start_timeout: Seconds to wait for the sync to start. None means no limit.
            poll_interval: Seconds between two reads, as in `wait`.
            on_progress: Called after each read and at the end.

        Returns:
            The outcome, whose status is `succeeded`.

        Raises:
            SyncFailedError: The sync did not succeed; see its `outcome`.
            SyncTimeoutError: The sync has not ended within `timeout`. It continues.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The API rejects the requests.
            TypeError: An argument has the wrong type.
            ValueError: `connection_id` is empty, `since` has no time zone or is the run of another
                connection, or an argument is out of range.

        Example:
            ```python
            outcome = await client.connections.wait_for_sync("brisk_canyon")
            print(outcome.finished_at)
            ```
        """
        options = WaitOptions(
            timeout=timeout, start_timeout=start_timeout, poll_interval=poll_interval
        )
        check_callback("on_progress", on_progress)
        check_id("connection_id", connection_id)
        name = "connections.wait_for_sync"
        reader = AsyncSyncReader(self._session, name)
        if since is None:
            connection = await reader.get(connection_id, None, is_first=True)
            if isinstance(connection, FivetrexError):
                raise connection
            run = SyncRun(
                id=connection_id,
                baseline=SyncBaseline.of(connection),
                created_at=reader.server_time.now(),
                joined=True,
                was_syncing=connection.is_syncing,
            )
            first_delay = poll_interval or SHORTEST_INTERVAL
        else:
            run = run_since(connection_id, since, reader.server_time.now())
            first_delay = 0.0
        wait = AsyncSyncWait(reader, name, run, options, on_progress)
        return await wait.run(first_delay=first_delay)

    def sync_many(
        self,
        ids: Iterable[str] = (),
        *,
        if_running: IfRunning = "join",
        timeout: float | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        max_running: int | None = None,
        confirm: bool = False,
        runs: Mapping[str, Any] | None = None,
        on_change: Callable[[dict[str, Any]], object] | None = None,
        on_progress: Callable[[SyncProgress], object] | None = None,
    ) -> AsyncSyncMany:
        """Trigger incremental syncs of many connections, and yield their outcomes as they end.

        A sync that does not succeed is an outcome, not an exception. The client reads the
        connections from lists, 1000 at a time, with as few requests as possible. Requests are sent
        only while the next outcome is waited for.

        To continue after a crash, store the state that `on_change` receives, and pass it as `runs`.
        Every outcome is then yielded at least once: again, if the program crashed before it asked
        for the next one. No sync is triggered twice, except with `if_running="restart"`.

        Args:
            ids: The IDs of the connections.
            if_running: What to do about a running sync; see `start_sync`. With `"fail"`, its
                outcome has the status `not_started`.
            timeout: The time limit for all syncs in seconds. None means no limit.
            start_timeout: Seconds after which a sync that was not seen running has not started.
            poll_interval: Seconds between two reads, as in `wait`.
            on_reschedule: What to do about a rescheduled sync, as in `wait`.
            max_running: The maximum number of syncs that run at a time. None means no limit.
            confirm: Must be True to trigger the resyncs in `runs` that the API has not received.
                Otherwise, their outcome has the status `not_started`.
            runs: The state of an earlier iterator, whose syncs are added to those of `ids`.
            on_change: Called with the state as plain JSON before and after syncs are triggered,
                when syncs have ended, and when an outcome has been received; always in the thread
                or task that iterates. It must not modify the state.
            on_progress: Called after each poll.

        Returns:
            An iterator over the outcomes, in order of completion.

        Raises:
            SyncTimeoutError: During the iteration, `timeout` was reached.
            FivetrexError: During the iteration, the API rejected the credentials.
            TypeError: An argument has the wrong type.
            ValueError: `ids` contains an ID twice or an empty one, `runs` is malformed, or another
                argument is out of range.

        Example:
            ```python
            ids = ["silver_brook", "brisk_canyon"]
            async for outcome in client.connections.sync_many(ids, max_running=50):
                print(outcome.id, outcome.status, outcome.reason)
            ```
        """
        options = WaitOptions(
            timeout=timeout,
            start_timeout=start_timeout,
            poll_interval=poll_interval,
            on_reschedule=on_reschedule,
        )
        check_callback("on_change", on_change)
        check_callback("on_progress", on_progress)
        name = "connections.sync_many"
        return AsyncSyncMany(
            AsyncSyncReader(self._session, name),
            name,
            create_batch(ids, runs),
            options,
            if_running=check_if_running(if_running),
            max_running=None if max_running is None else check_count("max_running", max_running),
            may_resync=confirm is True,
            on_change=on_change,
            on_progress=on_progress,
        )

    async def _start_and_wait(
        self,
        name: str,
        request: _Request,
        options: WaitOptions,
        on_progress: Callable[[SyncProgress], object] | None,
    ) -> SyncOutcome:
        reader = AsyncSyncReader(self._session, name)
        run = await self._start(reader, name, request)
        wait = AsyncSyncWait(reader, name, run, options, on_progress, may_resync=True)
        return await wait.run(first_delay=options.poll_interval or SHORTEST_INTERVAL)

    async def _start(self, reader: AsyncSyncReader, name: str, request: _Request) -> SyncRun:
        """Read the baseline of a connection, and trigger its sync."""
        connection = await reader.get(request.connection_id, None, is_first=True)
        if isinstance(connection, FivetrexError):
            raise connection
        run = SyncRun(
            id=request.connection_id,
            kind=request.kind,
            baseline=SyncBaseline.of(connection),
            created_at=reader.server_time.now(),
            scope=request.scope,
            if_running=request.if_running,
        )
        if connection.is_syncing and request.kind == "sync":
            if request.if_running == "join":
                return replace(run, joined=True, was_syncing=True)
            if request.if_running == "wait":
                return run
            if request.if_running == "fail":
                outcome = SyncOutcome(
                    run=run, status="not_started", reason=ALREADY_RUNNING, connection=connection
                )
                raise SyncFailedError(f"{name}: {outcome}", outcome=outcome)
        try:
            return await reader.trigger(run)
        except (BadRequestError, ConflictError) as error:
            outcome = outcome_of_rejection(run, error, connection)
            if outcome.status == "not_started":
                raise
            raise SyncFailedError(f"{name}: {outcome}", outcome=outcome) from error
