"""The events that webhooks bring."""

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
# What Fivetran's own test of a webhook is about, whatever event it plays.
_TEST_CONNECTION = "_connection_1"
_TEST_DESTINATION = "_destination_1"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEvent:
    """Something that happened in Fivetran, as a webhook tells it.

    Payloads have changed over time: fields that have an old and a new name read alike under
    both, and a status is found wherever it came. What did not come, came as null or is of
    another type than it should be, reads as None; `raw` has it as it came.

    Attributes:
        event: What happened, such as `"sync_end"`; an open list.
        created: When, with a time zone (UTC where the payload names none); None where it
            cannot be read.
        connection_id: The connection it happened to; also `connector_id`. Events of
            transformations have none.
        connection_name: The connection's name, which is its schema's; also `connector_name`.
        connection_type: The connection's service, such as `"postgres"`; also `connector_type`.
        destination_group_id: The group of the connection; also `group_id`.
        sync_id: The sync it belongs to.
        status: How it ended: `SUCCESSFUL`, `FAILURE`, `FAILURE_WITH_TASK`, `RESCHEDULED`,
            `CANCELED`; an open list.
        reason: Why it failed or was rescheduled, in Fivetran's words.
        data: What is told of this kind of event; empty where there is none.
        additional_properties: The fields that this class does not know.
        raw: The whole payload as it came.

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
        """Read an event from a payload that is JSON no more, as for a test of a handler.

        Args:
            payload: The JSON object.

        Returns:
            The event; nothing in the payload is an error.

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
        told = [f"{name}={value!r}" for name, value in shown.items() if value is not None]
        return f"{type(self).__name__}({', '.join([repr(self.event), *told])})"

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
        """Whether a sync has ended, well or not."""
        return self.event == "sync_end"

    @property
    def is_successful(self) -> bool:
        """Whether it tells of something that went well: by its status, or else by its name.

        A sync that was rescheduled or canceled is neither successful nor failed.
        """
        if self.status is not None:
            return is_successful(self.status)
        return self._is_named("_succeeded", "_successful")

    @property
    def is_failed(self) -> bool:
        """Whether it tells of something that failed: by its status, or else by its name."""
        if self.status is not None:
            return is_failed(self.status)
        return self._is_named("_failed", "_failure")

    @property
    def is_test(self) -> bool:
        """Whether Fivetran only tries the webhook, and nothing has happened."""
        return (
            self.event == "test_event"
            or self.connection_id == _TEST_CONNECTION
            or self.destination_group_id == _TEST_DESTINATION
        )

    @property
    def delivery_key(self) -> str:
        """A key that is the same for every delivery of the same payload: 64 hexadecimal digits.

        Fivetran retries a delivery for 24 hours, and signs neither a time nor a delivery id, so
        that anyone who recorded a delivery can send it again. Store the key of each event that
        was handled, with a unique constraint, and skip an event whose key is there. Keep it for
        more than 24 hours, and skip events whose `created` is older.

        It is the SHA-256 of the whole payload, without regard to the order of its fields. Two
        webhooks that report the same event have the same key for it; so have events that do not
        differ in any field, such as tests.
        """
        text = json.dumps(self.raw, sort_keys=True, separators=(",", ":"), default=repr)
        return hashlib.sha256(text.encode()).hexdigest()

    def _is_named(self, *endings: str) -> bool:
        return self.event is not None and self.event.endswith(endings)


def parse_event(body: bytes) -> WebhookEvent:
    """Read an event from the body of a webhook, without a look at its signature.

    Args:
        body: The body, byte for byte as it came.

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
    # RecursionError: arrays in arrays in arrays, deeper than Python follows.
    except (ValueError, RecursionError) as error:
        # Without its cause, which would hold the whole body in its traceback.
        raise InvalidPayloadError(f"the body is not JSON: {_reason(error)}") from None
    if not isinstance(payload, dict):
        raise InvalidPayloadError(
            f"the body is not a JSON object, but {type(payload).__name__} in Python's words"
        )
    return WebhookEvent.from_dict(payload)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"it is not {error.encoding} from byte {error.start} on"
    return str(error) or type(error).__name__
