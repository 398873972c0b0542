"""Values as they come: what can be used is, and what cannot reads as None."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["first_text", "is_failed", "is_successful", "read_time"]


def first_text(source: Mapping[str, Any], *names: str) -> str | None:
    """Return the first of some fields that is there and is text."""
    return next((value for name in names if isinstance(value := source.get(name), str)), None)


def read_time(value: object) -> datetime | None:
    """Read a point in time; one without a time zone is in UTC."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if not isinstance(value, datetime):
        return None
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)


def is_successful(status: str | None) -> bool:
    """Whether the status of something that ended says that it went well."""
    return status is not None and status.upper() == "SUCCESSFUL"


def is_failed(status: str | None) -> bool:
    """Whether it says that it failed: `FAILURE`, `FAILURE_WITH_TASK`, `FAILED`."""
    return status is not None and status.upper().startswith("FAIL")
