"""Connections: every call, and the requests that the API rejects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio

OF_ANALYTICS = ["silver_brook", "brisk_canyon", "mellow_dune"]
OF_MARKETING = ["vivid_orchard", "stormy_ridge", "patient_glacier"]
OF_SANDBOX = ["tender_lagoon", "humble_beacon"]


async def test_connectors_is_the_older_word(client: AsyncClient) -> None:
    assert client.connectors is client.connections


async def test_a_list_of_the_account(client: AsyncClient, simulator: Simulator) -> None:
    page = await client.connections.list()
    assert [connection.id for connection in page] == OF_ANALYTICS + OF_MARKETING + OF_SANDBOX
    assert simulator.requests[-1].path == "/v1/connections"
    assert simulator.requests[-1].query == {}


async def test_a_list_of_a_group_has_the_types_of_the_details(
    client: AsyncClient, simulator: Simulator
) -> None:
    page = await client.connections.list("amber_harbor")
    assert [connection.id for connection in page] == OF_ANALYTICS
    assert simulator.requests[-1].path == "/v1/connections"
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    assert page.items[0] == await client.connections.get("silver_brook")


async def test_a_list_by_schema(client: AsyncClient) -> None:
    page = await client.connections.list(schema="github")
    assert [connection.id for connection in page] == ["vivid_orchard"]


async def test_a_list_continues_from_its_cursor(client: AsyncClient) -> None:
    first = await client.connections.list("quiet_meadow", limit=2)
    assert first.next_cursor is not None
    second = await client.connections.list("quiet_meadow", limit=2, cursor=first.next_cursor)
    assert [connection.id for connection in [*first, *second]] == OF_MARKETING


async def test_a_stream_keeps_to_its_filters(client: AsyncClient, simulator: Simulator) -> None:
    stream = client.connections.stream("amber_harbor", limit=1)
    assert [connection.id async for connection in stream] == OF_ANALYTICS
    assert [request.query["group_id"] for request in simulator.requests] == ["amber_harbor"] * 3
    stream = client.connections.stream("amber_harbor", schema="salesforce")
    assert [connection.id async for connection in stream] == ["brisk_canyon"]
    assert simulator.requests[-1].query["limit"] == "1000"


async def test_an_empty_filter_does_not_mean_everything(
    client: AsyncClient, simulator: Simulator
) -> None:
    with pytest.raises(ValueError, match="group_id must not be empty"):
        await client.connections.list("")
    with pytest.raises(ValueError, match="schema must not be empty"):
        client.connections.stream(schema="")
    assert simulator.requests == []


async def test_get(client: AsyncClient) -> None:
    connection = await client.connections.get("silver_brook")
    assert (connection.id, connection.service) == ("silver_brook", "postgres")
    assert connection.config is not None
    assert connection.config["port"] == 5432
    assert connection.succeeded_at is not None
    assert connection.succeeded_at.tzinfo is not None
    assert not connection.is_syncing
    assert not connection.is_paused


async def test_the_states_of_the_account(client: AsyncClient) -> None:
    states = {
        connection.id: (connection.sync_state, connection.is_syncing, connection.is_paused)
        async for connection in client.connections.stream()
    }
    assert states["brisk_canyon"] == ("syncing", True, False)
    assert states["mellow_dune"] == ("paused", False, True)
    assert states["patient_glacier"] == ("rescheduled", False, False)
    never_synced = await client.connections.get("vivid_orchard")
    assert never_synced.succeeded_at is None


async def test_what_was_deleted_is_gone(client: AsyncClient) -> None:
    await client.connections.delete("silver_brook")
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.get("silver_brook")


async def test_pause_and_resume(client: AsyncClient, simulator: Simulator) -> None:
    assert (await client.connections.pause("silver_brook")).is_paused
    assert not (await client.connections.resume("silver_brook")).is_paused
    assert [request.json for request in simulator.writes] == [{"paused": True}, {"paused": False}]


async def test_a_sync_runs_and_ends(client: AsyncClient, simulator: Simulator) -> None:
    before = await client.connections.get("silver_brook")
    result = await client.connections.sync("silver_brook")
    assert result.success
    assert result.message
    assert (await client.connections.get("silver_brook")).is_syncing
    simulator.clock.advance(60)
    after = await client.connections.get("silver_brook")
    assert not after.is_syncing
    assert before.succeeded_at is not None
    assert after.succeeded_at is not None
    assert after.succeeded_at > before.succeeded_at


async def test_a_forced_sync_starts_again(client: AsyncClient, simulator: Simulator) -> None:
    await client.connections.sync("brisk_canyon")
    assert simulator.writes == []
    await client.connections.sync("brisk_canyon", force=True)
    assert [request.json for request in simulator.writes] == [{"force": True}]


async def test_a_confirmed_resync(client: AsyncClient, simulator: Simulator) -> None:
    result = await client.connections.resync("silver_brook", confirm=True)
    assert result.success
    connection = await client.connections.get("silver_brook")
    assert connection.is_syncing
    assert connection.status is not None
    assert connection.status.is_historical_sync is True
    assert simulator.writes[-1].json in (None, {})


async def test_a_resync_of_some_tables(client: AsyncClient, simulator: Simulator) -> None:
    scope = {"public": ("users", "orders"), "audit": {"events"}}
    await client.connections.resync("silver_brook", confirm=True, scope=scope)
    assert simulator.writes[-1].json == {
        "scope": {"public": ["users", "orders"], "audit": ["events"]}
    }


@pytest.mark.parametrize(
    "scope",
    [
        {},
        {"public": []},
        {"public": "users"},
        {"public": [1]},
        {1: ["users"]},
        ["public"],
        "public",
    ],
)
async def test_a_scope_that_means_nothing_is_not_sent(
    client: AsyncClient, simulator: Simulator, scope: object
) -> None:
    with pytest.raises((TypeError, ValueError), match="scope"):
        await client.connections.resync(
            "silver_brook",
            confirm=True,
            scope=scope,  # type: ignore[arg-type]
        )
    assert simulator.requests == []


async def test_the_api_returns_an_error(client: AsyncClient) -> None:
    calls: list[Any] = [
        client.connections.get,
        client.connections.delete,
        client.connections.pause,
        client.connections.resume,
        client.connections.sync,
    ]
    for call in calls:
        with pytest.raises(fivetrex.NotFoundError, match="nowhere") as caught:
            await call("nowhere")
        assert caught.value.code == "NotFound_Connection"
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.update("nowhere", paused=True)
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.resync("nowhere", confirm=True)
    with pytest.raises(fivetrex.NotFoundError) as caught:
        await client.connections.create(group_id="nowhere", service="postgres")
    assert caught.value.code == "NotFound_Group"
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.list("nowhere")
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.create"):
        await client.connections.create(group_id="amber_harbor", service="no_such_service")
    with pytest.raises(fivetrex.ConflictError, match=r"connections\.sync\('mellow_dune'\)"):
        await client.connections.sync("mellow_dune")


async def test_version_2_is_asked_for(client: AsyncClient, simulator: Simulator) -> None:
    created = await client.connections.create(
        group_id="amber_harbor", service="postgres", config={"schema_prefix": "shop", "host": "db"}
    )
    assert created.id is not None
    await client.connections.list()
    await client.connections.get(created.id)
    await client.connections.update(created.id, sync_frequency=60)
    await client.connections.sync("silver_brook")
    await client.connections.resync("silver_brook", confirm=True)
    await client.connections.delete(created.id)
    versions = {request.headers["accept"] for request in simulator.requests}
    assert versions == {"application/json;version=2"}
    for request in simulator.requests:
        has_body = request.method in {"POST", "PATCH"}
        assert request.headers.get("content-type") == ("application/json" if has_body else None)
