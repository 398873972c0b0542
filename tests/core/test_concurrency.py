"""One client, used by many at once."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import anyio
import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests._async import clients as async_clients
from tests._sync import clients

if TYPE_CHECKING:
    from fivetrex.models import Group

MANY = 200


@pytest.fixture
def simulator() -> Simulator:
    """An account with something to read for everybody."""
    return Simulator(groups=20, connections=3)


def test_many_threads_share_a_client(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=50))
    with simulator.serve() as url:
        patient = fivetrex.RetryPolicy(base_delay=0.0, max_attempts=60)
        with clients.connect_over_tcp(simulator, url, retry=patient) as client:
            ids = [group.id for group in client.groups.list()]
            with ThreadPoolExecutor(16) as pool:
                read = list(pool.map(lambda n: client.groups.get(ids[n % 20]).id, range(MANY)))
                streams = list(pool.map(lambda _: len(list(client.connections.stream())), range(8)))
    assert read == [ids[n % 20] for n in range(MANY)]
    assert streams == [60] * 8


def test_the_first_call_may_come_from_many_threads(simulator: Simulator) -> None:
    # The pool is made at the first call: at the same time by all, it is made once.
    with simulator.serve() as url, clients.connect_over_tcp(simulator, url) as client:
        barrier = threading.Barrier(8)

        def first_call(_: int) -> int:
            barrier.wait(timeout=30)
            return id(client._session.pool.http)

        with ThreadPoolExecutor(8) as pool:
            assert len(set(pool.map(first_call, range(8)))) == 1


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_many_tasks_share_a_client(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=50))
    patient = fivetrex.RetryPolicy(base_delay=0.0, max_attempts=60)
    read: dict[int, str] = {}
    with simulator.serve() as url:
        async with async_clients.connect_over_tcp(simulator, url, retry=patient) as client:
            ids = [group.id for group in await client.groups.list()]

            async def get(number: int) -> None:
                read[number] = (await client.groups.get(ids[number % 20])).id

            async with anyio.create_task_group() as tasks:
                for number in range(MANY):
                    tasks.start_soon(get, number)
    assert read == {number: ids[number % 20] for number in range(MANY)}


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_call_can_be_cancelled(simulator: Simulator) -> None:
    simulator.inject(Fault.rate_limited(30))
    waiting = anyio.Event()
    policy = fivetrex.RetryPolicy(on_retry=lambda *_: waiting.set())
    async with async_clients.connect(simulator, retry=policy) as client:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(client.groups.list)
            await waiting.wait()
            tasks.cancel_scope.cancel()
        assert len(await client.groups.list()) == 20


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_stream_is_read_by_one_at_a_time(simulator: Simulator) -> None:
    reading, go_on = anyio.Event(), anyio.Event()
    async with async_clients.connect(simulator) as client:
        stream = client.groups.stream(limit=5)
        fetch = stream._fetch

        async def slowly(cursor: str | None) -> fivetrex.Page[Group]:
            reading.set()
            await go_on.wait()
            return await fetch(cursor)

        stream._fetch = slowly
        read: list[str] = []

        async def read_all() -> None:
            read.extend([group.id async for group in stream])

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(read_all)
            await reading.wait()
            with pytest.raises(RuntimeError, match="already requesting its next page"):
                await anext(stream)
            go_on.set()
    assert len(read) == len(set(read)) == 20
