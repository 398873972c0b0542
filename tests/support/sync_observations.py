"""Connections and syncs as the API returns them, around a sync that is waited for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import fivetrex
from fivetrex import SyncBaseline, SyncRun, SyncVerdict
from fivetrex.models import Connection, Sync

T0 = datetime(2026, 6, 1, 12, tzinfo=UTC)
"""When the sync was triggered."""


def at(seconds: float) -> datetime:
    """A time, in seconds after the trigger."""
    return T0 + timedelta(seconds=seconds)


def text(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")


def connection(
    state: str = "scheduled",
    *,
    setup: str = "connected",
    succeeded: float | None = -3600,
    failed: float | None = None,
    paused: bool = False,
    manual: bool = False,
    historical: bool = False,
    rescheduled_for: float | None = None,
    tasks: list[dict[str, str]] | None = None,
) -> Connection:
    """A connection as the API returns it; times are in seconds after the trigger."""
    status: dict[str, Any] = {
        "sync_state": state,
        "setup_state": setup,
        "is_historical_sync": historical,
        "tasks": tasks or [],
        "warnings": [],
    }
    if rescheduled_for is not None:
        status["rescheduled_for"] = text(at(rescheduled_for))
    return Connection.from_dict(
        {
            "id": "silver_brook",
            "group_id": "amber_harbor",
            "service": "postgres",
            "paused": paused,
            "schedule_type": "manual" if manual else "auto",
            "succeeded_at": None if succeeded is None else text(at(succeeded)),
            "failed_at": None if failed is None else text(at(failed)),
            "status": status,
        }
    )


def record(status: str, start: float, end: float | None, reason: str | None = None) -> Sync:
    """A record of the sync history."""
    data: dict[str, Any] = {"status": status, "start": text(at(start))}
    if end is not None:
        data["end"] = text(at(end))
    if reason is not None:
        data["reason"] = reason
    return Sync.from_dict(data)


def run(**changes: Any) -> SyncRun:
    """A run that was triggered, with the end before it as its baseline."""
    values: dict[str, Any] = {
        "id": "silver_brook",
        "baseline": SyncBaseline(succeeded_at=at(-3600)),
        "created_at": at(-1),
        "sent_at": T0,
        "sent": "yes",
    }
    return SyncRun(**{**values, **changes})


def observe(
    this: SyncRun, *reads: Connection | fivetrex.FivetrexError, seconds: float = 60, **options: Any
) -> SyncVerdict:
    """The verdict on the last of several reads, a minute apart unless `seconds` says otherwise."""
    verdict = None
    for number, read in enumerate(reads, 1):
        verdict = this.observe(read, now=at(seconds * number), **options)
        this = verdict.run
    assert verdict is not None
    return verdict


def outcome_of(verdict: SyncVerdict) -> str | None:
    return None if verdict.outcome is None else verdict.outcome.status


HTML_404 = fivetrex.NotFoundError("from a proxy", status=404)
NO_CONNECTION = fivetrex.NotFoundError("gone", status=404, code="NotFound_Connection")
