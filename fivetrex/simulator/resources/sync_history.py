"""The sync history of a connection."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.resources.timestamps import timestamp_or_none
from fivetrex.simulator.state.collection import Collection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.sync import Sync

_DEFAULT_SPAN = timedelta(hours=1)
_LONGEST_SPAN = timedelta(days=7)


def history(call: Call) -> Reply:
    """List the syncs that started or became pending in a time span, oldest first."""
    connection = call.account.connection(call.ids["connectionId"])
    start, end = _span(call.query, call.now)
    syncs: Collection[Sync] = Collection()
    for sync in connection.syncs:
        if start <= sync.moment <= end:
            syncs.add(sync)
    return Reply(page(syncs, call.query, render, kind="sync-history"))


def render(sync: Sync) -> dict[str, Any]:
    """Render a sync."""
    # A failed sync has read from its source; its other volumes are unknown.
    read = {"COMPLETED": 12.5, "FAILURE": 4.0}.get(sync.status)
    loaded = read if sync.status == "COMPLETED" else None
    shown: dict[str, Any] = {
        "sync_id": sync.id,
        "start": timestamp_or_none(sync.started_at),
        "end": timestamp_or_none(sync.ended_at),
        "status": sync.status,
        "stages": {
            "extract": {"volume": read},
            "process": {"volume": loaded},
            "load": {"volume": loaded},
        },
    }
    if sync.reason is not None:
        shown["reason"] = sync.reason
    return shown


def _span(query: Mapping[str, str], now: datetime) -> tuple[datetime, datetime]:
    start, end = _moment(query, "start_time"), _moment(query, "end_time")
    try:
        if end is None:
            end = now if start is None else start + _DEFAULT_SPAN
        if start is None:
            start = end - _DEFAULT_SPAN
    except OverflowError:
        raise invalid("The time span is out of range.") from None
    if not start < end:
        raise invalid("'end_time' must be after 'start_time'.")
    if end - start > _LONGEST_SPAN:
        raise invalid("'start_time' and 'end_time' must be at most 7 days apart.")
    return start, end


def _moment(query: Mapping[str, str], name: str) -> datetime | None:
    text = query.get(name)
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise invalid(f"'{name}' must be an ISO 8601 time, such as 2026-07-10T12:00:00Z.") from None


ROUTES: Routes = {("GET", "/v1/connections/{connectionId}/sync-history"): history}
