"""When a failed delivery is retried, and when the webhook is disabled."""

from __future__ import annotations

from datetime import datetime, timedelta

#: How much longer each wait is than the one before, and how long the first is.
STEP = timedelta(minutes=5)

#: How long after the first attempt there can be another.
RETRY_PERIOD = timedelta(hours=24)


def next_attempt_at(first_at: datetime, attempt: int, at: datetime) -> datetime | None:
    """Return when to retry: after 5 minutes, then 10 more, then 15 more, for a day.

    Args:
        first_at: When the first attempt was made.
        attempt: The number of the one that has failed; the first is 1.
        at: When that was made.

    Returns:
        When the next is due; ``None`` if there is none.

    Example:
        >>> noon = datetime(2026, 7, 10, 12)
        >>> next_attempt_at(noon, 1, noon).minute
        5
    """
    due_at = at + attempt * STEP
    return due_at if due_at - first_at <= RETRY_PERIOD else None
