"""Pause a group during maintenance, then resume what was not paused before."""

from collections.abc import Generator
from contextlib import contextmanager

import fivetrex


@contextmanager
def job(client: fivetrex.Client, group_id: str) -> Generator[list[str]]:
    paused: list[str] = []
    try:
        for connection in client.connections.stream(group_id):
            if not connection.is_paused:
                client.connections.pause(connection.id)
                paused.append(connection.id)
        yield paused
    finally:
        for connection_id in paused:
            client.connections.resume(connection_id)
