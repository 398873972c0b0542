"""The payloads of events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.webhook import TEST_EVENT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from fivetrex.simulator.state.connection import Connection

Payload = dict[str, Any]


def build_payload(
    event: str,
    connection: Connection | None,
    at: datetime,
    data: Mapping[str, Any],
    group_id: str | None,
) -> Payload:
    """Build the payload of an event.

    Args:
        event: The name of the event.
        connection: The connection of the event. Without one, connection fields are omitted.
        at: The time of the event, in UTC.
        data: The payload's ``data``, and a ``sync_id`` for the payload itself.
        group_id: The group of the event, if any.

    Returns:
        The payload.
    """
    rest = dict(data)
    sync_id = rest.pop("sync_id", None)
    if connection is None:
        payload: Payload = {"event": event, "created": _created(at)}
        if group_id is not None:
            payload["destination_group_id"] = group_id
        return {**payload, "data": rest}
    return {
        "event": event,
        "created": _created(at),
        "connector_type": connection.service,
        "connector_id": connection.id,
        "connector_name": connection.schema,
        "sync_id": sync_id,
        "destination_group_id": group_id,
        "data": rest,
    }


def build_test_payload(event: str, at: datetime) -> Payload:
    """Build the payload of a test event, about a connection that does not exist.

    Args:
        event: The name of the event.
        at: The time of the event, in UTC.

    Returns:
        The payload. The event that validates a new webhook has no sync and no data.
    """
    payload: Payload = {
        "event": event,
        "created": _created(at),
        "connector_type": "_connector_1",
        "connector_id": "_connection_1",
    }
    if event == TEST_EVENT:
        return {**payload, "destination_group_id": "_destination_1"}
    return {
        **payload,
        "connector_name": "_connection_1",
        "sync_id": "_sync_1",
        "destination_group_id": "_destination_1",
        "data": {"status": "SUCCESSFUL"} if event == "sync_end" else {},
    }


def encode(payload: Payload) -> bytes:
    """Encode a payload as a request body; every attempt sends the same bytes."""
    return json.dumps(payload, separators=(",", ":")).encode()


def _created(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")
