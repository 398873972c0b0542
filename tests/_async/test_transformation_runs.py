"""Run transformations and wait for the end of the run, on the simulator's clock."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator

if TYPE_CHECKING:
    from fivetrex import SyncProgress

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]

ID = "sunlit_quarry"
OUTAGE: dict[str, Any] = {"begins": 5.0, "ends": 605.0}


def runs(simulator: Simulator) -> int:
    """How many runs were triggered."""
    return sum(request.path.endswith("/run") for request in simulator.writes)


async def test_a_run_succeeds(simulator: Simulator) -> None:
    seen: list[SyncProgress] = []
    async with simulator.async_client() as client:
        outcome = await client.transformations.run_and_wait(ID, on_progress=seen.append)
    assert outcome.is_successful
    assert outcome.duration == timedelta(seconds=60)
    assert outcome.transformation is not None
    assert str(outcome) == f"{ID}: succeeded"
    assert seen[-1].states == {ID: "succeeded"}
    assert runs(simulator) == 1


async def test_a_run_fails(simulator: Simulator) -> None:
    simulator.fail_next_run(ID)
    async with simulator.async_client() as client:
        with pytest.raises(fivetrex.TransformationFailedError, match="failed") as caught:
            await client.transformations.run_and_wait(ID)
    assert caught.value.outcome.status == "failed"


async def test_another_user_cancels_the_run(simulator: Simulator) -> None:
    def cancel(progress: SyncProgress) -> None:
        if progress.polls == 2:
            simulator.client().transformations.cancel(ID)

    async with simulator.async_client() as client:
        with pytest.raises(fivetrex.TransformationFailedError) as caught:
            await client.transformations.run_and_wait(ID, on_progress=cancel)
    assert caught.value.outcome.status == "canceled"


async def test_another_user_deletes_the_transformation(simulator: Simulator) -> None:
    def delete(progress: SyncProgress) -> None:
        if progress.polls == 2:
            simulator.client().transformations.delete(ID)

    async with simulator.async_client() as client:
        with pytest.raises(fivetrex.TransformationFailedError) as caught:
            await client.transformations.run_and_wait(ID, on_progress=delete)
    assert caught.value.outcome.status == "deleted"


async def test_a_run_in_progress_is_waited_for(simulator: Simulator) -> None:
    async with simulator.async_client() as client:
        await client.transformations.run(ID)
        assert (await client.transformations.run_and_wait(ID)).is_successful
    assert runs(simulator) == 1


async def test_a_full_refresh_needs_confirmation(simulator: Simulator) -> None:
    async with simulator.async_client() as client:
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            await client.transformations.run_and_wait(ID, full_refresh=True)
        assert simulator.writes == []
        outcome = await client.transformations.run_and_wait(ID, full_refresh=True, confirm=True)
    assert outcome.is_successful
    assert simulator.writes[0].json == {"full_refresh": True}


async def test_a_time_limit(simulator: Simulator) -> None:
    async with simulator.async_client() as client:
        with pytest.raises(fivetrex.TransformationTimeoutError, match="it continues") as caught:
            await client.transformations.run_and_wait(ID, timeout=20.0)
        assert isinstance(caught.value, TimeoutError)
        assert (await client.transformations.run_and_wait(ID)).is_successful
    assert runs(simulator) == 1


@pytest.mark.parametrize(
    "faults",
    [
        [Fault.status(503, method="GET", **OUTAGE)],
        [Fault.rate_limited(60, method="GET", **OUTAGE)],
        [Fault.cut_body(method="GET", share=0.5)],
        [Fault.reset(method="POST", after_effect=True)],
        [Fault.reset(method="POST")],
        [Fault.status(502, method="POST", times=2)],
        # The lost trigger is repeated after the outage, which outlasts the retry policy.
        [Fault.reset(method="POST"), Fault.rate_limited(0, method="POST", ends=300.0)],
    ],
)
async def test_faults_meanwhile(faults: list[Fault]) -> None:
    simulator = Simulator()
    async with simulator.async_client() as client:
        for fault in faults:
            simulator.inject(fault)
        assert (await client.transformations.run_and_wait(ID)).is_successful
    assert runs(simulator) == 1


async def test_unsuitable_arguments(simulator: Simulator) -> None:
    async with simulator.async_client() as client:
        with pytest.raises(ValueError, match="transformation_id"):
            await client.transformations.run_and_wait("")
        with pytest.raises(ValueError, match="timeout must be more than 0"):
            await client.transformations.run_and_wait(ID, timeout=0)
    assert simulator.requests == []
