"""The retry policy as a client follows it; its arithmetic has tests of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.simulator import Fault
from tests.support.retry_policies import RetryRecorder

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import FivetrexError
    from fivetrex.simulator import Simulator

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]


class StopHereError(Exception):
    """Ends a call at its first wait, so that no test waits."""


def stop(error: FivetrexError, attempt: int, delay: float) -> None:
    raise StopHereError(delay)


async def test_each_wait_is_announced(simulator: Simulator) -> None:
    waits = RetryRecorder()
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.reset())
    simulator.inject(Fault.rate_limited())
    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=waits)
    async with connect(simulator, retry=retry) as client:
        await client.groups.list()
    assert [type(error) for error in waits.errors] == [
        fivetrex.ServerError,
        fivetrex.TransportError,
        fivetrex.RateLimitedError,
    ]
    assert waits.attempts == [1, 2, 3]
    assert waits.delays == [0.0, 0.0, 0.0]


async def test_the_last_error_is_the_one_raised(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.status(500))
    retry = fivetrex.RetryPolicy(base_delay=0.0, max_attempts=2)
    async with connect(simulator, retry=retry) as client:
        with pytest.raises(fivetrex.ServerError) as caught:
            await client.groups.list()
    assert caught.value.status == 500


@pytest.mark.parametrize(
    ("retry_after", "asked"), [("20", 20.0), ("0.5", 0.5), (7, 7.0), ("60", 60.0)]
)
async def test_a_retry_after_is_obeyed(
    simulator: Simulator, retry_after: int | str, asked: float
) -> None:
    simulator.inject(Fault.rate_limited(retry_after))
    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=stop)
    async with connect(simulator, retry=retry) as client:
        with pytest.raises(StopHereError) as caught:
            await client.groups.create(name="finance")
    assert asked <= caught.value.args[0] <= asked + max(1.0, asked / 4)
    assert len(simulator.requests) == 1


async def test_a_short_wait_is_waited(simulator: Simulator) -> None:
    waits = RetryRecorder()
    simulator.inject(Fault.rate_limited("0.001"))
    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=waits)
    async with connect(simulator, retry=retry) as client:
        await client.groups.create(name="finance")
    assert 0.001 <= waits.delays[0] <= 0.002
    assert len(simulator.writes) == 1


@pytest.mark.parametrize(
    ("retry_after", "asked"),
    [("61", 61.0), (3600, 3600.0), ("9" * 30, 1e30), ("9" * 400, float("inf"))],
)
async def test_a_long_wait_is_reported_at_once(
    simulator: Simulator, retry_after: int | str, asked: float
) -> None:
    waits = RetryRecorder()
    simulator.inject(Fault.rate_limited(retry_after))
    async with connect(simulator, retry=fivetrex.RetryPolicy(on_retry=waits)) as client:
        with pytest.raises(fivetrex.RateLimitedError, match="max_wait") as caught:
            await client.groups.list()
    assert caught.value.retry_after == asked
    assert waits.delays == []
    assert len(simulator.requests) == 1


async def test_a_503_may_ask_for_a_wait_too(simulator: Simulator) -> None:
    simulator.inject(
        Fault(
            Fault.status(503).kind, status_code=503, content=b"", headers=(("retry-after", "999"),)
        )
    )
    async with connect(simulator) as client:
        with pytest.raises(fivetrex.ServerError) as caught:
            await client.groups.list()
    assert caught.value.retry_after == 999.0


@pytest.mark.parametrize("retry_after", ["-5", "soon", "", "1e3", "3, 5", "NaN", "inf"])
async def test_a_retry_after_without_a_usable_value_is_none(
    simulator: Simulator, retry_after: str
) -> None:
    waits = RetryRecorder()
    simulator.inject(Fault.rate_limited(retry_after))
    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=waits)
    async with connect(simulator, retry=retry) as client:
        await client.groups.list()
    assert waits.delays == [0.0]


async def test_retry_if_widens_what_is_tried_again(simulator: Simulator) -> None:
    retry = fivetrex.RetryPolicy(
        base_delay=0.0, retry_if=lambda error: isinstance(error, fivetrex.ConflictError)
    )
    async with connect(simulator, retry=retry) as client:
        simulator.inject(Fault.status(409))
        assert len(await client.groups.list()) == 3
        simulator.inject(Fault.status(503))
        with pytest.raises(fivetrex.ServerError):
            await client.groups.list()


@pytest.mark.parametrize(
    "fault",
    [
        Fault.status(503, after_effect=True),
        Fault.status(409),
        Fault.reset(after_effect=True),
        Fault.timeout(after_effect=True),
        Fault.cut_body(),
        Fault.body("<h1>Bad gateway</h1>", status=502, after_effect=True),
        Fault.body("<h1>Welcome</h1>", after_effect=True),
    ],
)
async def test_retry_if_makes_nothing_unsafe_happen(simulator: Simulator, fault: Fault) -> None:
    retry = fivetrex.RetryPolicy(base_delay=0.0, retry_if=lambda error: True)
    simulator.inject(fault)
    async with connect(simulator, retry=retry) as client:
        with pytest.raises(fivetrex.FivetrexError):
            await client.groups.create(name="finance")
    assert len(simulator.requests) == 1


async def test_a_hook_s_own_error_comes_through(simulator: Simulator) -> None:
    def explode(error: FivetrexError) -> bool:
        raise StopHereError

    simulator.inject(Fault.status(503))
    async with connect(simulator, retry=fivetrex.RetryPolicy(retry_if=explode)) as client:
        with pytest.raises(StopHereError):
            await client.groups.list()
