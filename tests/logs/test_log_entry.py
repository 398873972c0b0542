"""Rows of the LOG table, as data warehouses and their drivers return them."""

from __future__ import annotations

import json
import pickle
import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.logs import LogEntry

ROW: dict[str, Any] = {
    "id": "some_entry",
    "time_stamp": datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
    "connection_id": "silver_brook",
    "transformation_id": None,
    "sync_id": "b4703f73-6315-4e22-8d7a-3bfb18b2fed2",
    "event": "INFO",
    "message_event": "sync_end",
    "message_data": '{"status": "SUCCESSFUL"}',
    "_fivetran_synced": "2026-03-01T10:00:00Z",
}
ENTRY = LogEntry(
    id="some_entry",
    time_stamp=datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
    connection_id="silver_brook",
    sync_id="b4703f73-6315-4e22-8d7a-3bfb18b2fed2",
    event="INFO",
    message_event="sync_end",
    message_data='{"status": "SUCCESSFUL"}',
    additional_properties={"_fivetran_synced": "2026-03-01T10:00:00Z"},
)


@pytest.mark.parametrize("letter_case", [str.lower, str.upper, str.title])
def test_column_names_are_case_insensitive(letter_case: Any) -> None:
    row = {letter_case(name): value for name, value in ROW.items()}
    assert LogEntry.from_row(row) == ENTRY


def test_sqlite_row_is_accepted() -> None:
    warehouse = sqlite3.connect(":memory:")
    warehouse.row_factory = sqlite3.Row
    columns = {**ROW, "time_stamp": "2026-03-01 09:30:00"}
    selected = ", ".join(f"? AS {name.upper()}" for name in columns)
    rows = warehouse.execute(f"SELECT {selected}", [*columns.values()])
    assert LogEntry.from_rows(rows) == [ENTRY]
    warehouse.close()


def test_connector_id_of_older_tables_is_read() -> None:
    for row in (
        {"connector_id": "it"},
        {"CONNECTION_ID": "it"},
        {"connection_id": "it", "connector_id": "its_name"},
        {"connection_id": None, "connector_id": "it"},
    ):
        entry = LogEntry.from_row(row)
        assert entry.connection_id == entry.connector_id == "it"
        assert entry.additional_properties == {}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-01 09:30:00.123", datetime(2026, 3, 1, 9, 30, 0, 123000, tzinfo=UTC)),
        ("2026-03-01T09:30:00Z", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        ("2026-03-01 11:30:00+02:00", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        (datetime(2026, 3, 1, 9, 30), datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        (
            datetime(2026, 3, 1, 11, 30, tzinfo=timezone(timedelta(hours=2))),
            datetime(2026, 3, 1, 9, 30, tzinfo=UTC),
        ),
        ("at noon", None),
        (None, None),
        (1772357400, None),
    ],
)
def test_time_stamp_has_a_time_zone(value: object, expected: datetime | None) -> None:
    time_stamp = LogEntry.from_row({"time_stamp": value}).time_stamp
    assert time_stamp == expected
    assert time_stamp is None or time_stamp.utcoffset() is not None


DATA = {"status": "FAILURE_WITH_TASK", "reason": "No password", "taskType": "reconnect"}


@pytest.mark.parametrize(
    "message_data",
    [json.dumps(DATA), json.dumps(json.dumps(DATA)), DATA, json.dumps(DATA).encode()],
    ids=["text", "text in a string", "parsed", "bytes"],
)
def test_message_data_is_parsed_in_every_form(message_data: object) -> None:
    entry = LogEntry.from_row({"message_data": message_data})
    assert entry.message_data == message_data
    assert entry.data == DATA
    assert entry.data is entry.data
    assert entry.status == "FAILURE_WITH_TASK"
    assert entry.reason == "No password"
    assert entry.is_failed
    assert not entry.is_successful


@pytest.mark.parametrize(
    "message_data",
    [
        None,
        "",
        "Transformation has succeeded",
        "[1]",
        "12",
        "{",
        "null",
        b"\xff",
        12,
        "[" * 100_000,
    ],
    ids=lambda value: repr(value)[:20],
)
def test_other_message_data_is_unchanged(message_data: object) -> None:
    entry = LogEntry.from_row({"transformation_id": "t", "message_data": message_data})
    assert entry.message_data == message_data
    assert entry.data == {}
    assert entry.status is None
    assert entry.reason is None
    assert not entry.is_successful
    assert not entry.is_failed


def test_helpers_classify_the_event() -> None:
    helpers = ("is_sync_start", "is_sync_end", "is_schema_change")
    expected = {
        "sync_start": "is_sync_start",
        "sync_end": "is_sync_end",
        "create_schema": "is_schema_change",
        "create_table": "is_schema_change",
        "alter_table": "is_schema_change",
        "drop_table": "is_schema_change",
        "records_modified": None,
        None: None,
    }
    for name, helper in expected.items():
        # Fivetran writes the event type to `message_event`, other logs to `event`.
        for row in ({"event": "INFO", "message_event": name}, {"event": name}):
            entry = LogEntry.from_row(row)
            assert [one for one in helpers if getattr(entry, one)] == ([helper] if helper else [])


@pytest.mark.parametrize(
    ("event", "is_error", "is_warning"),
    [
        ("SEVERE", True, False),
        ("ERROR", True, False),
        ("severe", True, False),
        ("WARNING", False, True),
        ("INFO", False, False),
        (None, False, False),
    ],
)
def test_log_level(event: str | None, is_error: bool, is_warning: bool) -> None:
    entry = LogEntry.from_row({"event": event})
    assert entry.is_error is is_error
    assert entry.is_warning is is_warning


def test_a_successful_sync() -> None:
    assert ENTRY.is_successful
    assert not ENTRY.is_failed
    assert ENTRY.reason is None


@pytest.mark.parametrize("row", [("some_entry", "INFO"), [], None, "INFO", SimpleNamespace(id="a")])
def test_row_without_column_names_raises_type_error(row: Any) -> None:
    with pytest.raises(TypeError, match="mapping from column names"):
        LogEntry.from_row(row)


def test_repr_omits_the_config_of_an_edit() -> None:
    config = {"newProperties": {"password": "pw-of-the-source"}}
    entry = LogEntry.from_row(
        {"id": "e1", "message_event": "edit_connector", "message_data": config, "note": "pw-too"}
    )
    assert "edit_connector" in repr(entry)
    assert "pw-" not in repr(entry) + str(entry)
    assert entry.data == config


def test_entry_can_be_pickled() -> None:
    assert ENTRY.data == {"status": "SUCCESSFUL"}
    assert pickle.loads(pickle.dumps(ENTRY)) == ENTRY


SCALARS = st.none() | st.integers() | st.floats() | st.text() | st.binary() | st.datetimes()
VALUES = SCALARS | st.dictionaries(st.text(), SCALARS) | st.just('{"status": 12, "reason": []}')


@given(st.dictionaries(st.sampled_from([*ROW, "CONNECTOR_ID", "other"]) | st.text(), VALUES))
def test_any_row_is_accepted(row: dict[str, Any]) -> None:
    entry = LogEntry.from_row(row)
    for text in (entry.id, entry.connection_id, entry.event, entry.status, entry.reason):
        assert text is None or isinstance(text, str)
    assert isinstance(entry.data, dict)
    assert entry.time_stamp is None or entry.time_stamp.tzinfo is not None
    assert isinstance(repr(entry), str)
