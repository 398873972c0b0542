"""What a data team may have: a program that pauses the connections that are broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex import AsyncClient, Client


def pause_broken(client: Client) -> list[str]:
    """Pause every connection that is broken, and say which."""
    broken = [
        connection.id
        for connection in client.connections.stream()
        if connection.status is not None
        and connection.status.setup_state == "broken"
        and not connection.is_paused
    ]
    for identifier in broken:
        client.connections.pause(identifier)
    return broken


async def count_by_group(client: AsyncClient) -> dict[str, int]:
    """Count the connections of each group."""
    counts: dict[str, int] = {}
    async for group in client.groups.stream():
        assert group.id is not None
        counts[group.id] = len([each async for each in client.connections.stream(group.id)])
    return counts


def main() -> int:
    """Do the housekeeping for whatever account the environment names."""
    import fivetrex

    with fivetrex.Client() as client:
        return len(pause_broken(client))
