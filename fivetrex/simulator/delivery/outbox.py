"""A queue of the events to send to webhooks, by due time."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from fivetrex.simulator.state.webhook import Webhook


@dataclass(slots=True, eq=False)
class PendingDelivery:
    """An event to send to a webhook."""

    webhook: Webhook
    payload: dict[str, Any]
    first_at: datetime
    due_at: datetime
    serial: int
    attempt: int = 1


class Outbox:
    """A queue of deliveries by due time; deliveries with the same time are in event order."""

    def __init__(self) -> None:
        self._waiting: list[tuple[datetime, int, PendingDelivery]] = []
        self._serials = count()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, webhook: Webhook, payload: dict[str, Any], at: datetime) -> None:
        """Queue an event that happened at this time."""
        self._push(PendingDelivery(webhook, payload, at, at, self.next_serial()))

    def next_serial(self) -> int:
        """Return the serial number of the next event."""
        return next(self._serials)

    def retry(self, delivery: PendingDelivery, due_at: datetime) -> None:
        """Queue a failed delivery again."""
        delivery.attempt += 1
        delivery.due_at = due_at
        self._push(delivery)

    def has_due(self, now: datetime) -> bool:
        """Whether a delivery is due."""
        return bool(self._waiting) and self._waiting[0][0] <= now

    def pop_due(self, now: datetime, busy: Collection[str] = ()) -> PendingDelivery | None:
        """Remove and return the next delivery that is due, or ``None``.

        Args:
            now: The time.
            busy: The ids of webhooks whose deliveries have to wait.
        """
        skipped = []
        found = None
        while found is None and self.has_due(now):
            entry = heapq.heappop(self._waiting)
            if entry[2].webhook.id in busy:
                skipped.append(entry)
            else:
                found = entry[2]
        for entry in skipped:
            heapq.heappush(self._waiting, entry)
        return found

    def discard(self, webhook: Webhook) -> None:
        """Remove every delivery to a webhook that no longer receives events."""
        self._waiting = [entry for entry in self._waiting if entry[2].webhook is not webhook]
        heapq.heapify(self._waiting)

    def _push(self, delivery: PendingDelivery) -> None:
        heapq.heappush(self._waiting, (delivery.due_at, delivery.serial, delivery))
