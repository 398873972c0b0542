"""The `Retry-After` header, in both of its forms."""

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
    """Read how many seconds an answer asks to wait.

    A date counts from the answer's own `Date`, because the two clocks may differ; from this
    machine's clock only where there is none.

    Args:
        headers: The answer's headers, looked up in lower case.

    Returns:
        Seconds from now, 0 for a date that has passed; None without a header that can be read.
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
