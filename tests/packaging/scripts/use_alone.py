"""Use both clients without the simulator, on one canned answer."""

import asyncio

import httpx

import fivetrex
from fivetrex.logs import LogEntry

GROUP = {"id": "a_group", "name": "a_name", "created_at": "2026-07-10T12:00:00Z"}


def answer(request: httpx.Request) -> httpx.Response:
    """Give the group, whatever is asked."""
    return httpx.Response(200, json={"code": "Success", "data": GROUP})


async def use_async_client() -> None:
    """Read it, awaited."""
    http = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    client = fivetrex.AsyncClient(api_key="a key", api_secret="a secret", http_client=http)
    assert (await client.groups.get("a_group")).name == "a_name"


if __name__ == "__main__":
    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = fivetrex.Client(api_key="a key", api_secret="a secret", http_client=http)
    assert client.groups.get("a_group").name == "a_name"
    asyncio.run(use_async_client())
    entry = LogEntry.from_row({"time_stamp": "2024-01-02 03:04:05 UTC"})
    assert entry.time_stamp is not None
    assert entry.time_stamp.isoformat() == "2024-01-02T03:04:05+00:00"
