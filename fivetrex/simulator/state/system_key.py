"""A system key: an API key of the account that does not belong to a user."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

_MONTHS = {"ONE_MONTH": 1, "THREE_MONTHS": 3, "SIX_MONTHS": 6}


@dataclass(slots=True, eq=False)
class SystemKey:
    """One system key of the account."""

    serial: int
    id: str
    name: str
    permissions: tuple[Mapping[str, Any], ...]
    key: str
    secret: str
    created_at: datetime
    updated_at: datetime
    expired_at: datetime | None = None
    last_used_at: datetime | None = None


def expires_at(now: datetime, period: str) -> datetime | None:
    """Return the end of a period that starts now; ``None`` for no end."""
    if period == "ONE_WEEK":
        return now + timedelta(weeks=1)
    return _months_later(now, _MONTHS[period]) if period in _MONTHS else None


def _months_later(moment: datetime, months: int) -> datetime:
    years, month = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, month + 1
    # If the month has fewer days, use its last day.
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))
