"""Events: all payloads that Fivetran has documented, and any other JSON."""

from __future__ import annotations

import json
import pickle
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex.webhooks import WebhookEvent, parse_event
from tests.webhooks.deliveries import BODY, SYNC_END


def event_of(**payload: object) -> WebhookEvent:
    return parse_event(json.dumps(payload).encode())


def test_a_sync_that_ended() -> None:
    event = parse_event(BODY)
    assert event == WebhookEvent(
        event="sync_end",
        created=datetime(2026, 5, 22, 0, 6, 8, 638000, tzinfo=UTC),
        connection_id="silver_brook",
        connection_name="crm",
        connection_type="postgres",
        destination_group_id="some_group",
        sync_id="b4703f73-6315-4e22-8d7a-3bfb18b2fed2",
        status="SUCCESSFUL",
        reason=None,
        data={"status": "SUCCESSFUL"},
        additional_properties={},
        raw=SYNC_END,
    )
    assert event.is_sync_end
    assert event.is_successful
    assert not event.is_sync_start
    assert not event.is_failed
    assert not event.is_test


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("connector_id", "connection_id"),
        ("connector_name", "connection_name"),
        ("connector_type", "connection_type"),
        ("group_id", "destination_group_id"),
    ],
)
def test_old_and_new_field_names_are_read(old: str, new: str) -> None:
    for payload in ({old: "it"}, {new: "it"}, {old: "another", new: "it"}, {old: "it", new: None}):
        event = WebhookEvent.from_dict(payload)
        assert getattr(event, old) == "it"
        assert getattr(event, new) == "it"
        assert event.additional_properties == {}


@pytest.mark.parametrize(
    ("status", "is_successful", "is_failed"),
    [
        ("SUCCESSFUL", True, False),
        ("successful", True, False),
        ("FAILURE", False, True),
        ("FAILURE_WITH_TASK", False, True),
        ("FAILED", False, True),
        ("RESCHEDULED", False, False),
        ("CANCELED", False, False),
        ("UNHEARD_OF", False, False),
        (None, False, False),
        (12, False, False),
    ],
)
def test_status_is_read_from_payload_or_data(
    status: object, is_successful: bool, is_failed: bool
) -> None:
    for event in (
        event_of(event="sync_end", status=status),
        event_of(event="sync_end", data={"status": status}),
        event_of(event="sync_end", status=None, data={"status": status}),
    ):
        assert event.is_successful is is_successful
        assert event.is_failed is is_failed
        assert event.status == (status if isinstance(status, str) else None)


def test_failed_sync_has_a_reason() -> None:
    data = {"status": "FAILURE_WITH_TASK", "reason": "No password", "taskType": "reconnect"}
    event = event_of(event="sync_end", data=data)
    assert event.is_failed
    assert event.reason == "No password"
    assert event.data["taskType"] == "reconnect"


@pytest.mark.parametrize(
    ("name", "is_successful", "is_failed"),
    [
        ("connection_successful", True, False),
        ("connection_failure", False, True),
        ("dbt_run_start", False, False),
        ("dbt_run_succeeded", True, False),
        ("dbt_run_failed", False, True),
        ("transformation_start", False, False),
        ("transformation_succeeded", True, False),
        ("transformation_failed", False, True),
        ("transformation_run_succeeded", True, False),
        ("transformation_run_failed", False, True),
        ("sync_start", False, False),
        ("sync_end", False, False),
        ("status", False, False),
        ("create_connector", False, False),
        ("resync_table", False, False),
    ],
)
def test_event_without_a_status_is_classified_by_its_type(
    name: str, is_successful: bool, is_failed: bool
) -> None:
    event = event_of(event=name, created="2026-05-22T00:06:08Z", data={"jobName": "nightly"})
    assert event.is_successful is is_successful
    assert event.is_failed is is_failed
    assert event.is_sync_start is (name == "sync_start")
    assert event.is_sync_end is (name == "sync_end")
    assert event.connection_id is None
    assert not event.is_test


@pytest.mark.parametrize(
    "payload",
    [
        {"event": "test_event"},
        {"event": "sync_end", "connector_id": "_connection_1"},
        {"event": "dbt_run_start", "destination_group_id": "_destination_1"},
    ],
)
def test_fivetran_test_events_are_recognized(payload: dict[str, Any]) -> None:
    assert WebhookEvent.from_dict(payload).is_test


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-22T00:06:08.638Z", datetime(2026, 5, 22, 0, 6, 8, 638000, tzinfo=UTC)),
        ("2026-05-22T02:06:08+02:00", datetime(2026, 5, 22, 0, 6, 8, tzinfo=UTC)),
        ("2026-05-22T00:06:08.638123456Z", datetime(2026, 5, 22, 0, 6, 8, 638123, tzinfo=UTC)),
        ("2026-05-22T00:06:08", datetime(2026, 5, 22, 0, 6, 8, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        (1779408368, None),
        (None, None),
        ({}, None),
    ],
)
def test_created_has_a_time_zone(text: object, expected: datetime | None) -> None:
    event = event_of(created=text)
    assert event.created == expected
    assert event.created is None or event.created.utcoffset() is not None
    assert event.raw["created"] == text


def test_time_zone_is_preserved() -> None:
    created = event_of(created="2026-05-22T02:06:08+02:00").created
    assert created is not None
    assert created.utcoffset() == timedelta(hours=2)


def test_unknown_fields_are_preserved() -> None:
    event = event_of(event="sync_end", exception_id="e1", nested={"a": [1, None]})
    assert event.additional_properties == {"exception_id": "e1", "nested": {"a": [1, None]}}
    assert event.raw["exception_id"] == "e1"


def test_nulls_and_wrong_types_become_none() -> None:
    names = [*SYNC_END, "connection_id", "connection_name", "group_id", "status", "reason"]
    odd_values: list[Any] = [None, 12, 1.5, True, [], ["a"], {}]
    for odd in odd_values:
        event = event_of(**dict.fromkeys(names, odd))
        assert event == WebhookEvent(raw=dict.fromkeys(names, odd))
        assert event.data == {}
        assert not any((event.is_sync_end, event.is_successful, event.is_failed, event.is_test))


def test_repr_omits_the_data() -> None:
    event = WebhookEvent.from_dict(
        {"event": "edit_connector", "data": {"password": "pw-1"}, "new_token": "pw-2"}
    )
    assert "pw-" not in repr(event) + str(event)


def test_repr_omits_missing_fields() -> None:
    assert repr(parse_event(BODY)) == (
        "WebhookEvent('sync_end', connection_id='silver_brook', status='SUCCESSFUL', "
        "sync_id='b4703f73-6315-4e22-8d7a-3bfb18b2fed2', "
        "created='2026-05-22T00:06:08.638000+00:00')"
    )
    assert repr(event_of()) == "WebhookEvent(None)"


def test_event_can_be_pickled() -> None:
    event = parse_event(BODY)
    assert pickle.loads(pickle.dumps(event)) == event


def test_parsing_does_not_modify_the_payload() -> None:
    payload = {"event": "sync_end", "data": {"status": "FAILED"}}
    event = WebhookEvent.from_dict(payload)
    event.data["status"] = event.raw["event"] = "changed"
    assert payload == {"event": "sync_end", "data": {"status": "FAILED"}}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" ",
        b"{",
        b"event=sync_end",
        b"[]",
        b'"sync_end"',
        b"12",
        b"null",
        b"true",
        b'{"event": NaN}',
        b'{"event": -Infinity}',
        b"\xff\xfe\xfd",
        b'{"event": "\xff"}',
        b'{"n": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
    ids=lambda body: repr(body[:12]),
)
def test_other_json_is_an_invalid_payload(body: bytes) -> None:
    with pytest.raises(fivetrex.InvalidPayloadError) as caught:
        parse_event(body)
    assert caught.value.__cause__ is None
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("body", "json_type"),
    [
        (b"[]", "array"),
        (b'"a"', "string"),
        (b"1.5", "number"),
        (b"true", "boolean"),
        (b"null", "null"),
    ],
)
def test_the_error_names_the_json_type(body: bytes, json_type: str) -> None:
    with pytest.raises(
        fivetrex.InvalidPayloadError, match=f"must be a JSON object, not {json_type}$"
    ):
        parse_event(body)


@pytest.mark.parametrize("body", [BODY.decode(), None, SYNC_END])
def test_body_must_be_bytes(body: Any) -> None:
    with pytest.raises(TypeError, match="raw bytes"):
        parse_event(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*SYNC_END]), inner)
    ),
    max_leaves=8,
)
PAYLOADS = st.fixed_dictionaries({}, optional=dict.fromkeys([*SYNC_END, "status", "reason"], JSON))


def test_a_repeated_delivery_has_the_same_key() -> None:
    first, again = parse_event(BODY), parse_event(BODY)
    assert first.delivery_key == again.delivery_key
    assert re.fullmatch("[0-9a-f]{64}", first.delivery_key)
    # With any order of fields and any whitespace.
    payload = json.loads(BODY)
    written = json.dumps(dict(reversed(payload.items())), indent=2).encode()
    assert parse_event(written).delivery_key == first.delivery_key


@given(st.dictionaries(st.text(), JSON), st.dictionaries(st.text(), JSON))
def test_different_payloads_have_different_keys(one: dict[str, Any], other: dict[str, Any]) -> None:
    keys = [WebhookEvent.from_dict(payload).delivery_key for payload in (one, other)]
    written = [json.dumps(payload, sort_keys=True) for payload in (one, other)]
    assert (keys[0] == keys[1]) == (written[0] == written[1])


def test_event_with_non_json_values_has_a_key() -> None:
    key = WebhookEvent.from_dict({"created": datetime(2026, 5, 22, tzinfo=UTC)}).delivery_key
    assert len(key) == 64


@given(PAYLOADS | JSON)
def test_any_json_is_parsed_or_rejected(payload: Any) -> None:
    try:
        event = parse_event(json.dumps(payload, allow_nan=True).encode())
    except fivetrex.InvalidPayloadError:
        assert not isinstance(payload, dict) or "Infinity" in json.dumps(payload)
        return
    assert event.raw == payload
    assert isinstance(event.data, dict)
    assert isinstance(repr(event), str)
    for text in (event.event, event.connection_id, event.status, event.reason):
        assert text is None or isinstance(text, str)
    assert not (event.is_successful and event.is_failed)


@given(st.binary())
def test_any_bytes_are_parsed_or_rejected(body: bytes) -> None:
    try:
        event = parse_event(body)
    except fivetrex.InvalidPayloadError:
        return
    assert isinstance(event.raw, dict)
