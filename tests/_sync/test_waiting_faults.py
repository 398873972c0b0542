# Made by scripts/twin.py from _async/test_waiting_faults.py. Do not edit.
"""Faults while syncs are waited for: the right outcome or error, and never a second sync."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator

if TYPE_CHECKING:
    from fivetrex import Client

IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]
OUTAGE: dict[str, Any] = {"begins": 5.0, "ends": 605.0}
HOUR: dict[str, Any] = {"begins": 5.0, "ends": 3605.0}

# Faults that end, or that do not apply to every request.
PASSING = {
    "an outage of ten minutes": [Fault.status(503, **OUTAGE)],
    "no connection for ten minutes": [Fault.reset(**OUTAGE)],
    "an error page for ten minutes": [Fault.proxy_page(502, **OUTAGE)],
    "a page with status 200 for ten minutes": [Fault.proxy_page(200, **OUTAGE)],
    "an hour of 429": [Fault.rate_limited(60, **HOUR)],
    "an hour of 429 with one wait": [Fault.rate_limited(3600, **HOUR)],
    "an hour of 429 without a wait": [Fault.rate_limited(None, **HOUR)],
    "cut answers": [Fault.cut_body(method="GET", share=0.5)],
    "stale reads": [Fault.stale_read(30.0, method="GET", share=0.5)],
    "a repeated cursor": [Fault.repeated_cursor(times=3)],
    "a single 401": [Fault.status(401, method="GET", skip=2)],
    "a single 404": [Fault.status(404, method="GET", skip=2)],
    "no history": [Fault.status(403, path=r"/v1/connections/\w+/sync-history", times=None)],
    "a lost answer to the trigger": [Fault.reset(method="POST", after_effect=True, times=3)],
    "a lost trigger": [Fault.reset(method="POST", times=2)],
    "a trigger and an outage": [
        Fault.reset(method="POST", after_effect=True),
        Fault.status(503, skip=1, **OUTAGE),
    ],
}


def triggers(simulator: Simulator) -> Counter[str]:
    """How often the sync of each connection was triggered."""
    paths = (request.path for request in simulator.writes if request.path.endswith("/sync"))
    return Counter(path.split("/")[-2] for path in paths)


@pytest.mark.parametrize("name", PASSING)
def test_one_sync_gets_over_it(name: str) -> None:
    simulator = Simulator()
    with simulator.client() as client:
        for fault in PASSING[name]:
            simulator.inject(fault)
        outcome = client.connections.sync_and_wait(IDS[0])
    assert outcome.is_successful
    assert triggers(simulator) == {IDS[0]: 1}


@pytest.mark.parametrize("seconds", [1.0, 60.0, 1200.0])
@pytest.mark.parametrize("name", PASSING)
def test_many_syncs_get_over_it(name: str, seconds: float) -> None:
    simulator = Simulator(sync_seconds=seconds)
    with simulator.client() as client:
        for fault in PASSING[name]:
            simulator.inject(fault)
        syncs = client.connections.sync_many(IDS)
        found = {outcome.id: outcome.status for outcome in syncs}
    assert found == dict.fromkeys(IDS, "succeeded")
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def wait_for_one(client: Client) -> object:
    return client.connections.sync_and_wait(IDS[0], timeout=7200.0)


def wait_for_many(client: Client) -> object:
    return [each for each in client.connections.sync_many(IDS, timeout=7200.0)]


@pytest.mark.parametrize("wait", [wait_for_one, wait_for_many])
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.status(401, method="GET", begins=5.0, times=None), fivetrex.UnauthorizedError),
        (Fault.status(403, method="GET", begins=5.0, times=None), fivetrex.ForbiddenError),
        (Fault.status(503, method="GET", begins=5.0, times=None), fivetrex.SyncTimeoutError),
        (Fault.reset(begins=5.0, times=None), fivetrex.SyncTimeoutError),
        (Fault.rate_limited(60, begins=5.0, times=None), fivetrex.SyncTimeoutError),
        (Fault.proxy_page(404, begins=5.0, times=None), fivetrex.SyncTimeoutError),
    ],
)
def test_a_fault_that_stays(
    simulator: Simulator, wait: Any, fault: Fault, error: type[fivetrex.FivetrexError]
) -> None:
    with simulator.client() as client:
        simulator.inject(fault)
        with pytest.raises(error) as caught:
            wait(client)
    run = caught.value.run
    assert run is not None
    assert run.sent == "yes"
    assert set(triggers(simulator).values()) == {1}


def test_an_outage_before_the_trigger_is_an_error(simulator: Simulator) -> None:
    """The retry policy applies to the first read, and nothing has been triggered."""
    simulator.inject(Fault.status(503, times=None))
    with simulator.client() as client:
        with pytest.raises(fivetrex.ServerError):
            client.connections.sync_and_wait(IDS[0])
        with pytest.raises(fivetrex.ServerError):
            next(client.connections.sync_many(IDS))
    assert simulator.writes == []


def test_an_outage_is_waited_out_whatever_the_retry_policy_is(simulator: Simulator) -> None:
    retry = fivetrex.RetryPolicy(max_attempts=1)
    with simulator.client(retry=retry) as client:
        simulator.inject(Fault.status(503, method="GET", **OUTAGE))
        assert (client.connections.sync_and_wait(IDS[0])).is_successful
