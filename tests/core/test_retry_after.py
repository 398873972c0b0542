"""The `Retry-After` header, whatever a server puts into it."""

from __future__ import annotations

import datetime as dt
from email.utils import format_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fivetrex._core.retry_after import read_retry_after

NOW = dt.datetime(2026, 7, 10, 12, tzinfo=dt.UTC)


def read(value: str, date: str | None = None) -> float | None:
    headers = {"retry-after": value}
    if date is not None:
        headers["date"] = date
    return read_retry_after(headers)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0.0), ("3600", 3600.0), (" 7 ", 7.0), ("0.5", 0.5), ("007", 7.0), ("9" * 30, 1e30)],
)
def test_seconds(value: str, seconds: float) -> None:
    assert read(value) == seconds


@pytest.mark.parametrize("value", ["", "-1", "+1", "1e3", "1.", ".5", "0x10", "inf", "nan", "٣"])
def test_no_seconds(value: str) -> None:
    assert read(value) is None


def test_no_header() -> None:
    assert read_retry_after({}) is None


@given(seconds=st.integers(-(10**8), 10**9))
def test_a_date_counts_from_the_answer_s_own(seconds: int) -> None:
    wanted = format_datetime(NOW + dt.timedelta(seconds=seconds), usegmt=True)
    assert read(wanted, format_datetime(NOW, usegmt=True)) == max(0.0, seconds)


def test_a_date_counts_from_this_machine_s_clock_where_the_answer_has_none() -> None:
    far = dt.datetime.now(dt.UTC) + dt.timedelta(days=365)
    for date in (None, "", "no date"):
        seconds = read(format_datetime(far, usegmt=True), date)
        assert seconds is not None
        assert 364 * 86_400 < seconds <= 365 * 86_400


@pytest.mark.parametrize(
    "value",
    [
        "Fri, 10 Jul 2026 12:00:30 GMT",
        "Fri, 10 Jul 2026 12:00:30 -0000",
        "Fri, 10 Jul 2026 14:00:30 +0200",
        "Friday, 10-Jul-26 12:00:30 GMT",
        "Fri Jul 10 12:00:30 2026",
    ],
)
def test_every_form_of_a_date(value: str) -> None:
    assert read(value, "Fri, 10 Jul 2026 12:00:00 GMT") == 30.0


@given(value=st.text(max_size=30), date=st.text(max_size=30))
@example(value="Fri, 31 Dec 9999 23:59:59 -2359", date="Mon, 01 Jan 0001 00:00:00 +2359")
@example(value="Mon, 01 Jan 0001 00:00:00 GMT", date="")
@example(value="1 Jan 99999999999999999999 00:00:00 GMT", date="")
@example(value="9" * 5000, date="9" * 5000)
@example(value="1 Jan 2026 00:00:00 +99999999999999", date="")
@example(value="3, 5", date="3, 5")
def test_garbage_is_never_an_error(value: str, date: str) -> None:
    seconds = read(value, date)
    assert seconds is None or seconds >= 0.0
