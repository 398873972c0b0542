"""Timestamps in the API's format."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def timestamp(moment: datetime) -> str:
    """Format a time as ISO 8601 in UTC, with a fraction of a second only if there is one."""
    # Every moment here is in UTC already: cutting its offset off is much quicker than
    # converting, and a list of a thousand connections has three thousand of them.
    return moment.isoformat()[:-6] + "Z"


def timestamp_or_none(moment: datetime | None) -> str | None:
    """Format a time, or return ``None``."""
    return None if moment is None else timestamp(moment)
