"""List the transformations, cancel runs that take too long, and run those that failed again."""

from datetime import datetime, timedelta

import fivetrex
from fivetrex.models import Transformation


def job(client: fivetrex.Client, now: datetime, limit: timedelta) -> dict[str, str]:
    """Return what was done with each transformation."""
    return {
        transformation.id: manage(client, transformation, now - limit)
        for transformation in client.transformations.stream()
    }


def manage(client: fivetrex.Client, transformation: Transformation, too_long_ago: datetime) -> str:
    """Cancel a run that started too long ago, or repeat one that failed."""
    started_at = transformation.last_started_at
    if transformation.status == "RUNNING" and started_at and started_at < too_long_ago:
        client.transformations.cancel(transformation.id)
        return "canceled"
    if transformation.status == "FAILED" and not transformation.paused:
        client.transformations.run(transformation.id)
        return "started"
    return transformation.status or "unknown"
