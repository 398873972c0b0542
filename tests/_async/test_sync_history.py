"""The history of a connection's syncs: its bounds, its pages, and streams that go on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.models import Sync
from fivetrex.simulator import Fault, Simulator
from tests.support.canned_responses import ScriptedResponses, page

from .clients import connect_to_handler

if TYPE_CHECKING:
    from fivetrex import AsyncClient

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]

NOON = datetime(2026, 7, 10, 12, tzinfo=UTC)
WEEK: dict[str, Any] = {"start_time": NOON - timedelta(days=7), "end_time": NOON}


async def test_the_syncs_of_a_week(client: AsyncClient, simulator: Simulator) -> None:
    syncs = (await client.connections.list_sync_history("silver_brook", **WEEK)).items
    assert simulator.requests[-1].query == {
        "start_time": "2026-07-03T12:00:00+00:00",
        "end_time": "2026-07-10T12:00:00+00:00",
    }
    assert len(syncs) > 5
    assert all(isinstance(sync, Sync) for sync in syncs)
    starts = [sync.start for sync in syncs if sync.start is not None]
    assert len(starts) == len(syncs)
    assert starts == sorted(starts)
    assert starts[0] >= WEEK["start_time"]
    streamed = client.connections.stream_sync_history("silver_brook", **WEEK)
    assert [sync async for sync in streamed] == syncs


async def test_a_sync_that_runs_and_one_that_failed(
    client: AsyncClient, simulator: Simulator
) -> None:
    simulator.fail_next_sync("silver_brook", "No route to the source.")
    await client.connections.sync("silver_brook")
    now = simulator.clock.now()
    running = (await client.connections.list_sync_history("silver_brook", start_time=now)).items
    assert [(sync.status, sync.end) for sync in running] == [("INCOMPLETE", None)]
    simulator.clock.advance(60)
    [failed] = await client.connections.list_sync_history("silver_brook", start_time=now)
    assert (failed.status, failed.reason) == ("FAILURE", "No route to the source.")
    assert failed.end == now + timedelta(seconds=60)


async def test_bounds_that_are_not_given_are_not_sent(
    client: AsyncClient, simulator: Simulator
) -> None:
    await client.connections.list_sync_history("silver_brook")
    assert simulator.requests[-1].query == {}
    await client.connections.list_sync_history("silver_brook", end_time=NOON, limit=3)
    assert simulator.requests[-1].query == {"end_time": NOON.isoformat(), "limit": "3"}


async def test_a_zone_is_kept(client: AsyncClient, simulator: Simulator) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5, minutes=45)))
    await client.connections.list_sync_history("silver_brook", end_time=there)
    assert simulator.requests[-1].query == {"end_time": "2026-07-10T17:45:00+05:45"}


@pytest.mark.parametrize("name", ["start_time", "end_time"])
@pytest.mark.parametrize(
    ("bad", "raised", "words"),
    [
        (datetime(2026, 7, 10, 12), ValueError, "must have a time zone"),
        (date(2026, 7, 10), TypeError, "must be a datetime"),
        ("2026-07-10T12:00:00Z", TypeError, "must be a datetime"),
        (1783684800, TypeError, "must be a datetime"),
    ],
)
async def test_a_bound_is_a_time_with_a_zone(
    client: AsyncClient,
    simulator: Simulator,
    name: str,
    bad: Any,
    raised: type[Exception],
    words: str,
) -> None:
    with pytest.raises(raised, match=f"^{name} {words}"):
        await client.connections.list_sync_history("silver_brook", **{name: bad})
    with pytest.raises(raised, match=f"^{name} {words}"):
        client.connections.stream_sync_history("silver_brook", **{name: bad})
    assert simulator.requests == []


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (NOON, NOON - timedelta(microseconds=1), "start_time must not be after end_time"),
        (NOON, NOON + timedelta(days=7, microseconds=1), "at most 7 days apart"),
        (NOON, NOON.replace(tzinfo=timezone(timedelta(hours=1))), "after end_time"),
    ],
)
async def test_bounds_that_do_not_fit_each_other_are_not_sent(
    client: AsyncClient, simulator: Simulator, start: datetime, end: datetime, words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        await client.connections.list_sync_history("silver_brook", start_time=start, end_time=end)
    if start > end:
        with pytest.raises(ValueError, match=words):
            client.connections.stream_sync_history("silver_brook", start_time=start, end_time=end)
    assert simulator.requests == []


async def test_a_span_of_no_length_is_for_the_api_to_refuse(client: AsyncClient) -> None:
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.list_sync_history"):
        await client.connections.list_sync_history("silver_brook", start_time=NOON, end_time=NOON)


@pytest.mark.parametrize("bad", [{"limit": 0}, {"limit": 1001}, {"cursor": ""}])
async def test_a_page_that_there_cannot_be_is_not_asked_for(
    client: AsyncClient, simulator: Simulator, bad: Any
) -> None:
    with pytest.raises(ValueError, match=next(iter(bad))):
        await client.connections.list_sync_history("silver_brook", **bad)
    with pytest.raises(ValueError, match=next(iter(bad))):
        client.connections.stream_sync_history("silver_brook", **bad)
    assert simulator.requests == []


async def test_a_stream_keeps_to_its_bounds_and_reads_each_sync_once(
    client: AsyncClient, simulator: Simulator
) -> None:
    whole = (await client.connections.list_sync_history("silver_brook", **WEEK)).items
    asked = len(simulator.requests)
    stream = client.connections.stream_sync_history("silver_brook", **WEEK, limit=2)
    assert [sync async for sync in stream] == whole
    bounds = {name: value.isoformat() for name, value in WEEK.items()}
    for request in simulator.requests[asked:]:
        assert bounds.items() <= request.query.items()
    assert len(simulator.requests) - asked == -(-len(whole) // 2)


async def test_a_stream_continues_after_an_error(client: AsyncClient, simulator: Simulator) -> None:
    whole = (await client.connections.list_sync_history("silver_brook", **WEEK)).items
    stream = client.connections.stream_sync_history("silver_brook", **WEEK, limit=2)
    read = [await anext(stream), await anext(stream)]
    simulator.inject(Fault.status(400))
    with pytest.raises(fivetrex.BadRequestError) as caught:
        await anext(stream)
    assert caught.value.operation == "connections.stream_sync_history"
    progress = caught.value.progress
    assert progress is not None
    assert progress.items_read == 2
    rest = client.connections.stream_sync_history("silver_brook", **WEEK, cursor=progress.cursor)
    assert read + [sync async for sync in rest] == whole


async def test_a_span_of_many_weeks() -> None:
    """It is read in windows of 7 days, each sync once, also after an error."""
    simulator = Simulator(follow_schedules=True)
    begin = simulator.clock.now()
    simulator.client().connections.set_sync_frequency("silver_brook", 480)
    simulator.advance(timedelta(days=40).total_seconds())
    span: dict[str, Any] = {"start_time": begin, "end_time": simulator.clock.now()}
    async with simulator.async_client() as client:
        stream = client.connections.stream_sync_history("silver_brook", **span)
        whole = [sync async for sync in stream]
        assert len({sync.sync_id for sync in whole}) == len(whole) > 100
        starts = [sync.start for sync in whole if sync.start is not None]
        assert starts == sorted(starts)

        stream = client.connections.stream_sync_history("silver_brook", **span, limit=7)
        read = [await anext(stream) for _ in range(70)]
        simulator.inject(Fault.status(400))
        with pytest.raises(fivetrex.BadRequestError) as caught:
            await anext(stream)
        assert caught.value.progress is not None
        cursor = caught.value.progress.cursor
        rest = client.connections.stream_sync_history("silver_brook", **span, cursor=cursor)
        assert read + [sync async for sync in rest] == whole

        week: dict[str, Any] = {"start_time": begin, "end_time": begin + timedelta(days=7)}
        with pytest.raises(ValueError, match="cursor must be used with the start_time"):
            client.connections.stream_sync_history("silver_brook", **week, cursor=cursor)


async def test_years_without_a_sync() -> None:
    simulator = Simulator()
    end = simulator.clock.now() - timedelta(days=4000)
    async with simulator.async_client() as client:
        stream = client.connections.stream_sync_history(
            "silver_brook", start_time=end - timedelta(days=3650), end_time=end
        )
        assert [sync async for sync in stream] == []
    assert len(simulator.requests) == 522


async def test_nulls_and_what_is_new() -> None:
    odd = {"sync_id": None, "start": None, "end": "soon", "status": "DREAMT", "brand_new": 1}
    client = connect_to_handler(ScriptedResponses(page([odd, {}])))
    first, second = await client.connections.list_sync_history("silver_brook")
    assert (first.start, first.status) == (None, "DREAMT")
    assert first.additional_properties == {"brand_new": 1}
    assert second.sync_id is None
