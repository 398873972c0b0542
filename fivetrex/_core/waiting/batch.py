"""The state of waiting for many syncs: which are open, which have ended, which were returned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from .outcome import STATUSES, SyncOutcome
from .plain_json import read_choice, read_flag, read_text, read_time, read_version
from .run import SyncRun
from .wait_log import log_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ...models import Connection

VERSION = 1


@dataclass(slots=True, eq=False)
class BatchEntry:
    """One of many syncs.

    Attributes:
        id: The connection's ID.
        run: The run. None before the baseline is read.
        state: The state of the run, or the status of its outcome.
        needs_trigger: Whether the sync is to be triggered now.
        outcome: The outcome. None if the sync has not ended.
        is_returned: Whether the caller has received the outcome.
        connection: The connection as last read.
        next_read: The client's time of the next read.
        retry_at: The client's time before which a trigger that failed is not sent again.
    """

    id: str
    run: SyncRun | None = None
    state: str = "queued"
    needs_trigger: bool = False
    outcome: SyncOutcome | None = None
    is_returned: bool = False
    connection: Connection | None = None
    next_read: float = 0.0
    retry_at: float = 0.0
    _plain: dict[str, Any] | None = None
    _plain_run: SyncRun | None = None

    @property
    def is_open(self) -> bool:
        """Whether the sync has not ended."""
        return self.outcome is None

    @property
    def is_active(self) -> bool:
        """Whether the sync runs, may run, or waits for another one to end."""
        if not self.is_open or self.run is None:
            return False
        # Before the trigger, it is checked again that no other sync is running.
        return not self.needs_trigger or self.run.if_running == "wait"

    @property
    def is_started(self) -> bool:
        """Whether the sync was triggered or joined, and has not ended."""
        return self.is_open and self.run is not None and not self.run.is_queued

    def end(self, outcome: SyncOutcome) -> None:
        """Record the end of the sync."""
        self.run = outcome.run
        self.outcome = outcome
        self.state = outcome.status
        self.needs_trigger = False
        log_outcome(outcome)

    def to_dict(self) -> dict[str, Any]:
        """Return the entry as plain JSON."""
        plain = self._plain
        is_current = (
            plain is not None
            and self._plain_run is self.run
            and (plain["outcome"] is None) == self.is_open
            and plain["returned"] == self.is_returned
        )
        if plain is None or not is_current:
            # Kept, because the state of all syncs is reported after each change of one.
            self._plain_run = self.run
            self._plain = plain = {
                "id": self.id,
                "run": None if self.run is None else self.run.to_dict(),
                "outcome": None if self.outcome is None else self.outcome.to_dict(),
                "returned": self.is_returned,
            }
        return plain


class SyncBatch:
    """Many syncs, by the ID of their connection.

    Args:
        ids: The connections.

    Raises:
        ValueError: An ID occurs twice.
    """

    def __init__(self, ids: Iterable[str]) -> None:
        self._entries: dict[str, BatchEntry] = {}
        for each in ids:
            if each in self._entries:
                raise ValueError(f"ids contains {each!r} twice; each connection can sync only once")
            self._entries[each] = BatchEntry(each)

    def restore(self, state: object) -> None:
        """Add the syncs of an earlier state, which replace those of the same connections.

        Raises:
            TypeError: The state, or a part of it, is not a dict.
            ValueError: A field is missing or invalid, or the state has another version.
        """
        read_version("runs", state, VERSION)
        assert isinstance(state, Mapping)  # noqa: S101 - checked above
        items = state.get("syncs")
        if not isinstance(items, list):
            raise ValueError(f"syncs must be a list, not {items!r}")  # noqa: TRY004 - as documented
        for item in items:
            entry = _restore_entry(item)
            self._entries[entry.id] = entry

    def __iter__(self) -> Iterator[BatchEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, connection_id: str) -> BatchEntry | None:
        """Return the entry of a connection."""
        return self._entries.get(connection_id)

    def set_run(self, run: SyncRun) -> None:
        """Set the run of a connection, which must be one of the batch."""
        self._entries[run.id].run = run

    def new(self) -> list[BatchEntry]:
        """Return the syncs whose baseline is still to be read."""
        return [entry for entry in self if entry.run is None and entry.is_open]

    def open(self) -> list[BatchEntry]:
        """Return the syncs that have not ended."""
        return [entry for entry in self if entry.is_open]

    def unreturned(self) -> list[BatchEntry]:
        """Return the syncs that have ended, and whose outcome the caller has not received."""
        return [entry for entry in self if not (entry.is_open or entry.is_returned)]

    def to_dict(self) -> dict[str, Any]:
        """Return the state as plain JSON."""
        return {"version": VERSION, "syncs": [entry.to_dict() for entry in self]}


def _restore_entry(item: object) -> BatchEntry:
    if not isinstance(item, Mapping):
        raise TypeError(f"syncs must contain dicts, not {item!r}")
    identifier = read_text(item, "id")
    if not identifier:
        raise ValueError("id must not be empty")
    entry = BatchEntry(identifier)
    if item.get("run") is None:
        return entry
    entry.run = SyncRun.from_dict(item["run"])
    if entry.run.id != identifier:
        raise ValueError(f"the run of {identifier!r} is of {entry.run.id!r}")
    outcome = item.get("outcome")
    if outcome is not None:
        entry.outcome = _restore_outcome(entry.run, outcome)
        entry.state = entry.outcome.status
        entry.is_returned = read_flag(item, "returned")
    return entry


def _restore_outcome(run: SyncRun, data: object) -> SyncOutcome:
    if not isinstance(data, Mapping):
        raise TypeError(f"outcome must be a dict, not {data!r}")
    return SyncOutcome(
        run=run,
        status=read_choice(data, "status", STATUSES),
        reason=read_text(data, "reason"),
        code=read_text(data, "code"),
        started_at=read_time(data, "started_at"),
        finished_at=read_time(data, "finished_at"),
    )


def without_connection(outcome: SyncOutcome) -> SyncOutcome:
    """Return an outcome that does not keep its connection in memory."""
    return replace(outcome, connection=None, error=None)
