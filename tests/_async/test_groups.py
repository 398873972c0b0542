"""Groups: every call, and the requests that the API rejects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio

SEEDED = ["amber_harbor", "quiet_meadow", "early_lantern"]


async def test_a_list_is_one_page(client: AsyncClient, simulator: Simulator) -> None:
    page = await client.groups.list()
    assert [group.id for group in page] == SEEDED
    assert len(page) == 3
    assert page.next_cursor is None
    assert simulator.requests[-1].query == {}


async def test_a_list_continues_from_its_cursor(client: AsyncClient) -> None:
    first = await client.groups.list(limit=2)
    assert first.next_cursor is not None
    second = await client.groups.list(limit=2, cursor=first.next_cursor)
    assert [group.id for group in [*first, *second]] == SEEDED


async def test_a_stream_reads_every_page(client: AsyncClient, simulator: Simulator) -> None:
    assert [group.id async for group in client.groups.stream(limit=1)] == SEEDED
    assert len(simulator.requests) == 3


async def test_a_stream_asks_for_the_largest_pages(
    client: AsyncClient, simulator: Simulator
) -> None:
    assert [group.id async for group in client.groups.stream()] == SEEDED
    assert [request.query for request in simulator.requests] == [{"limit": "1000"}]


async def test_get(client: AsyncClient) -> None:
    group = await client.groups.get("amber_harbor")
    assert (group.id, group.name) == ("amber_harbor", "analytics_warehouse")
    assert group.created_at is not None
    assert group.created_at.tzinfo is not None


async def test_what_was_created_is_there(client: AsyncClient) -> None:
    created = await client.groups.create(name="finance")
    assert created.name == "finance"
    assert (await client.groups.get(created.id)).name == "finance"


async def test_update_changes_the_name(client: AsyncClient, simulator: Simulator) -> None:
    assert (await client.groups.update("amber_harbor", name="analytics")).name == "analytics"
    assert (await client.groups.get("amber_harbor")).name == "analytics"
    assert [request.json for request in simulator.writes] == [{"name": "analytics"}]


async def test_what_was_deleted_is_gone(client: AsyncClient) -> None:
    await client.groups.delete("early_lantern")
    with pytest.raises(fivetrex.NotFoundError):
        await client.groups.get("early_lantern")


async def test_a_deletion_may_answer_nothing(client: AsyncClient, simulator: Simulator) -> None:
    simulator.inject(Fault.status(204))
    await client.groups.delete("early_lantern")


async def test_the_api_returns_an_error(client: AsyncClient) -> None:
    with pytest.raises(fivetrex.NotFoundError, match=r"groups\.get\('nowhere'\)") as caught:
        await client.groups.get("nowhere")
    assert caught.value.code == "NotFound_Group"
    with pytest.raises(fivetrex.NotFoundError):
        await client.groups.update("nowhere", name="anything")
    with pytest.raises(fivetrex.NotFoundError):
        await client.groups.delete("nowhere")
    with pytest.raises(fivetrex.ConflictError, match=r"groups\.create"):
        await client.groups.create(name="sandbox")
    with pytest.raises(fivetrex.BadRequestError):
        await client.groups.create(name="no name with spaces")
    with pytest.raises(fivetrex.BadRequestError):
        await client.groups.list(cursor="not_a_cursor")


async def test_what_makes_no_sense_is_not_sent(client: AsyncClient, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        await client.groups.update("amber_harbor")
    with pytest.raises(ValueError, match="name must not be empty"):
        await client.groups.create(name=" ")
    with pytest.raises(TypeError, match="name must be a string"):
        await client.groups.update("amber_harbor", name=None)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="is an argument of the method"):
        await client.groups.create(name="finance", extra={"name": "sales"})
    for limit in (0, 1001, -1):
        with pytest.raises(ValueError, match="limit must be from 1 to 1000"):
            await client.groups.list(limit=limit)
        with pytest.raises(ValueError, match="limit must be from 1 to 1000"):
            client.groups.stream(limit=limit)
    for no_limit in ("50", 5.0, True):
        with pytest.raises(TypeError, match="limit must be an integer"):
            await client.groups.list(limit=no_limit)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="cursor must not be empty"):
        await client.groups.list(cursor="")
    assert simulator.requests == []


async def test_fields_that_the_definition_lacks(client: AsyncClient, simulator: Simulator) -> None:
    await client.groups.create(name="finance", extra={"colour": "blue"})
    await client.groups.update("amber_harbor", extra={"colour": None})
    assert [request.json for request in simulator.requests] == [
        {"name": "finance", "colour": "blue"},
        {"colour": None},
    ]


async def test_the_plain_version_is_asked_for(client: AsyncClient, simulator: Simulator) -> None:
    group = await client.groups.create(name="finance")
    await client.groups.list()
    await client.groups.get(group.id)
    await client.groups.update(group.id, name="sales")
    await client.groups.delete(group.id)
    assert {request.headers["accept"] for request in simulator.requests} == {"application/json"}
    assert [request.headers.get("content-type") for request in simulator.requests] == [
        "application/json",
        None,
        None,
        "application/json",
        None,
    ]
