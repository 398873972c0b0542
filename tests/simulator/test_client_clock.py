"""In-process clients wait on the simulator's clock, and responses have a `Date` by it."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Fault, RealClock, Simulator
from fivetrex.simulator.serving.client_clock import ClientClock

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

PATIENT = fivetrex.RetryPolicy(max_wait=3600.0, jitter=False)
ANSWERS = [
    Fault.status(503),
    Fault.proxy_page(),
    Fault.rate_limited(),
    Fault.body(""),
    Fault.latency(0.001),
]


def test_every_response_has_the_time_of_the_simulator(simulator: Simulator) -> None:
    simulator.advance(90)
    expected = "Fri, 10 Jul 2026 12:01:30 GMT"
    with simulator.serve() as url, httpx.Client(base_url=url, trust_env=False) as client:
        for path in ("/v1/groups", "/_simulator/clock", "/"):
            assert client.get(path).headers.get_list("date") == [expected]
        for fault in ANSWERS:
            simulator.inject(fault)
            assert client.get("/v1/groups").headers.get_list("date") == [expected]


def test_a_retry_after_takes_no_real_time(simulator: Simulator) -> None:
    simulator.inject(Fault.rate_limited(retry_after=3600))
    start = simulator.clock.now()
    assert simulator.client(retry=PATIENT).groups.get("amber_harbor").id == "amber_harbor"
    assert simulator.clock.now() - start >= timedelta(hours=1)


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_an_asynchronous_retry_after_takes_no_real_time(simulator: Simulator) -> None:
    simulator.inject(Fault.rate_limited(retry_after=3600))
    start = simulator.clock.now()
    group = await simulator.async_client(retry=PATIENT).groups.get("amber_harbor")
    assert group.id == "amber_harbor"
    assert simulator.clock.now() - start >= timedelta(hours=1)


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_waits_of_several_tasks_end_in_order_and_do_not_add_up(simulator: Simulator) -> None:
    import anyio

    clock = ClientClock(simulator.clock, simulator.advance)
    start, ended = clock.monotonic(), []

    async def wait(seconds: float) -> None:
        await clock.async_sleep(seconds)
        ended.append(seconds)

    async with anyio.create_task_group() as tasks:
        for seconds in (30.0, 10.0, 20.0, 0.0):
            tasks.start_soon(wait, seconds)
    assert ended == [0.0, 10.0, 20.0, 30.0]
    assert 30.0 <= clock.monotonic() - start < 31.0


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_cancelled_wait_does_not_hold_up_others(simulator: Simulator) -> None:
    import anyio

    clock = ClientClock(simulator.clock, simulator.advance)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(clock.async_sleep, 5.0)
        tasks.cancel_scope.cancel()
    start = clock.monotonic()
    await clock.async_sleep(60.0)
    assert clock.monotonic() - start >= 60.0


def test_waits_of_several_threads_do_not_add_up(simulator: Simulator) -> None:
    clock = ClientClock(simulator.clock, simulator.advance)
    start = clock.monotonic()
    threads = [threading.Thread(target=clock.sleep, args=(seconds,)) for seconds in (3, 1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A thread that starts after another has ended begins at the later time.
    assert 3.0 <= clock.monotonic() - start <= 6.1


def test_a_wait_takes_real_time_at_the_speed_of_a_real_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("fivetrex.simulator.serving.sleep.sleep", slept.append)

    async def note(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("fivetrex.simulator.serving.sleep.async_sleep", note)
    simulator = Simulator(clock=RealClock(speed=60.0))
    clock = ClientClock(simulator.clock, simulator.advance)
    clock.sleep(30.0)
    asyncio.run(_call(lambda: clock.async_sleep(90.0)))
    assert slept == [0.5, 1.5]


async def _call(function: Callable[[], Awaitable[None]]) -> None:
    await function()
