"""The options of waiting, and their checks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

from ...retry import LONGEST_WAIT
from ..validation import check_choice, check_id, check_time_zone
from .batch import SyncBatch
from .run import DEFAULT_START_TIMEOUT, IF_RUNNING, ON_RESCHEDULE, SyncBaseline, SyncRun

if TYPE_CHECKING:
    from .run import IfRunning, OnReschedule

__all__ = [
    "WaitOptions",
    "check_if_running",
    "check_run",
    "create_batch",
    "run_since",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitOptions:
    """How long to wait, and how often to read.

    Raises:
        TypeError: A number of seconds is not a number.
        ValueError: A value is out of range.
    """

    timeout: float | None = None
    start_timeout: float | None = DEFAULT_START_TIMEOUT
    poll_interval: float | None = None
    on_reschedule: OnReschedule = "return"

    def __post_init__(self) -> None:
        check_seconds("timeout", self.timeout)
        check_seconds("start_timeout", self.start_timeout)
        check_seconds("poll_interval", self.poll_interval)
        check_choice("on_reschedule", self.on_reschedule, ON_RESCHEDULE)

    def time_left(self, begin: float, now: float) -> float | None:
        """Return the seconds until the time limit; None if there is none.

        Args:
            begin: When the wait began, by the client's clock.
            now: The current time by that clock.
        """
        return None if self.timeout is None else begin + self.timeout - now


def check_seconds(name: str, seconds: object) -> None:
    """Check a number of seconds, which can be None.

    Raises:
        TypeError: It is not a number.
        ValueError: It is not more than 0, or too large.
    """
    if seconds is None:
        return
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise TypeError(f"{name} must be a number of seconds or None, not {seconds!r}")
    if not 0 < seconds <= LONGEST_WAIT:
        raise ValueError(f"{name} must be more than 0 seconds and finite, not {seconds}")


def check_if_running(value: object) -> IfRunning:
    """Return what to do about a running sync.

    Raises:
        ValueError: It is not one of the choices.
    """
    return cast("IfRunning", check_choice("if_running", value, IF_RUNNING))


def check_run(run: object) -> SyncRun:
    """Return a run.

    Raises:
        TypeError: It is something else, such as the ID of a connection.
    """
    if isinstance(run, SyncRun):
        return run
    raise TypeError(
        f"run must be a SyncRun, which start_sync returns, not {type(run).__name__}; to wait for a "
        "sync that another program started, call wait_for_sync"
    )


def create_batch(ids: object, runs: object) -> SyncBatch:
    """Return the syncs of connections, and those of an earlier state.

    Raises:
        TypeError: `ids` is a string or not iterable, an ID is not a string, or `runs` is not a
            dict.
        ValueError: An ID is empty or occurs twice, or `runs` is malformed.
    """
    if isinstance(ids, str | bytes) or not isinstance(ids, Iterable):
        raise TypeError(f"ids must be a list of connection IDs, not {ids!r}")
    batch = SyncBatch(check_id("ids", each) for each in ids)
    if runs is not None:
        batch.restore(runs)
    return batch


def run_since(connection_id: str, since: object, now: datetime) -> SyncRun:
    """Return a run of any sync that ends at or after a time, or of another run, for a wait.

    The wait must not trigger it.

    Raises:
        TypeError: `since` is neither a datetime nor a run.
        ValueError: `since` has no time zone, or is the run of another connection.
    """
    if isinstance(since, SyncRun):
        if since.id != connection_id:
            raise ValueError(f"since is a run of {since.id!r}, not of {connection_id!r}")
        if since.is_queued:
            return replace(since, joined=True)
        return replace(since, sent="yes") if since.sent == "unclear" else since
    if not isinstance(since, datetime):
        raise TypeError(f"since must be a datetime, a SyncRun or None, not {since!r}")
    sent_at = check_time_zone("since", since)
    return SyncRun(
        id=connection_id, baseline=SyncBaseline(), created_at=now, sent_at=sent_at, sent="yes"
    )
