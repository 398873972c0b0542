"""What decoding needs beyond Python's own types."""

import datetime
from typing import Any


def read_datetime(value: Any) -> Any:
    """Read a timestamp.

    Args:
        value: What the API sent: usually ISO 8601 text, or None.

    Returns:
        A datetime with a time zone, UTC where the text names none; the value itself where it
        is no timestamp, since a reader must survive what a server sends.
    """
    if value is None:
        return None
    try:
        moment = datetime.datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)
