"""Rotate the system keys that are about to expire."""

from collections.abc import Callable
from datetime import datetime, timedelta

import fivetrex


def job(
    client: fivetrex.Client, now: datetime, store: Callable[[str, str], None], days: int = 14
) -> list[str]:
    """Rotate the keys that expire within some days, and store the new secrets."""
    rotated: list[str] = []
    for key in client.system_keys.stream():
        if key.expired_at and key.expired_at < now + timedelta(days=days):
            new = client.system_keys.rotate(key.id, expiration_period="THREE_MONTHS")
            store(new.key, new.secret)
            rotated.append(f"{new.name}: valid until {new.expired_at:%Y-%m-%d}")
    return rotated
