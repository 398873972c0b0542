"""The progress of waiting, for callbacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .plain_json import write_time

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

__all__ = ["SyncProgress"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncProgress:
    """The progress of waiting for syncs, after each read and each end.

    Attributes:
        states: The state of each sync, by the ID of its connection: `queued`, `pending`, `running`,
            `rescheduled`, `confirming` or `unreachable` while it is waited for, and then the status
            of its outcome.
        since: Time when waiting began.
        now: Time of the report. Both are by the server's clock.
        polls: The number of polls so far. One poll can take several requests.
        next_poll: Seconds until the next poll. None if there is none.
        open: The number of syncs that are waited for.
        total: The number of syncs.
        counts: The number of syncs in each state.

    Example:
        ```python
        def show(progress: fivetrex.SyncProgress) -> None:
            print(progress.total - progress.open, "of", progress.total, dict(progress.counts))


        client.connections.sync_and_wait("silver_brook", on_progress=show)
        ```
    """

    states: Mapping[str, str]
    since: datetime
    now: datetime
    polls: int
    next_poll: float | None
    open: int
    total: int
    counts: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        counts: dict[str, int] = {}
        for state in self.states.values():
            counts[state] = counts.get(state, 0) + 1
        object.__setattr__(self, "counts", counts)

    def to_dict(self) -> dict[str, Any]:
        """Return the progress as plain JSON.

        Returns:
            A dict of strings, numbers, None, and dicts of these.

        Example:
            ```python
            import json

            client.connections.sync_and_wait(
                "silver_brook", on_progress=lambda progress: print(json.dumps(progress.to_dict()))
            )
            ```
        """
        return {
            "states": dict(self.states),
            "since": write_time(self.since),
            "now": write_time(self.now),
            "polls": self.polls,
            "next_poll": self.next_poll,
            "open": self.open,
            "total": self.total,
            "counts": dict(self.counts),
        }
