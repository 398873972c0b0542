"""The events that wait to be sent, each at its time."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.webhook import Webhook


@dataclass(slots=True, eq=False)
class Parcel:
    """An event on its way to a webhook."""

    webhook: Webhook
    payload: dict[str, Any]
    first_at: datetime
    due_at: datetime
    serial: int
    attempt: int = 1


class Outbox:
    """Parcels by when they are due; of two for the same moment, the older event's first."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, Parcel]] = []
        self._serials = count()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, webhook: Webhook, payload: dict[str, Any], at: datetime) -> None:
        """Let an event be sent that happened at this time."""
        self._put(Parcel(webhook, payload, at, at, next(self._serials)))

    def add_again(self, parcel: Parcel, due_at: datetime) -> None:
        """Let one be sent another time."""
        parcel.attempt += 1
        parcel.due_at = due_at
        self._put(parcel)

    def is_due(self, now: datetime) -> bool:
        """Whether there is something to send."""
        return bool(self._waiting) and self._waiting[0][0] <= now

    def take(self, now: datetime) -> Parcel | None:
        """Take out what is to be sent next; ``None`` if nothing is due."""
        return heapq.heappop(self._waiting)[2] if self.is_due(now) else None

    def drop(self, webhook: Webhook) -> None:
        """Throw away what waits for a webhook that is to be told no more."""
        self._waiting = [entry for entry in self._waiting if entry[2].webhook is not webhook]
        heapq.heapify(self._waiting)

    def _put(self, parcel: Parcel) -> None:
        heapq.heappush(self._waiting, (parcel.due_at, parcel.serial, parcel))
