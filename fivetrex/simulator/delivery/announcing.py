"""Which webhooks are told of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.delivery.endpoint import addresses
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
) -> None:
    """Let all webhooks be told of an event that are to be told, and can be.

    Args:
        outbox: Where what is to be sent is put.
        webhooks: All that there are.
        event: The event's name.
        connection: What it happened to, if a connection.
        at: When.
        data: What else there is to tell; of a sync its id is under ``sync_id``.
    """
    for webhook in webhooks:
        if _concerns(webhook, event, connection) and addresses(webhook.url):
            outbox.add(webhook, payload_of(event, connection, at, data), at)
    if event == "sync_end" and data.get("status") in _OF_THE_SOURCE:
        about = {name: data[name] for name in ("sync_id", "reason") if name in data}
        announce(outbox, webhooks, _OF_THE_SOURCE[data["status"]], connection, at, about)


def _concerns(webhook: Webhook, event: str, connection: Connection | None) -> bool:
    if not webhook.active or event not in webhook.events:
        return False
    if webhook.group_id is None:
        return True
    return connection is not None and connection.group_id == webhook.group_id
