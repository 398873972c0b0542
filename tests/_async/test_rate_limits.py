"""Rate limits: calls wait together, keep a budget, and learn from the API's responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.limits import Reservation, Window
from fivetrex.simulator import Fault, RateLimit, Simulator
from tests.support.canned_responses import page
from tests.support.retry_policies import RetryRecorder

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Sequence

    import httpx

    from fivetrex import AsyncClient
    from fivetrex._clock import Clock

pytestmark = pytest.mark.anyio


def statuses(simulator: Simulator) -> list[int | None]:
    return [request.status for request in simulator.requests]


async def create_groups(client: AsyncClient, number: int) -> None:
    """Create groups one after the other.

    Concurrent calls are tested in `tests/limits/test_concurrent_calls.py`.
    """
    for index in range(number):
        await client.groups.create(name=f"group_{index}")


async def test_a_rejection_is_no_failed_attempt(simulator: Simulator) -> None:
    waits = RetryRecorder()
    retry = fivetrex.RetryPolicy(max_attempts=2, on_retry=waits)
    simulator.inject(Fault.rate_limited(10, times=5))
    async with simulator.async_client(timeout=120.0, retry=retry) as client:
        await client.groups.create(name="finance")
    assert statuses(simulator) == [429] * 5 + [201]
    assert all(10.0 <= delay <= 12.5 for delay in waits.delays)


async def test_a_call_gives_up_at_its_own_timeout(simulator: Simulator) -> None:
    simulator.inject(Fault.rate_limited(10, times=None))
    retry = fivetrex.RetryPolicy(max_wait=20.0)
    async with simulator.async_client(timeout=35.0, retry=retry) as client:
        begin = simulator.clock.now()
        with pytest.raises(fivetrex.RateLimitedError, match="a call waits at most") as caught:
            await client.groups.list()
    assert caught.value.retry_after == 10.0
    # The jitter of the last wait is added.
    assert (simulator.clock.now() - begin).total_seconds() <= 40.0
    assert len(simulator.requests) in {3, 4}


async def test_the_calls_of_a_client_and_its_copies_wait_together(simulator: Simulator) -> None:
    async with simulator.async_client(timeout=120.0) as client:
        simulator.inject(Fault.rate_limited(30))
        single = client.with_options(retry=fivetrex.RetryPolicy(max_attempts=1))
        with pytest.raises(fivetrex.RateLimitedError):
            await single.groups.list()
        begin = simulator.clock.now()
        await client.connections.get("silver_brook")
        waited = (simulator.clock.now() - begin).total_seconds()
    assert waited >= 30.0
    assert statuses(simulator) == [429, 200]


async def test_a_long_pause_is_no_reason_for_others_to_wait(simulator: Simulator) -> None:
    """A `Retry-After` beyond `max_wait` is raised, and is no pause."""
    async with simulator.async_client() as client:
        simulator.inject(Fault.rate_limited(3600))
        with pytest.raises(fivetrex.RateLimitedError, match="max_wait"):
            await client.groups.list()
        begin = simulator.clock.now()
        await client.groups.list()
        assert simulator.clock.now() == begin


@pytest.mark.parametrize(("limit", "seconds"), [(20, 1.0), (10, 10.0), (30, 60.0)])
async def test_a_window_is_learned(limit: int, seconds: float) -> None:
    simulator = Simulator(rate_limits=[RateLimit(limit, seconds)])
    async with simulator.async_client(timeout=None) as client:
        begin = simulator.clock.now()
        await create_groups(client, 6 * limit)
        elapsed = (simulator.clock.now() - begin).total_seconds()
    assert statuses(simulator).count(429) <= 1
    assert elapsed <= 8 * (seconds + 1.0)


async def test_a_budget_is_kept() -> None:
    simulator = Simulator(rate_limits=[RateLimit(20, 10.0)])
    async with simulator.async_client(timeout=None) as plain:
        client = plain.with_options(rate_limit=fivetrex.RateLimit([Window(20, 10.0)]))
        begin = simulator.clock.now()
        await create_groups(client, 100)
        elapsed = (simulator.clock.now() - begin).total_seconds()
    assert set(statuses(simulator)) == {201}
    assert 40.0 <= elapsed <= 50.0


async def test_several_windows_are_kept_at_once() -> None:
    simulator = Simulator(rate_limits=[RateLimit(5, 1.0), RateLimit(20, 60.0)])
    async with simulator.async_client(timeout=None) as plain:
        limit = fivetrex.RateLimit([Window(5, 1.0), Window(20, 60.0)])
        await create_groups(plain.with_options(rate_limit=limit), 50)
    assert set(statuses(simulator)) == {201}


async def test_a_budget_that_is_used_up_is_named(simulator: Simulator) -> None:
    async with simulator.async_client(timeout=30.0) as plain:
        limit = fivetrex.RateLimit([Window(2, 3600.0)])
        client = plain.with_options(rate_limit=limit)
        await client.groups.list()
        await client.groups.list()
        with pytest.raises(fivetrex.RateLimitedError, match="budget rate_limit") as caught:
            await client.groups.list()
        assert "groups.list" in str(caught.value)
        assert "60 s; it was not sent" in str(caught.value)
        # Without the budget, the call is sent.
        await client.with_options(rate_limit=None).groups.list()
    assert len(simulator.requests) == 3


async def test_clients_share_a_budget(simulator: Simulator) -> None:
    limit = fivetrex.RateLimit([Window(1, 3600.0)])
    async with simulator.async_client() as first, simulator.async_client() as second:
        await first.with_options(rate_limit=limit).groups.list()
        with pytest.raises(fivetrex.RateLimitedError):
            await second.with_options(rate_limit=limit).groups.list()


async def test_a_retry_counts_for_the_budget(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=2))
    async with simulator.async_client(timeout=100.0) as plain:
        limit = fivetrex.RateLimit([Window(1, 30.0)])
        begin = simulator.clock.now()
        await plain.with_options(rate_limit=limit).groups.list()
        assert (simulator.clock.now() - begin).total_seconds() >= 60.0


async def test_a_rejection_in_spite_of_a_budget(simulator: Simulator) -> None:
    """Another program uses the account as well."""
    simulator.inject(Fault.rate_limited(20, times=2))
    async with simulator.async_client(timeout=120.0) as plain:
        limit = fivetrex.RateLimit([Window(100, 60.0)])
        client = plain.with_options(rate_limit=limit)
        begin = simulator.clock.now()
        await client.groups.create(name="finance")
        assert (simulator.clock.now() - begin).total_seconds() >= 40.0
    assert statuses(simulator) == [429, 429, 201]


class RecordingStore:
    """A store outside the memory of the client, such as a database."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        self.calls.append("reserve")
        return Reservation(0.0, lambda: None)

    def pause(self, seconds: float, clock: Clock) -> None:
        self.calls.append(f"pause {seconds:g}")


async def test_a_store_of_ones_own(simulator: Simulator) -> None:
    store = RecordingStore()
    limit = fivetrex.RateLimit([Window(100, 60.0)], store=store)
    simulator.inject(Fault.rate_limited(5))
    async with simulator.async_client() as plain:
        await plain.with_options(rate_limit=limit).groups.list()
    assert store.calls[:2] == ["reserve", "pause 5"]
    assert store.calls[-1] == "reserve"


class BrokenStore(RecordingStore):
    """A store that cannot be reached."""

    def reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        raise ConnectionError("the store is down")


async def test_an_error_of_a_store_is_raised_and_nothing_is_sent(simulator: Simulator) -> None:
    limit = fivetrex.RateLimit([Window(100, 60.0)], store=BrokenStore())
    async with simulator.async_client() as plain:
        with pytest.raises(ConnectionError, match="the store is down"):
            await plain.with_options(rate_limit=limit).groups.list()
    assert simulator.requests == []


async def test_calls_slow_down_when_few_requests_remain() -> None:
    """In proportion: at a twentieth of the limit, half as fast."""
    simulator = Simulator(rate_limits="trial")
    async with simulator.async_client() as client:
        for _ in range(480):
            simulator.advance(0.1)
            await client.groups.list()
        begin = simulator.clock.now()
        for _ in range(10):
            simulator.advance(0.1)
            await client.groups.list()
        elapsed = (simulator.clock.now() - begin).total_seconds()
    assert statuses(simulator) == [200] * 490
    assert elapsed > 2.5


async def test_a_script_of_300_calls_never_waits() -> None:
    simulator = Simulator(rate_limits="trial")
    async with simulator.async_client() as client:
        begin = simulator.clock.now()
        for _ in range(300):
            await client.groups.list()
        assert simulator.clock.now() == begin


@pytest.mark.parametrize("value", ["", "-1", "many", "9" * 30, "0"])
async def test_malformed_headers_are_ignored(value: str) -> None:
    headers = {"X-Rate-Limit": value, "X-Rate-Limit-Remaining": value}

    def answer(_: httpx.Request) -> httpx.Response:
        response = page([])
        response.headers.update(headers)
        return response

    client = connect_to_handler(answer)
    for _ in range(20):
        assert len(await client.groups.list()) == 0
