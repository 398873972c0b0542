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
        webhook_id: The id of the webhook.
        event: The name of the event.
        url: The URL of the endpoint.
        attempt: The number of the attempt; the first is 1.
        payload: The payload.
        at: When the attempt was due, by the simulator's clock.
        status: The status of the response; ``None`` if there was no response.
        error: Why there was no response; ``None`` if there was one.

    Example:
        >>> from fivetrex.simulator import Simulator
        >>> simulator = Simulator()
        >>> failed = [each for each in simulator.deliveries if each.status != 200]
    """

    webhook_id: str
    event: str
    url: str
    attempt: int
    payload: dict[str, Any]
    at: datetime
    status: int | None
    error: str | None
