"""Lenient parsing of webhook payloads and log rows: an unusable value becomes None."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["first_text", "is_failed", "is_successful", "read_time"]

# A Unix time. Python 3.11 would parse some as basic ISO dates with a digit as the separator.
_NUMBER = re.compile(r"\d{9}", re.ASCII)
# Longer text is not a timestamp, and is slow to parse.
_LONGEST = 64
# A time of day, not the offset from UTC after it.
_CLOCK = re.compile(r"(?<![\d:+-])\d{1,2}:\d\d(?!\d)", re.ASCII)
# Only dates with an unambiguous order: 01/02/2024 could be in January or in February.
_DATE = re.compile(
    r"(?<!\d)\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)"
    r"|(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.ASCII | re.IGNORECASE,
)
# `GMT+01` is ahead of UTC in common usage, but behind UTC in POSIX and in dateutil.
_AMBIGUOUS_ZONE = re.compile(r"(?:UTC|GMT|Z)[+-]")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
# Two dates that differ in year, month, day and weekday.
_DEFAULTS = datetime(2000, 1, 1), datetime(2004, 2, 20)


def first_text(source: Mapping[str, Any], *names: str) -> str | None:
    """Return the value of the first field that is a string; None if there is none."""
    return next((value for name in names if isinstance(value := source.get(name), str)), None)


def read_time(value: object) -> datetime | None:
    """Parse a timestamp; without a time zone, it is in UTC. Return None if it is invalid.

    A string is in ISO 8601, or in another format with a full date in an unambiguous order and a
    time of day, and with a numeric offset, `UTC`, `GMT`, `Z` or no time zone.
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
    # They differ if the text lacks a part, which dateutil takes from the default.
    return one if one == other else None


def _zone(name: str | None, offset: int | None) -> timezone | None:
    """Return the time zone for a name and an offset in seconds, as parsed by dateutil."""
    if name not in {None, "UTC", "GMT", "Z", "z"}:
        raise ValueError(f"unknown time zone: {name}")
    return None if offset is None else timezone(timedelta(seconds=offset))


def is_successful(status: str | None) -> bool:
    """Return whether a status is a success."""
    return status is not None and status.upper() == "SUCCESSFUL"


def is_failed(status: str | None) -> bool:
    """Return whether a status is a failure: `FAILURE`, `FAILURE_WITH_TASK` or `FAILED`."""
    return status is not None and status.upper().startswith("FAIL")
