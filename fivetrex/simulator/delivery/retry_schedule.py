"""When a failed delivery is retried, and when the webhook is disabled."""

from __future__ import annotations

from datetime import datetime, timedelta

#: The delay before the first retry, and the increase of the delay for every further retry.
STEP = timedelta(minutes=5)

#: The maximum time from the first attempt to the last.
RETRY_PERIOD = timedelta(hours=24)


def next_attempt_at(first_at: datetime, attempt: int, at: datetime) -> datetime | None:
    """Return when to retry: after 5 minutes, then 10, then 15, for 24 hours.

    Args:
        first_at: The time of the first attempt.
        attempt: The number of the failed attempt; the first is 1.
        at: The time of the failed attempt.

    Returns:
        The time of the next attempt, or ``None`` after the last.

    Example:
        >>> noon = datetime(2026, 7, 10, 12)
        >>> next_attempt_at(noon, 1, noon).minute
        5
    """
    due_at = at + attempt * STEP
    return due_at if due_at - first_at <= RETRY_PERIOD else None
