"""The state of several syncs as plain JSON, as `sync_many` reports it to `on_change`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex._core.waiting.batch import VERSION, BatchEntry, SyncBatch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fivetrex import SyncOutcome

__all__ = ["create_state", "open_syncs", "outcomes", "resumable"]


def create_state(entries: Iterable[BatchEntry]) -> dict[str, Any]:
    """Return the state of syncs, for the argument `runs` of `sync_many`."""
    return {"version": VERSION, "syncs": [entry.to_dict() for entry in entries]}


def resumable(state: Mapping[str, Any] | None) -> dict[str, BatchEntry]:
    """Return the syncs that a retry continues, by the ID of their connection.

    These are the open ones, and those that have succeeded, whose outcome is reported again. The
    others start again.

    Raises:
        TypeError: The state, or a part of it, is not a dict.
        ValueError: The state is malformed.
    """
    entries: dict[str, BatchEntry] = {}
    for entry in _read(state) if state is not None else ():
        if entry.run is not None and (entry.outcome is None or entry.outcome.is_successful):
            entry.is_returned = False
            entries[entry.id] = entry
    return entries


def open_syncs(state: Mapping[str, Any]) -> list[str]:
    """Return the IDs of the connections whose syncs have not ended.

    Raises:
        TypeError: The state, or a part of it, is not a dict.
        ValueError: The state is malformed.
    """
    return [entry.id for entry in _read(state).open()]


def outcomes(state: Mapping[str, Any]) -> list[SyncOutcome]:
    """Return the outcomes of the syncs that have ended.

    Raises:
        TypeError: The state, or a part of it, is not a dict.
        ValueError: The state is malformed.
    """
    return [entry.outcome for entry in _read(state) if entry.outcome is not None]


def _read(state: Mapping[str, Any]) -> SyncBatch:
    batch = SyncBatch([])
    batch.restore(state)
    return batch
