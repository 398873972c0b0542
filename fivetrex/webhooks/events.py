"""Webhook events."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NoReturn, Self

from .._lenient_values import first_text, is_failed, is_successful, read_time
from ..errors import InvalidPayloadError
from .signatures import require_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

__all__ = ["WebhookEvent", "parse_event"]

_KNOWN = frozenset(
    {
        "connection_id",
        "connection_name",
        "connection_type",
        "connector_id",
        "connector_name",
        "connector_type",
        "created",
        "data",
        "destination_group_id",
        "event",
        "group_id",
        "reason",
        "status",
        "sync_id",
    }
)
# The IDs in Fivetran's test of a webhook, for every type of event.
_TEST_CONNECTION = "_connection_1"
_TEST_DESTINATION = "_destination_1"
# The JSON names of Python's types. The others are numbers.
_JSON_TYPES: dict[type, str] = {list: "array", str: "string", bool: "boolean", type(None): "null"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEvent:
    """An event that a webhook reports.

    Payloads have changed over time. An attribute is read from the field's current name or its
    older one; `status` and `reason` are read from the payload or from its `data`. An attribute is
    None if the field is missing, null or of the wrong type; `raw` has the original value.

    Attributes:
        event: The type of the event, such as `"sync_end"`. Other values are possible.
        created: When the event occurred, with a time zone: UTC if the payload has none. None if
            the value is not a timestamp.
        connection_id: ID of the connection; formerly `connector_id`. None for events of
            transformations.
        connection_name: The connection's name, which is the name of its schema; formerly
            `connector_name`.
        connection_type: The connector type, such as `"postgres"`; formerly `connector_type`.
        destination_group_id: ID of the connection's group; formerly `group_id`.
        sync_id: ID of the sync that the event belongs to.
        status: The result: `SUCCESSFUL`, `FAILURE`, `FAILURE_WITH_TASK`, `RESCHEDULED` or
            `CANCELED`. Other values are possible.
        reason: Fivetran's message about why it failed or was rescheduled.
        data: Details that depend on the type of the event; empty if there are none.
        additional_properties: Fields of the payload that have no attribute here.
        raw: The whole payload.

    Example:
        ```python
        from fivetrex.webhooks import WebhookEvent

        event = WebhookEvent.from_dict(
            {
                "event": "sync_end",
                "created": "2026-03-01T09:30:00.123Z",
                "connector_id": "silver_brook",
                "data": {"status": "FAILURE", "reason": "The source refuses connections"},
            }
        )
        if event.is_sync_end and event.is_failed:
            print(event.connection_id, event.reason)
        ```
    """

    event: str | None = None
    created: datetime | None = None
    connection_id: str | None = None
    connection_name: str | None = None
    connection_type: str | None = None
    destination_group_id: str | None = None
    sync_id: str | None = None
    status: str | None = None
    reason: str | None = None
    data: dict[str, Any] = field(default_factory=dict)
    additional_properties: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_dict(cls, payload: Mapping[str, Any]) -> Self:
        """Create an event from a payload that is already decoded, for example to test a handler.

        Args:
            payload: The JSON object.

        Returns:
            The event. Unexpected values do not raise an error.

        Raises:
            TypeError: The payload is not a mapping.

        Example:
            ```python
            from fivetrex.webhooks import WebhookEvent

            event = WebhookEvent.from_dict({"event": "sync_start", "connection_id": "silver_brook"})
            assert event.is_sync_start
            ```
        """
        raw = dict(payload)
        inner = raw.get("data")
        data = dict(inner) if isinstance(inner, dict) else {}
        return cls(
            event=first_text(raw, "event"),
            created=read_time(raw.get("created")),
            connection_id=first_text(raw, "connection_id", "connector_id"),
            connection_name=first_text(raw, "connection_name", "connector_name"),
            connection_type=first_text(raw, "connection_type", "connector_type"),
            destination_group_id=first_text(raw, "destination_group_id", "group_id"),
            sync_id=first_text(raw, "sync_id"),
            status=first_text(raw, "status") or first_text(data, "status"),
            reason=first_text(raw, "reason") or first_text(data, "reason"),
            data=data,
            additional_properties={name: raw[name] for name in raw if name not in _KNOWN},
            raw=raw,
        )

    def __repr__(self) -> str:
        shown = {
            "connection_id": self.connection_id,
            "status": self.status,
            "sync_id": self.sync_id,
            "created": self.created and self.created.isoformat(),
        }
        fields = [f"{name}={value!r}" for name, value in shown.items() if value is not None]
        return f"{type(self).__name__}({', '.join([repr(self.event), *fields])})"

    @property
    def connector_id(self) -> str | None:
        """The older name of `connection_id`."""
        return self.connection_id

    @property
    def connector_name(self) -> str | None:
        """The older name of `connection_name`."""
        return self.connection_name

    @property
    def connector_type(self) -> str | None:
        """The older name of `connection_type`."""
        return self.connection_type

    @property
    def group_id(self) -> str | None:
        """The older name of `destination_group_id`."""
        return self.destination_group_id

    @property
    def is_sync_start(self) -> bool:
        """Whether a sync has started."""
        return self.event == "sync_start"

    @property
    def is_sync_end(self) -> bool:
        """Whether a sync has ended, successfully or not."""
        return self.event == "sync_end"

    @property
    def is_successful(self) -> bool:
        """Whether the event reports a success.

        This depends on the event's status or, if it has none, on its type.

        A sync that was rescheduled or canceled is neither successful nor failed.
        """
        if self.status is not None:
            return is_successful(self.status)
        return self._is_named("_succeeded", "_successful")

    @property
    def is_failed(self) -> bool:
        """Whether the event reports a failure.

        This depends on the event's status or, if it has none, on its type.
        """
        if self.status is not None:
            return is_failed(self.status)
        return self._is_named("_failed", "_failure")

    @property
    def is_test(self) -> bool:
        """Whether Fivetran sent the event to test the webhook."""
        return (
            self.event == "test_event"
            or self.connection_id == _TEST_CONNECTION
            or self.destination_group_id == _TEST_DESTINATION
        )

    @property
    def delivery_key(self) -> str:
        """A key that is the same for every delivery of the same payload: 64 hexadecimal digits.

        Fivetran retries a delivery for 24 hours, and signs neither a time of delivery nor a
        delivery ID, so a recorded delivery can be replayed. To handle each event once, store its
        key with a unique constraint, and skip events whose key is stored. Keep keys for more than
        24 hours, and skip events whose `created` is older.

        The key is the SHA-256 of the whole payload, independent of the order of its fields. Two
        webhooks that report the same event have the same key for it. So do events that are equal
        in all fields, such as tests.
        """
        text = json.dumps(self.raw, sort_keys=True, separators=(",", ":"), default=repr)
        return hashlib.sha256(text.encode()).hexdigest()

    def _is_named(self, *endings: str) -> bool:
        return self.event is not None and self.event.endswith(endings)


def parse_event(body: bytes) -> WebhookEvent:
    """Parse the body of a webhook without verifying its signature.

    Args:
        body: The raw body of the request.

    Returns:
        The event.

    Raises:
        InvalidPayloadError: The body is not a JSON object.
        TypeError: The body is not bytes.

    Example:
        ```python
        from fivetrex import webhooks

        event = webhooks.parse_event(b'{"event":"sync_end","data":{"status":"SUCCESSFUL"}}')
        assert event.is_successful
        ```
    """
    content = require_bytes(body)
    try:
        payload = json.loads(content, parse_constant=_refuse_constant)
    # RecursionError: too deeply nested arrays or objects.
    except (ValueError, RecursionError) as error:
        # Drops the cause, whose traceback would contain the whole body.
        raise InvalidPayloadError(f"the body is not JSON: {_reason(error)}") from None
    if not isinstance(payload, dict):
        json_type = _JSON_TYPES.get(type(payload), "number")
        raise InvalidPayloadError(f"the body must be a JSON object, not {json_type}")
    return WebhookEvent.from_dict(payload)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"invalid {error.encoding} at byte {error.start}"
    return str(error) or type(error).__name__
