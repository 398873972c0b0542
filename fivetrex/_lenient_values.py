"""Values as they come: what can be used is, and what cannot reads as None."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["first_text", "is_failed", "is_successful", "read_time"]

# An epoch: Python 3.11 would read some as basic ISO dates with a digit for a separator.
_NUMBER = re.compile(r"\d{9}", re.ASCII)
# Longer text is no timestamp, and parsing it takes long.
_LONGEST = 64
# A time of day, not the offset from UTC after it.
_CLOCK = re.compile(r"(?<![\d:+-])\d{1,2}:\d\d(?!\d)", re.ASCII)
# Only dates whose order is certain: 01/02/2024 could be in January or in February.
_DATE = re.compile(
    r"(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)"
    r"|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.ASCII | re.IGNORECASE,
)
# `GMT+01` is ahead of UTC in common usage, and behind it in POSIX and for dateutil.
_AMBIGUOUS_ZONE = re.compile(r"(?:UTC|GMT|Z)[+-]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
# They differ in every part of a date.
_DEFAULTS = datetime(2000, 1, 1), datetime(2004, 2, 20)


def first_text(source: Mapping[str, Any], *names: str) -> str | None:
    """Return the first of some fields that is there and is text."""
    return next((value for name in names if isinstance(value := source.get(name), str)), None)


def read_time(value: object) -> datetime | None:
    """Read a point in time; one without a time zone is in UTC.

    Text is ISO 8601, or another format that names the date and the time in full and in a
    certain order, with a numeric offset, `UTC`, `GMT`, `Z` or no time zone.
    """
    if isinstance(value, str):
        value = _parse(value)
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


def _parse(text: str) -> datetime | None:
    if _NUMBER.match(text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return _parse_free_form(text)


def _parse_free_form(text: str) -> datetime | None:
    if len(text) > _LONGEST or not text.isascii() or _AMBIGUOUS_ZONE.search(text):
        return None
    if len(_CLOCK.findall(text)) != 1 or not (_DATE.search(text) and _YEAR.search(text)):
        return None
    # Imported only for text that Python's own parser cannot read.
    from dateutil import parser

    try:
        one, other = (parser.parse(text, default=each, tzinfos=_zone) for each in _DEFAULTS)
    except (ArithmeticError, ValueError):
        return None
    # Parts that the text lacks are the defaults'.
    return one if one == other else None


def _zone(name: str | None, offset: int | None) -> timezone | None:
    """Return the time zone of a name and seconds east of UTC, as dateutil has read them."""
    if name not in {None, "UTC", "GMT", "Z", "z"}:
        raise ValueError(f"unknown time zone: {name}")
    return None if offset is None else timezone(timedelta(seconds=offset))


def is_successful(status: str | None) -> bool:
    """Whether the status of something that ended says that it went well."""
    return status is not None and status.upper() == "SUCCESSFUL"


def is_failed(status: str | None) -> bool:
    """Whether it says that it failed: `FAILURE`, `FAILURE_WITH_TASK`, `FAILED`."""
    return status is not None and status.upper().startswith("FAIL")
