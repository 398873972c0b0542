"""Use both clients against the simulator in process."""

import asyncio
from collections.abc import Callable

import httpx

import fivetrex
from fivetrex.simulator import Fault, Simulator


def use_client(simulator: Simulator) -> None:
    """Read, write, and meet an error."""
    client = fivetrex.Client(
        api_key=simulator.api_key,
        api_secret=simulator.api_secret,
        base_url=simulator.url,
        retry=fivetrex.RetryPolicy(base_delay=0),
        http_client=httpx.Client(transport=simulator.transport()),
    )
    assert client.groups.get("amber_harbor").name == "analytics_warehouse"
    simulator.inject(Fault.status(503))
    streamed = list(client.connections.stream(limit=2))
    assert len(streamed) > 2
    assert client.connections.pause(streamed[0].id).is_paused
    made = client.connections.create(
        group_id="amber_harbor", service="postgres", config={"schema_prefix": "s", "port": 5432}
    )
    assert made.config is not None
    assert made.config["port"] == 5432
    assert is_refused(lambda: client.groups.get("no_such_group"), fivetrex.NotFoundError)


def never_send_what_is_no_json(simulator: Simulator) -> None:
    """Where httpx before 0.28 sends a NaN, the client must not."""
    client = fivetrex.Client(
        api_key=simulator.api_key,
        api_secret=simulator.api_secret,
        base_url=simulator.url,
        http_client=httpx.Client(transport=simulator.transport()),
    )
    body = {"name": float("nan")}
    assert is_refused(lambda: client.request("POST", "/v1/groups", json=body), ValueError)
    assert simulator.requests == []


def is_refused(call: Callable[[], object], error: type[Exception]) -> bool:
    """Say whether a call ends in an error."""
    try:
        call()
    except error:
        return True
    return False


async def use_async_client(simulator: Simulator) -> None:
    """The same read, awaited."""
    http = httpx.AsyncClient(transport=simulator.async_transport())
    async with (
        http,
        fivetrex.AsyncClient(
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            base_url=simulator.url,
            http_client=http,
        ) as client,
    ):
        streamed = [group.id async for group in client.groups.stream(limit=1)]
        assert "amber_harbor" in streamed


if __name__ == "__main__":
    use_client(Simulator())
    never_send_what_is_no_json(Simulator())
    asyncio.run(use_async_client(Simulator()))
