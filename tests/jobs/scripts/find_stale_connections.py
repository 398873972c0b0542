"""Find the connections that are not paused and have not synced successfully for a day."""

from datetime import datetime, timedelta

import fivetrex
from fivetrex.models import Connection


def job(client: fivetrex.Client, now: datetime) -> list[Connection]:
    yesterday = now - timedelta(days=1)
    return [
        connection
        for connection in client.connections.stream()
        if not connection.is_paused
        and (connection.succeeded_at is None or connection.succeeded_at < yesterday)
    ]
