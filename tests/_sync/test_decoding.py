# Made by scripts/twin.py from _async/test_decoding.py. Do not edit.
"""Readers survive: null, missing, unknown, of another kind than the definition says."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import fivetrex
from fivetrex.models import Connection, Destination, Group, Sync, SyncStatus, Webhook
from fivetrex.simulator import Fault
from tests.support.canned_responses import ScriptedResponses, page, success

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from fivetrex.simulator import Simulator

UTC = dt.UTC

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
ODD_TIMES = st.sampled_from(
    [
        "2026-02-30T00:00:00Z",
        "2026-01-01T24:00:00Z",
        "9999-12-31T23:59:59.999999-23:59",
        "0001-01-01T00:00:00+23:59",
        "20260101",
        "2026-01-01",
        "yesterday",
        "١٢٣٤",
        1767225600,
        1767225600000,
        -1,
        1e400,
    ]
)


def names_of(model: Any) -> list[str]:
    return [field.name for field in attrs.fields(model) if field.name != "additional_properties"]


def encoded(data: Any) -> httpx.Response:
    """A success with any data that Python takes for JSON, NaN included."""
    return httpx.Response(200, content=json.dumps({"code": "Success", "data": data}))


NULLS: dict[str, Any] = {**dict.fromkeys(names_of(Connection)), "id": "silver_brook"}
ODD: dict[str, Any] = {
    **NULLS,
    "brand_new": {"deep": [1, None, "two"]},
    "networking_method": "CarrierPigeon",
    "schedule_type": "lunar",
    "sync_frequency": 7,
    "config": {
        "host": "db.example.com",
        "port": 5432,
        "ratio": 0.5,
        "always": True,
        "nothing": None,
        "tables": ["a", "b"],
        "reports": [{"table": "x", "fields": ["y"], "segments": {"date": True}}],
        "nested": {"deep": {"deeper": [{}]}},
    },
    "status": {
        "setup_state": "half_way",
        "sync_state": "meditating",
        "tasks": [{"code": "reconnect", "message": None, "details": None, "new": 1}],
        "new": True,
    },
    "setup_tests": [
        {"title": "one", "status": "PASSED", "details": {"a": 1}},
        {"title": "two", "status": "MAYBE", "details": "text"},
        {"title": "three", "status": None, "details": ["x"]},
        {},
    ],
}


def test_nulls_for_every_field() -> None:
    connection = connect_to_handler(lambda request: success(NULLS)).connections.get("silver_brook")
    for name in names_of(Connection):
        assert getattr(connection, name) == (NULLS[name])
    assert connection.additional_properties == {}
    assert connection.sync_state is None
    assert not connection.is_syncing
    assert not connection.is_paused


def test_nothing_but_an_id() -> None:
    client = connect_to_handler(lambda request: success({"id": "only"}))
    assert (client.connections.get("only")).config is None
    assert (client.groups.get("only")).created_at is None


def test_paused_is_reported_in_either_place() -> None:
    for data in ({"paused": True}, {"paused": None, "status": {"sync_state": "paused"}}):
        client = connect_to_handler(ScriptedResponses(success({"id": "a", **data})))
        assert (client.connections.get("a")).is_paused


@pytest.mark.parametrize("data", [{}, {"id": None}, {"id": 7}, {"name": "no id"}])
def test_nothing_is_read_without_an_id(data: dict[str, Any]) -> None:
    client = connect_to_handler(lambda request: success(data))
    with pytest.raises(fivetrex.DecodeError, match="no id"):
        client.connections.get("silver_brook")
    with pytest.raises(fivetrex.DecodeError, match="no id"):
        client.groups.get("amber_harbor")


def test_what_the_definition_lacks(simulator: Simulator, client: Client) -> None:
    simulator.inject(Fault.body(success(ODD).content, content_type="application/json"))
    connection = client.connections.get("silver_brook")
    assert connection.additional_properties == {"brand_new": {"deep": [1, None, "two"]}}
    assert connection["brand_new"] == {"deep": [1, None, "two"]}
    assert connection.config == ODD["config"]
    assert connection.networking_method == "CarrierPigeon"
    assert connection.sync_frequency == 7
    assert connection.sync_state == "meditating"
    assert connection.status is not None
    assert connection.status.setup_state == "half_way"
    assert connection.status.additional_properties == {"new": True}
    assert connection.status.tasks is not None
    assert connection.status.tasks[0].additional_properties == {"new": 1}
    assert connection.setup_tests is not None
    assert [test.details for test in connection.setup_tests] == [{"a": 1}, "text", ["x"], None]
    assert connection.succeeded_at is None


def test_a_list_reads_the_same_as_the_details() -> None:
    listed = connect_to_handler(lambda request: page([ODD, NULLS]))
    detailed = connect_to_handler(lambda request: success(ODD))
    connections = (listed.connections.list()).items
    assert connections[0] == detailed.connections.get("silver_brook")
    streamed = [connection for connection in listed.connections.stream()]
    assert streamed == connections


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-07-10T12:00:00Z", dt.datetime(2026, 7, 10, 12, tzinfo=UTC)),
        ("2026-07-10T12:00:00.123456Z", dt.datetime(2026, 7, 10, 12, 0, 0, 123456, UTC)),
        ("2026-07-10T14:00:00+02:00", dt.datetime(2026, 7, 10, 12, tzinfo=UTC)),
        ("2026-07-10T12:00:00", dt.datetime(2026, 7, 10, 12, tzinfo=UTC)),
    ],
)
def test_timestamps_have_a_time_zone(text: str, moment: dt.datetime) -> None:
    client = connect_to_handler(lambda request: success({"id": "a", "created_at": text}))
    created_at = (client.groups.get("a")).created_at
    assert created_at == moment
    assert created_at is not None
    assert created_at.tzinfo is not None


def test_what_is_no_timestamp_stays_as_it_came() -> None:
    client = connect_to_handler(lambda request: success({"id": "a", "created_at": "yesterday"}))
    group: Any = client.groups.get("a")
    assert group.created_at == "yesterday"


@given(name=st.sampled_from(names_of(Group)), value=JSON | ODD_TIMES)
@example(name="created_at", value={"year": 2026})
def test_any_value_in_any_field_of_a_group(name: str, value: Any) -> None:
    client = connect_to_handler(lambda request: encoded({"id": "a", name: value}))
    try:
        group = client.groups.get("a")
    except fivetrex.DecodeError:
        assert name == "id"
        assert not isinstance(value, str)
    else:
        assert isinstance(group, Group)
        assert repr(group)
        json.dumps(group.to_dict())


@given(name=st.sampled_from(names_of(Connection)), value=JSON | ODD_TIMES)
@example(name="status", value="fine")
@example(name="status", value={"tasks": "none", "warnings": [1], "sync_state": {}})
@example(name="setup_tests", value={"title": "one"})
@example(name="setup_tests", value=[None, 1, []])
@example(name="config", value=[1])
@example(name="connect_card", value=[])
def test_any_value_in_any_field_of_a_connection(name: str, value: Any) -> None:
    client = connect_to_handler(lambda request: encoded({"id": "a", name: value}))
    try:
        connection = client.connections.get("a")
    except fivetrex.DecodeError:
        assert name == "id"
        assert not isinstance(value, str)
    else:
        assert repr(connection)
        assert connection.sync_state is None or isinstance(connection.sync_state, str)
        assert isinstance(connection.is_syncing, bool)
        assert isinstance(connection.is_paused, bool)
        json.dumps(connection.to_dict())


@given(name=st.sampled_from(names_of(Destination)), value=JSON | ODD_TIMES)
@example(name="setup_tests", value=[{"title": "one", "details": [1]}, None])
@example(name="config", value=[1])
def test_any_value_in_any_field_of_a_destination(name: str, value: Any) -> None:
    client = connect_to_handler(lambda request: encoded({"id": "a", name: value}))
    try:
        destination = client.destinations.get("a")
    except fivetrex.DecodeError:
        assert name == "id"
        assert not isinstance(value, str)
    else:
        assert isinstance(destination, Destination)
        assert repr(destination)
        json.dumps(destination.to_dict())


@given(name=st.sampled_from([*names_of(Webhook), "type"]), value=JSON | ODD_TIMES)
@example(name="events", value="sync_end")
@example(name="type", value=["account"])
def test_any_value_in_any_field_of_a_webhook(name: str, value: Any) -> None:
    client = connect_to_handler(lambda request: encoded({"id": "a", name: value}))
    try:
        webhook = client.webhooks.get("a")
    except fivetrex.DecodeError:
        assert name == "id"
        assert not isinstance(value, str)
    else:
        assert repr(webhook)
        assert webhook.is_account_level is (name == "type" and value == "account")
        assert webhook.is_group_level is (name == "type" and value == "group")
        json.dumps(webhook.to_dict())


STATUS_FIELDS = {"status", "paused", *(field.name for field in dataclasses.fields(SyncStatus))}


@given(name=st.sampled_from(sorted(STATUS_FIELDS)), value=JSON | ODD_TIMES, inside=st.booleans())
@example(name="status", value="fine", inside=False)
@example(name="sync_state", value=["syncing"], inside=True)
@example(name="paused", value="yes", inside=False)
def test_any_value_in_any_source_of_a_sync_status(name: str, value: Any, *, inside: bool) -> None:
    data = {"id": "a", "status": {name: value}} if inside else {"id": "a", name: value}
    status = connect_to_handler(lambda request: encoded(data)).connections.get_sync_status("a")
    assert repr(status)
    assert status.sync_state is None or isinstance(status.sync_state, str)
    states = [status.is_syncing, status.is_paused, status.is_scheduled]
    assert states.count(True) <= 1
    assert set(map(type, states)) == {bool}


@given(name=st.sampled_from(names_of(Sync)), value=JSON | ODD_TIMES)
@example(name="stages", value=[1])
@example(name="stages", value={"extract": {"volume": "much"}, "load": None})
def test_any_value_in_any_field_of_a_sync(name: str, value: Any) -> None:
    client = connect_to_handler(lambda request: encoded({"items": [{name: value}]}))
    [sync] = client.connections.list_sync_history("a")
    assert repr(sync)
    json.dumps(sync.to_dict())


@given(data=JSON)
@example(data={"items": [{"id": "a"}], "next_cursor": None})
@example(data={"id": "a"})
def test_any_data_is_read_or_a_decode_error(data: Any) -> None:
    client = connect_to_handler(lambda request: encoded(data))
    calls: list[Callable[[], Any]] = [
        lambda: client.groups.get("a"),
        lambda: client.connections.get("a"),
        lambda: client.destinations.get("a"),
        lambda: client.webhooks.get("a"),
        client.groups.list,
        client.connections.list,
        client.destinations.list,
        client.webhooks.list,
    ]
    read = 0
    for call in calls:
        with suppress(fivetrex.DecodeError):
            call()
            read += 1
    assert read == (4 if isinstance(data, dict) and ("id" in data or "items" in data) else 0)


@given(body=st.binary(max_size=40), status=st.sampled_from([200, 201, 204, 400, 404, 500]))
def test_any_bytes_are_an_error_of_ours(body: bytes, status: int) -> None:
    client = connect_to_handler(lambda request: httpx.Response(status, content=body))
    with pytest.raises((fivetrex.DecodeError, fivetrex.APIError)) as caught:
        client.groups.get("a")
    assert isinstance(caught.value, fivetrex.APIError) == (status >= 400)
