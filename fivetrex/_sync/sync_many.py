# Made by scripts/twin.py from _async/sync_many.py. Do not edit.
"""Wait for many syncs, and yield their outcomes in order of completion."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from .._core.waiting.batch import without_connection
from .._core.waiting.outcome import SyncOutcome
from .._core.waiting.progress import SyncProgress
from .._core.waiting.run import SyncBaseline, SyncRun
from .._core.waiting.triggers import (
    ALREADY_RUNNING,
    can_trigger_later,
    mark_triggered,
    outcome_of_rejection,
    unconfirmed_resync,
)
from .._run_all import run_all
from ..errors import (
    FivetrexError,
    ForbiddenError,
    NotFoundError,
    SyncTimeoutError,
    UnauthorizedError,
)
from .sync_polling import TOLERANCE, SyncPolling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .._core.waiting.batch import BatchEntry, SyncBatch
    from .._core.waiting.options import WaitOptions
    from .._core.waiting.run import IfRunning
    from ..models import Connection
    from .sync_reader import SyncReader

# Triggers and histories that are requested at the same time.
CONCURRENCY = 8


class SyncMany:
    """An iterator over the outcomes of many syncs, in order of completion.

    `client.connections.sync_many` creates it. Requests are sent only while the caller waits for the
    next outcome; between two outcomes nothing runs, so iteration can end at any point.

    Example:
        ```python
        syncs = client.connections.sync_many(["silver_brook", "brisk_canyon"])
        for outcome in syncs:
            print(outcome.id, outcome.status)
        ```
    """

    def __init__(
        self,
        reader: SyncReader,
        operation: str,
        batch: SyncBatch,
        options: WaitOptions,
        *,
        if_running: IfRunning,
        max_running: int | None,
        may_resync: bool,
        on_change: Callable[[dict[str, Any]], object] | None,
        on_progress: Callable[[SyncProgress], object] | None,
    ) -> None:
        self._reader = reader
        self._clock = reader.clock
        self._operation = operation
        self._batch = batch
        self._options = options
        self._if_running = if_running
        self._max_running = max_running
        self._may_resync = may_resync
        self._on_change = on_change
        self._on_progress = on_progress
        self._polling = SyncPolling(reader, options)
        self._ended = deque(batch.unreturned())
        self._returned: BatchEntry | None = None
        self._begin: float | None = None
        self._since = reader.server_time.now()
        self._next_poll = 0.0
        self._error: FivetrexError | None = None
        self._is_busy = False
        self._has_changed = False

    @property
    def state(self) -> dict[str, Any]:
        """The state of all syncs as plain JSON, for `runs`. Do not modify it.

        Example:
            ```python
            syncs = client.connections.sync_many(["silver_brook", "brisk_canyon"])
            first = next(syncs)
            remaining = client.connections.sync_many(runs=syncs.state)
            ```
        """
        return self._batch.to_dict()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> SyncOutcome:
        if self._is_busy:
            raise RuntimeError("this iterator is already waiting, in another task or thread")
        self._is_busy = True
        try:
            self._acknowledge()
            while not self._ended:
                if not self._batch.open():
                    raise StopIteration
                self._step()
            return self._return(self._ended.popleft())
        finally:
            self._is_busy = False

    def start(self) -> None:
        """Trigger the syncs that can be triggered now, without waiting for their ends.

        Syncs of an earlier state are read first. Afterwards, iterate, or store `state` to wait
        later. Syncs beyond `max_running`, and those that wait for another sync, are triggered
        during the iteration.

        Raises:
            FivetrexError: The connections could not be read, or the API rejected the credentials.

        Example:
            ```python
            syncs = client.connections.sync_many(["silver_brook", "humble_beacon"])
            syncs.start()
            print(syncs.state)
            ```
        """
        if not self._polling.count and any(entry.is_active for entry in self._batch):
            # Of an earlier state: whether they are to be triggered depends on what they did since.
            self._poll()
        if new := self._batch.new():
            self._read_baselines(new)
        if self._error is not None:
            raise self._error
        while chunk := self._triggerable(self._clock.monotonic()):
            self._trigger(chunk)
            if self._error is not None:
                raise self._error
        if self._has_changed:
            self._report_change()

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self._batch.open())} of {len(self._batch)} open>"

    def _acknowledge(self) -> None:
        """Record that the caller has received the latest outcome: it has asked for the next one."""
        entry, self._returned = self._returned, None
        if entry is not None and entry.outcome is not None:
            entry.is_returned = True
            entry.outcome = without_connection(entry.outcome)
            entry.connection = None
            self._report_change()

    def _return(self, entry: BatchEntry) -> SyncOutcome:
        assert entry.outcome is not None  # noqa: S101 - it has ended
        self._returned = entry
        return entry.outcome

    def _step(self) -> None:
        """Do what is due next: read baselines, trigger syncs, or sleep and poll."""
        now = self._clock.monotonic()
        if self._begin is None:
            self._begin = now
        if self._error is not None:
            raise self._error
        if new := self._batch.new():
            self._read_baselines(new)
        elif now < self._next_poll and (chunk := self._triggerable(now)):
            self._trigger(chunk)
        else:
            self._sleep(self._next_poll - now)
            self._poll()
        if self._has_changed:
            self._report_change()
        self._report_progress()

    def _read_baselines(self, new: Sequence[BatchEntry]) -> None:
        self._since = self._reader.server_time.now()
        found = self._polling.read_first([entry.id for entry in new])
        for entry in new:
            read = found[entry.id]
            if not isinstance(read, FivetrexError):
                self._create_run(entry, read)
                continue
            run = SyncRun(
                id=entry.id, baseline=SyncBaseline(), created_at=self._reader.server_time.now()
            )
            if not isinstance(read, NotFoundError | ForbiddenError):
                read.run = run
                raise read
            self._end(entry, outcome_of_rejection(run, read, None))
        self._next_poll = self._clock.monotonic() + self._polling.interval([])

    def _create_run(self, entry: BatchEntry, connection: Connection) -> None:
        run = SyncRun(
            id=entry.id,
            baseline=SyncBaseline.of(connection),
            created_at=self._reader.server_time.now(),
            if_running=self._if_running,
        )
        entry.run, entry.connection = run, connection
        if connection.is_syncing and self._if_running == "join":
            entry.run = replace(run, joined=True, was_syncing=True)
            entry.state = "running"
        elif connection.is_syncing and self._if_running == "fail":
            reason = ALREADY_RUNNING
            self._end(
                entry,
                SyncOutcome(run=run, status="not_started", reason=reason, connection=connection),
            )
        else:
            entry.needs_trigger = not (connection.is_syncing and self._if_running == "wait")

    def _triggerable(self, now: float) -> list[BatchEntry]:
        """Return syncs to trigger now, as many as may run."""
        limit = CONCURRENCY
        if self._max_running is not None:
            started = sum(entry.is_started and not entry.needs_trigger for entry in self._batch)
            limit = min(limit, self._max_running - started)
        ready = (e for e in self._batch if e.is_open and e.needs_trigger and e.retry_at <= now)
        return [entry for entry, _ in zip(ready, range(limit), strict=False)]

    def _trigger(self, entries: Sequence[BatchEntry]) -> None:
        """Trigger syncs. The state says so before the requests are sent, and after them."""
        calls = []
        for entry in entries:
            assert entry.run is not None  # noqa: S101 - it has a baseline
            calls.append(partial(self._trigger_one, entry, entry.run))
            entry.run = mark_triggered(entry.run, "unclear", self._reader.server_time.now())
            entry.needs_trigger = False
        self._report_change()
        run_all(calls, CONCURRENCY)
        self._report_change()

    def _trigger_one(self, entry: BatchEntry, run: SyncRun) -> None:
        if run.kind != "sync" and not self._may_resync:
            self._end(entry, unconfirmed_resync(run, entry.connection))
            return
        try:
            entry.run = self._reader.trigger(run)
            entry.state = "pending"
        except FivetrexError as error:
            entry.run = run
            if can_trigger_later(error):
                entry.needs_trigger = True
                wait = getattr(error, "retry_after", None) or 0.0
                wait = max(self._polling.interval([]), wait)
                entry.retry_at = self._clock.monotonic() + wait
            elif isinstance(error, UnauthorizedError):
                entry.needs_trigger = True
                error.run = run
                self._error = error
            else:
                self._end(entry, outcome_of_rejection(run, error, entry.connection))

    def _poll(self) -> None:
        """Read the connections whose syncs are open, and decide about each."""
        left = self._time_left()
        active = [entry for entry in self._batch if entry.is_active]
        result = self._polling.poll(active, left, is_last=left is not None and left <= TOLERANCE)
        for entry in result.ended:
            self._add_ended(entry)
        self._error = next(iter(result.errors), None)
        self._next_poll = self._clock.monotonic() + result.delay

    def _end(self, entry: BatchEntry, outcome: SyncOutcome) -> None:
        entry.end(outcome)
        self._add_ended(entry)

    def _add_ended(self, entry: BatchEntry) -> None:
        self._ended.append(entry)
        self._has_changed = True

    def _time_left(self) -> float | None:
        now = self._clock.monotonic()
        return self._options.time_left(now if self._begin is None else self._begin, now)

    def _sleep(self, delay: float) -> None:
        """Sleep until the next poll, or raise if the time limit comes first."""
        left = self._time_left()
        if left is not None and left <= 0 and self._polling.count:
            raise self._timeout_error()
        self._clock.sleep(max(delay if left is None else min(delay, left), 0.0))

    def _timeout_error(self) -> SyncTimeoutError:
        runs = [entry.run for entry in self._batch.open() if entry.run is not None]
        return SyncTimeoutError(
            f"{self._operation}: {len(runs)} of {len(self._batch)} syncs have not ended within "
            f"{self._options.timeout:g} s; those that were triggered continue. To wait for them "
            "again, pass the state to client.connections.sync_many(runs=...)",
            runs=runs,
        )

    def _report_change(self) -> None:
        """Report the state, never from the threads or tasks that send requests."""
        self._has_changed = False
        if self._on_change is not None:
            self._on_change(self._batch.to_dict())

    def _report_progress(self) -> None:
        if self._on_progress is None:
            return
        is_over = not self._batch.open()
        delay = max(self._next_poll - self._clock.monotonic(), 0.0)
        self._on_progress(
            SyncProgress(
                states={entry.id: entry.state for entry in self._batch},
                since=self._since,
                now=self._reader.server_time.now(),
                polls=self._polling.count,
                next_poll=None if is_over else delay,
                open=len(self._batch.open()),
                total=len(self._batch),
            )
        )
