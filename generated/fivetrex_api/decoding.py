"""Decode values that JSON has no type for."""

import datetime
from typing import Any


def read_datetime(value: Any) -> Any:
    """Decode a timestamp.

    Args:
        value: The JSON value: usually an ISO 8601 string, or None.

    Returns:
        A datetime with a time zone, which is UTC if the string has none. Any other value is
        returned unchanged, so that an unexpected response can still be decoded.
    """
    if value is None:
        return None
    try:
        moment = datetime.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)
