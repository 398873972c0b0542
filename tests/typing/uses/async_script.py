"""Every public method of the asynchronous client, and the types of what it gives."""

import asyncio
from datetime import datetime
from typing import Any, assert_type

import httpx
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.models import AccountInfo, GetAccountInfoResponse200

import fivetrex
from fivetrex.models import ConnectCard, Connection, ConnectionStatus, Group, SyncResult
from fivetrex.simulator import Simulator


def make_clients() -> list[fivetrex.AsyncClient]:
    """Set clients up in each way."""
    policy = fivetrex.RetryPolicy(max_attempts=2, base_delay=0.1, on_retry=print)
    by_default = fivetrex.AsyncClient(api_key="a key", api_secret="a secret")
    by_hand = fivetrex.AsyncClient(
        api_key="a key",
        api_secret="a secret",
        base_url="https://fivetran.example.com",
        timeout=httpx.Timeout(5.0),
        retry=policy,
        http_client=httpx.AsyncClient(),
        allow_http=False,
    )
    copy = by_hand.with_options(timeout=None, retry=policy)
    assert_type(copy, fivetrex.AsyncClient)
    return [by_default, by_hand, copy]


async def use_groups(client: fivetrex.AsyncClient) -> None:
    """Make, change and delete a group, and go through all of them."""
    page = await client.groups.list(cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Group])
    assert_type(page.items, list[Group])
    assert_type(page.next_cursor, str | None)
    print(len(page), [group.name for group in page])
    async for group in client.groups.stream(limit=1):
        assert_type(group, Group)

    made = await client.groups.create(name="typed")
    assert_type(made, Group)
    assert_type(made.id, str)
    assert_type(made.name, str | None)
    assert_type(made.created_at, datetime | None)
    assert_type(await client.groups.get(made.id), Group)
    assert_type(await client.groups.update(made.id, name="typed_again"), Group)
    await client.groups.delete(made.id)


async def use_connections(client: fivetrex.AsyncClient) -> None:
    """Go through connections, and through the life of one."""
    page = await client.connections.list("amber_harbor", schema=None, cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Connection])
    async for connection in client.connections.stream("amber_harbor", limit=2):
        assert_type(connection, Connection)
    print([item.id async for item in client.connections.stream() if item.is_syncing])

    made = await client.connections.create(
        group_id="amber_harbor",
        service="postgres",
        config={"schema_prefix": "typed", "host": "db.example.com", "port": 5432},
        connect_card_config={"redirect_uri": "https://example.com/done"},
        sync_frequency=1440,
        daily_sync_time="14:00",
        schedule_type="auto",
        paused=True,
        private_link_id=None,
        extra={"not_yet_defined": [1, 2]},
    )
    assert_type(made.connect_card, ConnectCard | None)
    tell(await client.connections.get(made.id))
    assert_type(
        await client.connections.update(made.id, sync_frequency=60, paused=False), Connection
    )
    assert_type(await client.connections.pause(made.id), Connection)
    assert_type(await client.connections.resume(made.id), Connection)
    assert_type(await client.connections.sync(made.id, force=True), SyncResult)
    resynced = await client.connections.resync(made.id, confirm=True, scope={"public": ["users"]})
    assert_type(resynced.message, str | None)
    assert_type(await client.connectors.get(made.id), Connection)
    await client.connections.delete(made.id)


def tell(connection: Connection) -> None:
    """Read a connection's fields."""
    assert_type(connection.id, str)
    assert_type(connection.service, str | None)
    assert_type(connection.sync_frequency, int | None)
    assert_type(connection.succeeded_at, datetime | None)
    assert_type(connection.config, dict[str, Any] | None)
    assert_type(connection.status, ConnectionStatus | None)
    assert_type(connection.sync_state, str | None)
    assert_type(connection.is_syncing, bool)
    assert_type(connection.is_paused, bool)
    assert_type(connection.additional_properties, dict[str, Any])
    if connection.succeeded_at is not None:
        print(f"{connection.succeeded_at:%Y-%m-%d}")


async def use_any_operation(client: fivetrex.AsyncClient) -> None:
    """Call what has no method of its own."""
    answer = await client.request("GET", "/v1/account/info", params={"unused": None})
    assert_type(answer, httpx.Response)
    info = await get_account_info.asyncio(client=client.api)
    assert_type(info, GetAccountInfoResponse200 | None)
    assert info is not None
    assert_type(info.data, AccountInfo | None)


async def meet_errors(client: fivetrex.AsyncClient) -> None:
    """Meet errors, and read what they say."""
    try:
        await client.groups.get("no_such_group")
    except fivetrex.RateLimitedError as error:
        assert_type(error.retry_after, float | None)
    except fivetrex.APIError as error:
        assert_type(error.status, int)
        assert_type(error.code, str | None)
        if error.type == "not_found":
            print(error)
    try:
        await client.connections.resync("silver_brook")
    except fivetrex.ConfirmationRequiredError as error:
        assert_type(error.progress, fivetrex.StreamProgress | None)


async def use_everything() -> None:
    """Do all of it, on a local Fivetran."""
    for unused in make_clients():
        await unused.close()
    simulator = Simulator()
    async with (
        httpx.AsyncClient(transport=simulator.async_transport()) as http,
        fivetrex.AsyncClient(
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            base_url=simulator.url,
            http_client=http,
        ) as client,
    ):
        await use_groups(client)
        await use_connections(client)
        await use_any_operation(client)
        await meet_errors(client)


def main() -> None:
    """Begin."""
    asyncio.run(use_everything())


if __name__ == "__main__":
    main()
