"""Parse the `Retry-After` header, in both of its formats."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read_retry_after"]

_SECONDS = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the delay in the `Retry-After` header of a response.

    A date is compared with the response's own `Date` header, because the clocks of the server and
    this machine may differ. Without a `Date` header, it is compared with this machine's clock.

    Args:
        headers: The headers of the response, with names in lower case.

    Returns:
        Seconds from now, or 0 for a date in the past. None if the header is missing or invalid.
    """
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    wanted = _read_date(value)
    if wanted is None:
        return None
    sent = _read_date(headers.get("date", ""))
    now = time.time() if sent is None else sent.timestamp()
    return max(0.0, wanted.timestamp() - now)


def _read_date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)
