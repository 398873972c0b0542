"""Timestamps in the API's format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def timestamp(moment: datetime) -> str:
    """Format a time as ISO 8601 in UTC, without a fraction of a second if it is zero."""
    # All times are in UTC. Removing the offset is much faster than a conversion, and a list of a
    # thousand connections has three thousand timestamps.
    return moment.isoformat()[:-6] + "Z"


def timestamp_or_none(moment: datetime | None) -> str | None:
    """Format a time, or return ``None``."""
    return None if moment is None else timestamp(moment)
