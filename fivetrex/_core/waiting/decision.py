"""Decide from one read of a connection whether its sync has ended: the first row that matches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from ...errors import APIError, FivetrexError
from .history import find_end, find_record, is_open, status_of
from .moments import as_moment
from .outcome import SyncOutcome
from .read_errors import classify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...models import Connection, Sync
    from .outcome import OutcomeStatus
    from .run import OnReschedule, SyncRun

__all__ = ["SyncVerdict", "decide"]

State = Literal["queued", "pending", "running", "rescheduled", "confirming", "unreachable", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncVerdict:
    """What one read of a connection says about its sync.

    Attributes:
        run: The run, updated. Use it for the next read.
        state: `queued`, to be triggered when the running sync has ended; `pending`, not seen
            running yet; `running`; `rescheduled`; `confirming`, an end that needs a second read;
            `unreachable`, because the read failed; or `ended`.
        needs: What to do before the next read: `"trigger"` the sync with
            `start_sync`; read the `"history"` and call `observe` again with it; or read the
            connection by `"get"`, because a list confirms no end. None if there is nothing to do.
        outcome: The outcome. None if the sync has not ended.
        error: An error that ends the wait, such as an `UnauthorizedError`.
        read_at: Time of the next read, if it is known.

    Example:
        ```python
        run = client.connections.start_sync("silver_brook")
        verdict = run.observe(client.connections.get("silver_brook"))
        assert verdict.state == "running"
        run = verdict.run
        ```
    """

    run: SyncRun
    state: State
    needs: Literal["trigger", "history", "get"] | None = None
    outcome: SyncOutcome | None = None
    error: FivetrexError | None = None
    read_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One read of a connection, and what the caller has asked for."""

    connection: Connection
    now: datetime
    history: Sequence[Sync] | None
    start_timeout: float | None
    on_reschedule: OnReschedule
    is_list_item: bool


def decide(
    run: SyncRun,
    observation: Connection | FivetrexError,
    *,
    now: datetime,
    history: Sequence[Sync] | None,
    start_timeout: float | None,
    on_reschedule: OnReschedule,
    is_list_item: bool,
) -> SyncVerdict:
    """Decide whether a sync has ended; see `SyncRun.observe`."""
    if isinstance(observation, FivetrexError):
        return _after_error(run, observation, now)
    read = _Read(
        connection=observation,
        now=now,
        history=history,
        start_timeout=start_timeout,
        on_reschedule=on_reschedule,
        is_list_item=is_list_item,
    )
    run, end = _find_end(run, read.connection)
    if end is not None:
        return _after_end(run, read, *end)
    if run.is_queued:
        return _before_trigger(run, read)
    if read.connection.is_syncing and not _is_unsent(run, read):
        return SyncVerdict(run=_seen(run, was_syncing=True), state="running")
    if run.sent == "unclear":
        return _unclear(run, read)
    if read.connection.sync_state == "rescheduled":
        return _rescheduled(run, read)
    if read.connection.is_paused:
        is_deferred = run.kind != "sync" and not run.was_syncing
        return _negative(run, read, "deferred" if is_deferred else "paused")
    if read.connection.setup_state == "incomplete":
        return _negative(run, read, "incomplete")
    if read.connection.setup_state == "broken" and not _may_recover(run, read):
        return _negative(run, read, "failed")
    if run.was_syncing:
        return _stopped(run, read, "unknown")
    if _may_start(run, read):
        return SyncVerdict(run=_seen(run), state="pending")
    return _stopped(run, read, "not_started")


def _after_error(run: SyncRun, error: FivetrexError, now: datetime) -> SyncVerdict:
    """Decide after a read that failed: only the API's own rejections end a wait."""
    kind = classify(error)
    if kind == "outage":
        return SyncVerdict(run=run, state="unreachable")
    if run.suspected != kind:
        return _suspect(run, kind, now)
    if kind == "deleted" and isinstance(error, APIError):
        return _end(run, None, "deleted", reason=error.message, code=error.code)
    return SyncVerdict(run=run, state="ended", error=error)


def _find_end(
    run: SyncRun, connection: Connection
) -> tuple[SyncRun, tuple[datetime | None, datetime | None] | None]:
    """Find the end of this sync among the ends of the connection.

    Returns:
        The run, whose baseline contains the ends of other syncs; and the new success and the new
        failure, or None if both are older.
    """
    baseline = run.baseline
    succeeded = _newer(connection.succeeded_at, baseline.succeeded_at)
    failed = _newer(connection.failed_at, baseline.failed_at)
    earliest = run.earliest_end
    if run.is_queued or (earliest is not None and succeeded and succeeded < earliest):
        baseline = replace(baseline, succeeded_at=succeeded or baseline.succeeded_at)
        succeeded = None
    if run.is_queued or (earliest is not None and failed and failed < earliest):
        baseline = replace(baseline, failed_at=failed or baseline.failed_at)
        failed = None
    if run.kind == "resync" and connection.is_historical_sync:
        # An incremental sync that ended after the trigger: the historical one is still to come.
        succeeded = None
    if baseline != run.baseline:
        run = replace(run, baseline=baseline)
    return run, None if succeeded is None and failed is None else (succeeded, failed)


def _newer(value: object, known: datetime | None) -> datetime | None:
    """Return an end that is later than the known one."""
    end = as_moment(value)
    return end if end is not None and (known is None or end > known) else None


def _after_end(
    run: SyncRun, read: _Read, succeeded: datetime | None, failed: datetime | None
) -> SyncVerdict:
    if succeeded is not None and (failed is None or succeeded > failed):
        return _end(run, read, "succeeded", finished_at=succeeded)
    end = failed or succeeded
    assert end is not None  # noqa: S101 - one of them is new
    if read.history is None:
        return SyncVerdict(run=run, state="confirming", needs="history")
    record = find_end(read.history, end)
    # In the same second, a sync succeeded and another one failed.
    is_ambiguous = succeeded == failed
    if is_ambiguous and record is not None and status_of(record) == "succeeded":
        return _end(run, read, "succeeded", record=record, finished_at=end)
    return _end(run, read, "failed", record=record, finished_at=end)


def _before_trigger(run: SyncRun, read: _Read) -> SyncVerdict:
    """Trigger the sync, unless another one runs and it is to wait for that one."""
    if read.connection.is_syncing and run.if_running == "wait":
        return SyncVerdict(run=_seen(run), state="queued")
    return SyncVerdict(run=run, state="queued", needs="trigger")


def _is_unsent(run: SyncRun, read: _Read) -> bool:
    """Return whether a sync is running although the unclear trigger was not processed."""
    if run.sent != "unclear":
        return False
    if run.kind == "resync":
        return not read.connection.is_historical_sync
    return run.if_running == "restart"


def _unclear(run: SyncRun, read: _Read) -> SyncVerdict:
    """Trigger the sync again, after two reads that show no effect of the first trigger."""
    is_accepted = (
        run.kind == "resync"
        and read.connection.is_historical_sync
        and not run.baseline.is_historical_sync
    )
    if is_accepted:
        return SyncVerdict(run=replace(_seen(run), sent="yes"), state="pending")
    if run.suspected != "not_sent":
        return _suspect(run, "not_sent", read.now)
    if read.is_list_item:
        return SyncVerdict(run=run, state="confirming", needs="get")
    return SyncVerdict(run=run, state="confirming", needs="trigger")


def _rescheduled(run: SyncRun, read: _Read) -> SyncVerdict:
    until = as_moment(getattr(read.connection.status, "rescheduled_for", None))
    # The first read may be older than the trigger, so that the sync runs already.
    is_confirmed = until is not None and run.rescheduled_for == until
    waiting = replace(
        _seen(run, was_syncing=False), rescheduled_for=until or run.rescheduled_for or read.now
    )
    if not _is_manual(read.connection):
        read_at = until if is_confirmed else None
        return SyncVerdict(run=waiting, state="rescheduled", read_at=read_at)
    if read.on_reschedule == "return" or run.restarts:
        return _negative(run, read, "rescheduled")
    if until is not None and until > read.now:
        read_at = until if is_confirmed else None
        return SyncVerdict(run=waiting, state="rescheduled", read_at=read_at)
    if not is_confirmed and until is not None:
        return SyncVerdict(run=waiting, state="rescheduled", needs="get")
    return SyncVerdict(run=waiting, state="rescheduled", needs="trigger")


def _is_manual(connection: Connection) -> bool:
    """Return whether the API starts no sync of the connection by itself."""
    types = (connection.schedule_type, getattr(connection.schedule, "schedule_type", None))
    return any(isinstance(each, str) and each.lower() == "manual" for each in types)


def _may_recover(run: SyncRun, read: _Read) -> bool:
    """Return whether a sync that may repair a broken connection can still start."""
    return run.baseline.is_broken and not run.was_syncing and _may_start(run, read)


def _may_start(run: SyncRun, read: _Read) -> bool:
    """Return whether a sync that was not seen running may still start."""
    if read.start_timeout is None:
        return True
    begin = max(filter(None, (run.created_at, run.sent_at, run.rescheduled_for)))
    return (read.now - begin).total_seconds() < read.start_timeout


def _stopped(run: SyncRun, read: _Read, status: OutcomeStatus) -> SyncVerdict:
    """Decide about a sync that does not run and has no end: the history has the last word."""
    if run.suspected != "stopped":
        return _suspect(run, "stopped", read.now)
    if read.is_list_item:
        return SyncVerdict(run=run, state="confirming", needs="get")
    if read.history is None:
        return SyncVerdict(run=run, state="confirming", needs="history")
    record = find_record(read.history, run)
    if record is None:
        return _end(run, read, status)
    is_to_come = run.kind == "resync" and read.connection.is_historical_sync
    if is_to_come and status_of(record) == "succeeded":
        # That was an incremental sync, which ended after the trigger.
        if _may_start(run, read):
            return SyncVerdict(run=_seen(run, was_syncing=False), state="pending")
        return _end(run, read, "not_started")
    if is_open(record) and _is_recent(run, read):
        return SyncVerdict(run=run, state="confirming")
    return _end(run, read, status_of(record) or status, record=record, finished_at=record.end)


def _is_recent(run: SyncRun, read: _Read) -> bool:
    """Return whether the sync stopped so recently that its end may not be recorded yet."""
    since = run.suspected_at or read.now
    return read.now - since < timedelta(minutes=2)


def _negative(run: SyncRun, read: _Read, status: OutcomeStatus) -> SyncVerdict:
    """End the wait without success, on the second of two reads."""
    if run.suspected != status:
        return _suspect(run, status, read.now)
    if read.is_list_item:
        return SyncVerdict(run=run, state="confirming", needs="get")
    if read.history is None:
        return SyncVerdict(run=run, state="confirming", needs="history")
    return _end(run, read, status, record=find_record(read.history, run))


def _end(
    run: SyncRun,
    read: _Read | None,
    status: OutcomeStatus,
    *,
    record: Sync | None = None,
    finished_at: datetime | None = None,
    reason: str | None = None,
    code: str | None = None,
) -> SyncVerdict:
    """Return the outcome, with the reason of the history, or else of the connection's tasks."""
    connection = None if read is None else read.connection
    if record is not None and reason is None:
        reason = record.reason
    if connection is not None and status in {"failed", "incomplete"}:
        tasks = connection.tasks
        code = next((task.code for task in tasks if isinstance(task.code, str)), None)
        messages = [task.message for task in tasks if isinstance(task.message, str)]
        reason = reason or "; ".join(messages) or None
    outcome = SyncOutcome(
        run=run,
        status=status,
        reason=reason,
        code=code,
        started_at=None if record is None else record.start,
        finished_at=finished_at,
        connection=connection,
    )
    return SyncVerdict(run=run, state="ended", outcome=outcome)


def _suspect(run: SyncRun, suspected: str, now: datetime) -> SyncVerdict:
    run = replace(run, suspected=suspected, suspected_at=now)
    return SyncVerdict(run=run, state="confirming", needs="get")


def _seen(run: SyncRun, *, was_syncing: bool | None = None) -> SyncRun:
    """Return the run after a read that shows no end, which withdraws a suspicion."""
    return replace(
        run,
        sent="yes" if was_syncing and run.sent == "unclear" else run.sent,
        was_syncing=run.was_syncing if was_syncing is None else was_syncing,
        rescheduled_for=None if was_syncing else run.rescheduled_for,
        suspected=None,
        suspected_at=None,
    )
