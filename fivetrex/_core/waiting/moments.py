"""Times of the API, which can be missing, malformed or without a time zone."""

from __future__ import annotations

from datetime import UTC, datetime


def as_moment(value: object) -> datetime | None:
    """Return a time in UTC. None if the value is not a time."""
    if not isinstance(value, datetime):
        return None
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
