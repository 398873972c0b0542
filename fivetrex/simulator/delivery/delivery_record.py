"""The record of an attempt to deliver an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to deliver an event to a webhook.

    Attributes:
        webhook_id: The webhook.
        event: The event's name.
        url: Where it was sent.
        attempt: Which attempt it was; the first is 1.
        payload: What was sent.
        at: When it was due, by the simulator's clock.
        status: The status of the answer; ``None`` if none came.
        error: Why none came; ``None`` if one did.
    """

    webhook_id: str
    event: str
    url: str
    attempt: int
    payload: dict[str, Any]
    at: datetime
    status: int | None
    error: str | None
