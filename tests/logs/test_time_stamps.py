"""Timestamps as text, in the formats of data warehouses and their drivers."""

from __future__ import annotations

import calendar
import email.utils
import time
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fivetrex.logs import LogEntry
from fivetrex.webhooks import WebhookEvent

if TYPE_CHECKING:
    from collections.abc import Callable

MOMENT = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
WITH_FRACTION = MOMENT.replace(microsecond=678000)
INDIA = timezone(timedelta(hours=5, minutes=30))

READABLE = {
    # BigQuery
    "2024-01-02 03:04:05 UTC": MOMENT,
    "2024-01-02 03:04:05.678 UTC": WITH_FRACTION,
    "2024-01-02 03:04:05.678000 UTC": WITH_FRACTION,
    # Snowflake, in its TIMESTAMP_TZ, TIMESTAMP_LTZ and AUTO formats
    "2024-01-02 03:04:05.678 +0000": WITH_FRACTION,
    "2024-01-02 03:04:05.678 Z": WITH_FRACTION,
    "2024-01-02 03:04:05 Z": MOMENT,
    "2024-01-02 08:34:05.678000000 +0530": WITH_FRACTION,
    "Tue, 02 Jan 2024 03:04:05 +0000": MOMENT,
    "Tue, 02 Jan 2024 03:04:05 Z": MOMENT,
    # Postgres, Redshift
    "2024-01-02 03:04:05+00": MOMENT,
    "2024-01-02 03:04:05.678+00": WITH_FRACTION,
    "2024-01-02 08:34:05.67800+05:30": WITH_FRACTION,
    # SQL Server
    "2024-01-02 03:04:05.6780000 +00:00": WITH_FRACTION,
    "Jan  2 2024  3:04AM": MOMENT.replace(second=0),
    # MySQL
    "2024-01-02 03:04:05": MOMENT,
    # Databricks
    "2024-01-02T03:04:05.678+0000": WITH_FRACTION,
    "2024-01-02T03:04:05.678Z": WITH_FRACTION,
    # Others
    "2024-01-02 03:04:05.678 GMT": WITH_FRACTION,
    "2024/01/02 03:04:05": MOMENT,
    "2024-1-2 3:04:05": MOMENT,
    "2024-01-02 15:04": datetime(2024, 1, 2, 15, 4, tzinfo=UTC),
    "Jan 2, 2024 3:04:05 PM": MOMENT.replace(hour=15),
    "02-JAN-2024 03:04:05": MOMENT,
    "Tue Jan  2 03:04:05 2024": MOMENT,
    "Tue Jan  2 03:04:05 UTC 2024": MOMENT,
    "20240102T030405Z": MOMENT,
}
UNDECODABLE_RESPONSES = {
    "no date": ["", "at noon", "03:04:05", "3 PM", "Tue 03:04", "infinity", "NaN"],
    "no complete date": ["Jan 2024 03:04:05", "Jan 2 03:04:05", "2024-01 03:04", "May", "2024"],
    "no time": ["Jan 2, 2024", "2024/01/02", "2024-01-02 UTC", "2024-01-02 -08:00"],
    "uncertain order": ["01/02/2024 03:04:05", "13/02/2024 03:04:05", "24-Jan-02 03:04:05"],
    "two times": ["2024-01-02 03:04:05 and 04:05:06", "2024-01-02 03:04-04:05 UTC"],
    "unknown time zone": [
        "2024-01-02 03:04:05 EST",
        "2024-01-02 03:04:05 CET",
        "2024-01-02 03:04:05 XYZ",
        "2024-01-02 03:04:05 America/New_York",
        "2024-01-02 03:04:05 BC",
    ],
    "uncertain time zone": ["2024-01-02 03:04:05 GMT+03:00", "2024-01-02 03:04:05 EST+5"],
    "out of range": [
        "2024-13-02 03:04:05 UTC",
        "2023-02-29 03:04:05 UTC",
        "2024-01-02 25:04:05 UTC",
        "2024-01-02 03:04:61 UTC",
        "2024-01-02 03:04:05 +9999",
        "0000-01-02 03:04:05 UTC",
        "99999-01-02 03:04:05 UTC",
    ],
    "a number": ["1", "12", "1704164645", "1704164645.123000000", "1704010112304", "1e9"],
    "too long": ["2024-01-02 03:04:05" + " " * 1000 + "UTC", "1" * 100_000],
    "other digits": ["\uff12024-01-02 03:04:05 UTC", "2024-01-02 03:04:0² UTC"],
}


def read(text: object) -> datetime | None:
    """Parse a timestamp as that of a log row and of a webhook, with the same result."""
    time_stamp = LogEntry.from_row({"time_stamp": text}).time_stamp
    assert WebhookEvent.from_dict({"created": text}).created == time_stamp
    return time_stamp


@pytest.mark.parametrize(("text", "expected"), READABLE.items())
def test_formats_of_warehouses_are_parsed(text: str, expected: datetime) -> None:
    time_stamp = read(text)
    assert time_stamp == expected
    assert time_stamp is not None
    assert time_stamp.tzinfo is not None


@pytest.mark.parametrize(
    "text", [text for texts in UNDECODABLE_RESPONSES.values() for text in texts]
)
def test_incomplete_or_ambiguous_timestamp_is_none(text: str) -> None:
    assert read(text) is None


def test_offset_is_preserved() -> None:
    time_stamp = read("2024-01-02 08:34:05.678 +0530")
    assert time_stamp is not None
    assert time_stamp.utcoffset() == INDIA.utcoffset(None)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone cannot be set here")
@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "UTC"])
def test_result_is_independent_of_the_local_time_zone(
    monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert read("2024-01-02 03:04:05 UTC") == MOMENT
        assert read("2024/01/02 03:04:05") == MOMENT
        assert read("2024-01-02 03:04:05 EST") is None
        assert read("2024-01-02 03:04:05 CET") is None
    finally:
        monkeypatch.undo()
        time.tzset()


def _offset(moment: datetime) -> str:
    return moment.isoformat()[-6:]  # `%:z` is new in Python 3.12


def _english(moment: datetime) -> str:
    return f"{calendar.month_name[moment.month]} {moment.day}, {moment.year:04}"


def _date(moment: datetime) -> str:
    return moment.date().isoformat()


# The format of each system, with an offset or in UTC.
WRITERS: dict[str, Callable[[datetime], str]] = {
    "ISO 8601": lambda it: it.isoformat(),
    "ISO 8601 in UTC": lambda it: it.astimezone(UTC).isoformat().replace("+00:00", "Z"),
    "BigQuery": lambda it: it.astimezone(UTC).isoformat(" ").replace("+00:00", " UTC"),
    "Snowflake": lambda it: f"{_date(it)} {it:%H:%M:%S.%f} {it:%z}",
    "Snowflake in UTC": lambda it: it.astimezone(UTC).isoformat(" ").replace("+00:00", " Z"),
    "Snowflake with nanoseconds": lambda it: f"{_date(it)} {it:%H:%M:%S.%f}000 {it:%z}",
    "SQL Server": lambda it: f"{_date(it)} {it:%H:%M:%S.%f}0 {_offset(it)}",
    "slashes": lambda it: f"{_date(it).replace('-', '/')} {it:%H:%M:%S.%f} {_offset(it)}",
    "English": lambda it: f"{_english(it)} {it:%I:%M:%S.%f %p} {it:%z}",
    "RFC 2822": lambda it: email.utils.format_datetime(it.replace(microsecond=0)),
}
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(
    moment=st.datetimes(datetime(100, 1, 2), datetime(9999, 12, 30), timezones=OFFSETS),
    writer=st.sampled_from(sorted(WRITERS)),
)
def test_every_format_is_parsed_back(moment: datetime, writer: str) -> None:
    expected = moment.replace(microsecond=0) if writer == "RFC 2822" else moment
    assert read(WRITERS[writer](moment)) == expected


TOKENS = ["2024-01-02", "Jan", "2 Jan", "Tue,", "03:04", ".678", "UTC", "GMT", "+05", "am", "PM"]
TOKENS += [" ", "-", "/", ":", ",", "(", ")", "h", "m", "T", "9" * 25, "1e5", "nan", "\x00"]
SHORT = [text for texts in UNDECODABLE_RESPONSES.values() for text in texts if len(text) < 64]
PIECES = st.sampled_from([*READABLE, *SHORT, *TOKENS, "\ud800"])


@given(st.text() | st.lists(PIECES, max_size=8).map("".join))
@example("2024-01-02 03:04 " + "9" * 40 + "m")
@example("2024-01-02 03:" + "9" * 40)
@example("2024-01-02 03:04 " + "9" * 40 + "h")
def test_any_text_is_parsed_or_none(text: str) -> None:
    time_stamp = read(text)
    assert time_stamp is None or time_stamp.utcoffset() is not None
