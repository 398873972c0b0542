"""The record of a sync in the sync history of its connection."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ..history_windows import LONGEST_WINDOW
from .moments import as_moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ...models import Sync
    from .outcome import OutcomeStatus, SyncOutcome
    from .run import SyncRun

# The API's words. `REPLACED` is documented, but not in the definition.
_STATUSES: dict[str, OutcomeStatus] = {
    "COMPLETED": "succeeded",
    "FAILURE": "failed",
    "CANCELED": "canceled",
    "CANCELLED": "canceled",
    "REPLACED": "replaced",
    "RESCHEDULED": "rescheduled",
    "PAUSED": "paused",
}
_SAME_MOMENT = timedelta(seconds=5)
# The API rejects a longer span. The margin is for the difference of two clocks.
_LONGEST_SPAN = LONGEST_WINDOW - timedelta(minutes=1)
_MARGIN = timedelta(minutes=1)


def history_span(run: SyncRun, now: datetime) -> tuple[datetime, datetime]:
    """Return the time span of the sync history that contains the sync, at most 7 days."""
    start = run.earliest_end or run.baseline_end or run.created_at
    end = now + _MARGIN
    return max(min(start - _MARGIN, now), end - _LONGEST_SPAN), end


def status_of(record: Sync) -> OutcomeStatus | None:
    """Return how a sync ended. None if it has not ended, or if the status is unknown."""
    return _STATUSES.get((record.status or "").upper())


def is_open(record: Sync) -> bool:
    """Return whether a sync has started and has not ended."""
    return record.start is not None and record.end is None


def add_reported_error(outcome: SyncOutcome, data: object) -> SyncOutcome:
    """Add the reason of a failed sync from the latest error of its connection.

    Args:
        outcome: The outcome without a reason.
        data: The data of the response, whose items have `type`, `title`, `reason` and `message`.
    """
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list) or not items or not isinstance(items[0], dict):
        return outcome
    texts = [items[0].get(name) for name in ("reason", "message", "title")]
    reason = next((text for text in texts if isinstance(text, str) and text), None)
    code = items[0].get("type")
    return replace(outcome, reason=reason, code=code if isinstance(code, str) else None)


def find_end(history: Sequence[Sync], end: datetime) -> Sync | None:
    """Return the record of the sync that ended at a time."""
    ended = [(as_moment(record.end), record) for record in history]
    distances = [(abs(moment - end), record) for moment, record in ended if moment is not None]
    nearest = min(distances, key=lambda pair: pair[0], default=None)
    return nearest[1] if nearest is not None and nearest[0] <= _SAME_MOMENT else None


def find_record(history: Sequence[Sync], run: SyncRun) -> Sync | None:
    """Return the record of the sync of a run.

    It is the first one that started after the trigger, or else the first one that ended, or is
    still open, after it. For a run that has joined a sync, the baseline replaces the trigger.
    """
    since = run.earliest_end or run.baseline_end
    started, others = [], []
    for record in history:
        start, end = as_moment(record.start), as_moment(record.end)
        moment = end or start
        if moment is None or (since is not None and moment < since):
            continue
        if start is not None and (since is None or start >= since):
            started.append((start, record))
        elif not (run.joined and end == since):
            others.append((moment, record))
    first = min(started or others, key=lambda pair: pair[0], default=None)
    return None if first is None else first[1]
