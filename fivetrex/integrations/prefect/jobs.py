"""The syncs of a task run: what is started or continued, and how it is waited for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from fivetrex._core.destructive_requests import RESYNC
from fivetrex._core.validation import check_id
from fivetrex._core.waiting.batch import BatchEntry
from fivetrex._core.waiting.options import WaitOptions, check_if_running, run_since
from fivetrex.errors import ConfirmationRequiredError

from ..common.attempts import resync_or_continue, sync_or_continue
from ..common.runs import run_syncs
from ..common.state import create_state
from .attempt import earlier_start, run_start

if TYPE_CHECKING:
    from collections.abc import Collection, Coroutine, Mapping, Sequence

    from fivetrex import Client, SyncOutcome
    from fivetrex._core.waiting.run import IfRunning
    from fivetrex._sync.sync_many import SyncMany

    from .credentials import FivetrexCredentials

    Job = Coroutine[Any, Any, list[SyncOutcome]]

__all__ = ["resync_job", "sync_job", "wait_job"]


def sync_job(
    credentials: FivetrexCredentials,
    ids: Sequence[str],
    if_running: IfRunning,
    options: dict[str, Any],
) -> Job:
    """Return the syncs of a task run. It is called in the task, whose context it reads.

    Raises:
        ConfigurationError: The credentials are unusable.
        TypeError: `ids` is a string, or an argument has the wrong type.
        ValueError: `ids` is empty, or an argument is out of range.
    """
    if isinstance(ids, str):
        raise TypeError(f"connection_ids must be a list of IDs, not {ids!r}")
    checked = [check_id("connection_ids", each) for each in ids]
    if not checked:
        raise ValueError("connection_ids must contain at least one ID")
    _check(options)
    check_if_running(if_running)
    since = earlier_start()

    def begin(client: Client) -> SyncMany:
        return sync_or_continue(client, checked, since=since, if_running=if_running, **options)

    return run_syncs(credentials.account(), begin, options)


def resync_job(
    credentials: FivetrexCredentials,
    connection_id: str,
    scope: Mapping[str, Collection[str]] | None,
    options: dict[str, Any],
    *,
    confirm: bool,
) -> Job:
    """Return the resync of a task run, as `sync_job` does.

    Raises:
        ConfirmationRequiredError: `confirm` is not True.
        ConfigurationError: The credentials are unusable.
        ValueError: `connection_id` is empty, or an argument is out of range.
    """
    check_id("connection_id", connection_id)
    if confirm is not True:
        raise ConfirmationRequiredError(
            f"the resync of {connection_id!r} {RESYNC}. Pass confirm=True to confirm it."
        )
    _check(options)
    since = earlier_start()

    def begin(client: Client) -> SyncMany:
        return resync_or_continue(
            client, connection_id, confirm=True, scope=scope, since=since, **options
        )

    return run_syncs(credentials.account(), begin, options, confirm=True)


def wait_job(
    credentials: FivetrexCredentials,
    ids: Sequence[str],
    since: datetime | None,
    options: dict[str, Any],
) -> Job:
    """Return the wait of a task run for syncs that something else starts.

    Raises:
        ConfigurationError: The credentials are unusable.
        TypeError: An argument has the wrong type.
        ValueError: An ID is empty, or an argument is out of range.
    """
    _check(options)
    start = since or earlier_start() or run_start()
    now = datetime.now(UTC)
    checked = [check_id("connection_ids", each) for each in ids]
    state = create_state(BatchEntry(each, run_since(each, start, now)) for each in checked)

    def begin(client: Client) -> SyncMany:
        return client.connections.sync_many(runs=state, **options)

    return run_syncs(credentials.account(), begin, options)


def _check(options: Mapping[str, Any]) -> None:
    names = ("start_timeout", "poll_interval", "on_reschedule")
    WaitOptions(**{name: options[name] for name in names if name in options})
