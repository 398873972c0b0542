# Made by scripts/twin.py from _async/sync_polling.py. Do not edit.
"""Poll the connections of many open syncs, and decide about each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from .._core.waiting.polling import LONGEST_RESCHEDULED, next_interval
from .._core.waiting.wait_log import log_state
from .._run_all import run_all
from ..errors import FivetrexError, RateLimitedError
from .connection_polls import ConnectionPolls

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .._core.waiting.batch import BatchEntry
    from .._core.waiting.decision import SyncVerdict
    from .._core.waiting.options import WaitOptions
    from ..models import Connection, Sync
    from .connection_polls import PolledConnection
    from .sync_reader import SyncReader

# Histories that are requested at the same time.
CONCURRENCY = 8
# Clocks round: what is almost due, by this number of seconds, is due.
TOLERANCE = 0.1


class PollResult(NamedTuple):
    """The result of one poll.

    Attributes:
        ended: The syncs that have ended.
        delay: Seconds until the next poll.
        errors: The errors that end the wait, such as rejected credentials, each with its `run`.
    """

    ended: list[BatchEntry]
    delay: float
    errors: list[FivetrexError]


class SyncPolling:
    """Polls open syncs. It triggers none: it marks those that are to be triggered.

    Args:
        reader: Sends the requests.
        options: How long and how often to read.

    Attributes:
        count: The number of polls so far.
    """

    def __init__(self, reader: SyncReader, options: WaitOptions) -> None:
        self._reader = reader
        self._clock = reader.clock
        self._options = options
        self._polls = ConnectionPolls(reader)
        self.count = 0

    def read_first(self, ids: Sequence[str]) -> dict[str, Connection | FivetrexError]:
        """Read connections for the first time, with the client's retry policy.

        Raises:
            FivetrexError: A list could not be read.
        """
        return self._polls.read_first(ids)

    def poll(
        self, entries: Sequence[BatchEntry], time_left: float | None, *, is_last: bool = False
    ) -> PollResult:
        """Read the connections of active syncs once, and decide about each.

        Args:
            entries: The syncs. Several can be of the same connection.
            time_left: The time limit of each request in seconds.
            is_last: Whether the time limit is reached, so that all are read, also those that are
                not expected to have ended.
        """
        soon = self._clock.monotonic() + TOLERANCE
        due = [entry for entry in entries if is_last or entry.next_read <= soon]
        suspected = {entry.id for entry in due if entry.run is not None and entry.run.suspected}
        others = dict.fromkeys(entry.id for entry in due if entry.id not in suspected)
        reads = self._polls.read(list(others), list(suspected), time_left)
        self.count += 1
        interval = self.interval(entries)
        errors: list[FivetrexError] = []
        calls = [
            partial(self._observe, entry, reads[entry.id], time_left, errors)
            for entry in due
            if entry.id in reads
        ]
        run_all(calls, CONCURRENCY)
        now = self._clock.monotonic()
        for entry in due:
            entry.next_read = max(entry.next_read, now + interval)
        times = [entry.next_read for entry in entries if entry.is_active]
        delay = max(min(times, default=now + interval) - now, TOLERANCE, _retry_after(reads))
        if self._options.poll_interval is None:
            delay = self._reader.poll_delay(delay)
        ended = [entry for entry in due if not entry.is_open]
        return PollResult(ended, delay, errors)

    def interval(self, entries: Iterable[BatchEntry]) -> float:
        """Return the seconds from one poll to the next, from the average age of the syncs."""
        now = self._reader.server_time.now()
        runs = [entry.run for entry in entries if entry.run is not None]
        ages = [(now - (run.sent_at or run.created_at)).total_seconds() for run in runs]
        return next_interval(
            max(sum(ages) / len(ages), 0.0) if ages else 0.0,
            fixed=self._options.poll_interval,
            is_confirming=any(run.suspected for run in runs),
        )

    def _observe(
        self,
        entry: BatchEntry,
        read: PolledConnection,
        time_left: float | None,
        errors: list[FivetrexError],
    ) -> None:
        verdict = self._decide(entry, read)
        if verdict.needs == "history":
            history = self._reader.read_history(verdict.run, time_left)
            if history is not None:
                verdict = self._decide(entry, read, history)
        if verdict.error is not None:
            verdict.error.run = verdict.run
            errors.append(verdict.error)
            return
        log_state(entry.id, entry.state, verdict)
        entry.state = verdict.state
        entry.needs_trigger = verdict.needs == "trigger"
        if verdict.read_at is not None:
            wait = (verdict.read_at - self._reader.server_time.now()).total_seconds()
            entry.next_read = self._clock.monotonic() + min(wait, LONGEST_RESCHEDULED)
        if verdict.outcome is not None:
            entry.end(self._reader.explain(verdict.outcome, time_left))

    def _decide(
        self, entry: BatchEntry, read: PolledConnection, history: Sequence[Sync] | None = None
    ) -> SyncVerdict:
        assert entry.run is not None  # noqa: S101 - it is active
        if not isinstance(read.observation, FivetrexError):
            entry.connection = read.observation
        verdict = entry.run.observe(
            read.observation,
            now=self._reader.server_time.now(),
            history=history,
            start_timeout=self._options.start_timeout,
            on_reschedule=self._options.on_reschedule,
            is_list_item=read.is_list_item,
        )
        entry.run = verdict.run
        return verdict


def _retry_after(reads: Mapping[str, PolledConnection]) -> float:
    """Return the seconds to wait after rejections by a rate limit."""
    rejections = (read.observation for read in reads.values())
    return max(
        (each.retry_after or 0.0 for each in rejections if isinstance(each, RateLimitedError)),
        default=0.0,
    )
