"""Queueing of events for the webhooks that subscribe to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.delivery.payload import build_payload

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from fivetrex.simulator.delivery.outbox import Outbox
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.webhook import Webhook

# The end of a sync also causes a `connection_*` event.
_SOURCE_EVENTS = {
    "SUCCESSFUL": "connection_successful",
    "FAILURE": "connection_failure",
    "FAILURE_WITH_TASK": "connection_failure",
}


def publish(
    outbox: Outbox,
    webhooks: Iterable[Webhook],
    event: str,
    connection: Connection | None,
    at: datetime,
    data: Mapping[str, Any],
    group_id: str | None = None,
) -> None:
    """Queue an event for every active webhook on loopback that subscribes to it.

    Args:
        outbox: The queue.
        webhooks: All webhooks of the account.
        event: The name of the event.
        connection: The connection of the event, if any.
        at: The time of the event.
        data: The payload's ``data``, and the ``sync_id`` of a sync.
        group_id: The group of the event, if there is no connection.
    """
    if connection is not None:
        group_id = connection.group_id
    for webhook in webhooks:
        if _subscribes(webhook, event, group_id) and webhook.is_deliverable:
            outbox.add(webhook, build_payload(event, connection, at, data, group_id), at)
    if event == "sync_end" and data.get("status") in _SOURCE_EVENTS:
        about = {name: data[name] for name in ("sync_id", "reason") if name in data}
        publish(outbox, webhooks, _SOURCE_EVENTS[data["status"]], connection, at, about)


def _subscribes(webhook: Webhook, event: str, group_id: str | None) -> bool:
    return event in webhook.events and webhook.group_id in {None, group_id}
