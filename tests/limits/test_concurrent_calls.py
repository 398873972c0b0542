"""Concurrent calls keep a rate limit together.

They are tasks of one event loop. Threads cannot be tested on a virtual clock: while the request of
one thread is on its way, another thread can advance the clock, so that the request arrives late.
`python -m benchmarks limits` measures threads in real time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.limits import Window
from fivetrex.simulator import RateLimit, Simulator

if TYPE_CHECKING:
    from fivetrex import AsyncClient

pytestmark = pytest.mark.anyio


async def create_groups(client: AsyncClient, number: int, max_concurrency: int) -> None:
    """Create groups concurrently; all must succeed."""

    async def create(index: int) -> object:
        return await client.groups.create(name=f"group_{index}")

    async with client.map(create, range(number), max_concurrency=max_concurrency) as results:
        async for result in results:
            assert result.error is None


def statuses(simulator: Simulator) -> list[int | None]:
    return [request.status for request in simulator.requests]


@pytest.mark.parametrize(("limit", "seconds"), [(20, 1.0), (10, 10.0), (30, 60.0)])
async def test_a_window_is_learned(limit: int, seconds: float) -> None:
    simulator = Simulator(rate_limits=[RateLimit(limit, seconds)])
    async with simulator.async_client(timeout=None) as client:
        begin = simulator.clock.now()
        await create_groups(client, 6 * limit, max_concurrency=limit // 2)
        elapsed = (simulator.clock.now() - begin).total_seconds()
    # The first window ends with the rejection of calls that were sent at the same time.
    assert statuses(simulator).count(429) <= limit // 2
    assert elapsed <= 8 * (seconds + 1.0)


async def test_a_budget_is_kept() -> None:
    simulator = Simulator(rate_limits=[RateLimit(20, 10.0)])
    async with simulator.async_client(timeout=None) as plain:
        client = plain.with_options(rate_limit=fivetrex.RateLimit([Window(20, 10.0)]))
        begin = simulator.clock.now()
        await create_groups(client, 100, max_concurrency=30)
        elapsed = (simulator.clock.now() - begin).total_seconds()
    assert set(statuses(simulator)) == {201}
    assert 40.0 <= elapsed <= 50.0


async def test_several_windows_are_kept_at_once() -> None:
    simulator = Simulator(rate_limits=[RateLimit(5, 1.0), RateLimit(20, 60.0)])
    async with simulator.async_client(timeout=None) as plain:
        limit = fivetrex.RateLimit([Window(5, 1.0), Window(20, 60.0)])
        await create_groups(plain.with_options(rate_limit=limit), 50, max_concurrency=8)
    assert set(statuses(simulator)) == {201}
