"""Continue in a retried task what an earlier attempt of it has started."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fivetrex import SyncBaseline, SyncOutcome, SyncRun
from fivetrex._core.destructive_requests import RESYNC
from fivetrex._core.validation import check_scope, check_time_zone
from fivetrex._core.waiting.batch import BatchEntry
from fivetrex._core.waiting.moments import as_moment
from fivetrex.errors import ConfirmationRequiredError, NotFoundError

from .state import create_state, resumable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import TypedDict, Unpack

    from fivetrex import Client, SyncProgress
    from fivetrex._core.waiting.run import IfRunning, OnReschedule, SyncKind
    from fivetrex._sync.sync_many import SyncMany
    from fivetrex.models import Connection

    class WaitOptions(TypedDict, total=False):
        """The options of `sync_many` that both functions pass on."""

        timeout: float | None
        start_timeout: float | None
        poll_interval: float | None
        on_reschedule: OnReschedule
        on_change: Callable[[dict[str, Any]], object] | None
        on_progress: Callable[[SyncProgress], object] | None


__all__ = ["resync_or_continue", "sync_or_continue"]


def sync_or_continue(
    client: Client,
    ids: Iterable[str],
    *,
    state: Mapping[str, Any] | None = None,
    since: datetime | None = None,
    if_running: IfRunning = "join",
    max_running: int | None = None,
    **options: Unpack[WaitOptions],
) -> SyncMany:
    """Sync connections, or continue the syncs that an earlier attempt of the task has started.

    Args:
        client: The client.
        ids: The IDs of the connections.
        state: The latest state that an earlier attempt has stored from `on_change`. Syncs of it
            that have ended without success start again.
        since: The start of the orchestrator's run, for a retry without a stored state. The sync of
            a connection that has succeeded since then is not repeated, and a running one is joined.
        if_running: What to do about a running sync, as in `sync_many`.
        max_running: The maximum number of syncs that run at a time.
        **options: The other arguments of `sync_many`.

    Returns:
        The iterator over the outcomes.

    Raises:
        FivetrexError: The connections could not be read.
        TypeError: An argument has the wrong type.
        ValueError: An argument is out of range, or `state` is malformed.
    """
    ids = list(dict.fromkeys(ids))
    entries = resumable(state)
    if since is not None:
        check_time_zone("since", since)
        missing = [each for each in ids if each not in entries]
        for connection in _read(client, missing):
            if entry := _continued(client, connection, since):
                entries[entry.id] = entry
    return client.connections.sync_many(
        [each for each in ids if each not in entries],
        runs=create_state(entries[each] for each in ids if each in entries),
        if_running=if_running,
        max_running=max_running,
        **options,
    )


def resync_or_continue(
    client: Client,
    connection_id: str,
    *,
    confirm: bool,
    scope: Mapping[str, Collection[str]] | None = None,
    state: Mapping[str, Any] | None = None,
    since: datetime | None = None,
    **options: Unpack[WaitOptions],
) -> SyncMany:
    """Perform a historical resync, or continue the one that an earlier attempt has started.

    Args:
        client: The client.
        connection_id: The connection's ID.
        confirm: Must be True. Otherwise, no request is sent.
        scope: The tables to sync, by schema. The default is everything.
        state: The latest state that an earlier attempt has stored, as in `sync_or_continue`.
        since: The start of the orchestrator's run, for a retry without a stored state, as in
            `sync_or_continue`. A sync that is running then is joined only if it is historical.
        **options: The other arguments of `sync_many`.

    Returns:
        The iterator over the one outcome.

    Raises:
        ConfirmationRequiredError: `confirm` is not True; nothing was sent.
        FivetrexError: The connection could not be read.
        TypeError: An argument has the wrong type.
        ValueError: An argument is out of range, or `state` is malformed.
    """
    if confirm is not True:
        raise ConfirmationRequiredError(
            f"the resync of {connection_id!r} {RESYNC}. Pass confirm=True to confirm it."
        )
    tables = None if scope is None else check_scope("scope", scope)
    entry = resumable(state).get(connection_id)
    if entry is None:
        connection = client.connections.get(connection_id)
        if since is not None:
            check_time_zone("since", since)
            entry = _continued(client, connection, since, is_full_resync=tables is None)
        if entry is None:
            entry = BatchEntry(connection_id, _new_run(client, connection))
        assert entry.run is not None  # noqa: S101 - both have one
        kind: SyncKind = "resync" if tables is None else "table_resync"
        entry.run = replace(entry.run, kind=kind, scope=tables, if_running="restart")
    return client.connections.sync_many(runs=create_state([entry]), confirm=True, **options)


def _read(client: Client, ids: Sequence[str]) -> Iterator[Connection]:
    """Read connections, as many as possible from one list."""
    missing = set(ids)
    if len(missing) > 1:
        for connection in client.connections.list(limit=1000).items:
            if connection.id in missing:
                missing.discard(connection.id)
                yield connection
    for each in ids:
        if each in missing:
            # The outcome of a deleted connection is that of `sync_many`.
            with suppress(NotFoundError):
                yield client.connections.get(each)


def _continued(
    client: Client, connection: Connection, since: datetime, *, is_full_resync: bool = False
) -> BatchEntry | None:
    """Return the sync of an earlier attempt; None if there is none."""
    run = _new_run(client, connection)
    joined = BatchEntry(run.id, replace(run, joined=True, was_syncing=connection.is_syncing))
    if is_full_resync and connection.is_historical_sync:
        return joined
    end = as_moment(connection.succeeded_at)
    if end is not None and end >= since:
        run = replace(run, sent="yes", sent_at=since)
        outcome = SyncOutcome(run=run, status="succeeded", finished_at=end)
        return BatchEntry(run.id, run, outcome=outcome)
    return joined if connection.is_syncing and not is_full_resync else None


def _new_run(client: Client, connection: Connection) -> SyncRun:
    return SyncRun(
        id=connection.id,
        baseline=SyncBaseline.of(connection),
        created_at=client._session.settings.clock.now(),  # noqa: SLF001 - of this package
    )
