"""Resync some tables of many connections at once."""

import asyncio

import fivetrex


async def job(
    client: fivetrex.AsyncClient, ids: list[str], tables: dict[str, list[str]]
) -> dict[str, str]:
    """Return the result by connection."""

    async def resync(connection_id: str) -> str:
        try:
            await client.connections.resync_tables(connection_id, tables=tables, confirm=True)
        except fivetrex.APIError as error:
            return f"failed: {error.message}"
        return "started"

    return dict(zip(ids, await asyncio.gather(*map(resync, ids)), strict=True))
