"""Pause all connections of a group at once, and return those that were not paused before."""

import asyncio

import fivetrex


async def job(client: fivetrex.AsyncClient, group_id: str) -> list[str]:
    running = [
        connection.id
        async for connection in client.connections.stream(group_id)
        if not connection.is_paused
    ]
    await asyncio.gather(*(client.connections.pause(connection_id) for connection_id in running))
    return running
