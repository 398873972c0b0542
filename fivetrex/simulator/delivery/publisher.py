"""Which webhooks are told of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.delivery.payload import payload_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from fivetrex.simulator.delivery.outbox import Outbox
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.webhook import Webhook

# What the end of a sync says of the connection to its source, too.
_OF_THE_SOURCE = {
    "SUCCESSFUL": "connection_successful",
    "FAILURE": "connection_failure",
    "FAILURE_WITH_TASK": "connection_failure",
}


def announce(
    outbox: Outbox,
    webhooks: Iterable[Webhook],
    event: str,
    connection: Connection | None,
    at: datetime,
    data: Mapping[str, Any],
    group_id: str | None = None,
) -> None:
    """Let all webhooks be told of an event that are to be told, and can be.

    Args:
        outbox: Where what is to be sent is put.
        webhooks: All that there are.
        event: The event's name.
        connection: What it happened to, if a connection.
        at: When.
        data: What else there is to tell; of a sync its id is under ``sync_id``.
        group_id: The group in which it happened, if to no connection.
    """
    if connection is not None:
        group_id = connection.group_id
    for webhook in webhooks:
        if _concerns(webhook, event, group_id) and webhook.is_told:
            outbox.add(webhook, payload_of(event, connection, at, data, group_id), at)
    if event == "sync_end" and data.get("status") in _OF_THE_SOURCE:
        about = {name: data[name] for name in ("sync_id", "reason") if name in data}
        announce(outbox, webhooks, _OF_THE_SOURCE[data["status"]], connection, at, about)


def _concerns(webhook: Webhook, event: str, group_id: str | None) -> bool:
    return event in webhook.events and webhook.group_id in {None, group_id}
