# Made by scripts/twin.py from _async/test_sync_repetition.py. Do not edit.
"""A trigger of a sync whose answer is lost is repeated only if no sync came of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.limits import Window
from fivetrex.simulator import Fault, Simulator

if TYPE_CHECKING:
    from fivetrex import Client

ID = "silver_brook"
SYNC = f"/v1/connections/{ID}/sync"


def requests(simulator: Simulator) -> list[str]:
    """The methods of the requests, with their statuses."""
    return [f"{request.method} {request.status}" for request in simulator.requests]


def syncs_of(client: Client, simulator: Simulator) -> int:
    """The number of syncs that have started since the beginning of the test."""
    simulator.advance(60)
    end = simulator.clock.now()
    page = client.connections.list_sync_history(
        ID, start_time=end - timedelta(hours=1), end_time=end
    )
    return len(page)


@pytest.fixture
def simulator() -> Simulator:
    """A simulator whose syncs are short."""
    return Simulator(sync_seconds=1.0)


def test_a_short_sync_is_not_started_twice(simulator: Simulator) -> None:
    """The sync of the lost answer has ended when the client would repeat it."""
    retry = fivetrex.RetryPolicy(base_delay=30.0, jitter=False)
    with simulator.client(retry=retry) as client:
        before = syncs_of(client, simulator)
        simulator.inject(Fault.reset(after_effect=True, method="POST", path=SYNC))
        result = client.connections.sync(ID)
        assert result.success
        assert "lost" in (result.message or "")
        assert syncs_of(client, simulator) == before + 1
    assert len(simulator.writes) == 1


def test_a_sync_that_runs_is_not_triggered_again(simulator: Simulator) -> None:
    retry = fivetrex.RetryPolicy(base_delay=0.1)
    with simulator.client(retry=retry) as client:
        simulator.inject(Fault.status(503, after_effect=True))
        assert (client.connections.sync(ID)).success
    assert requests(simulator) == ["POST 503", "GET 200"]


def test_a_trigger_that_was_lost_is_repeated(simulator: Simulator) -> None:
    with simulator.client() as client:
        simulator.inject(Fault.reset(times=2))
        simulator.inject(Fault.status(502))
        assert (client.connections.sync(ID)).success
    # A read that fails is an attempt, too: the default policy has four.
    assert requests(simulator) == ["POST None", "GET None", "GET 502", "GET 200", "POST 200"]
    assert len(simulator.writes) == 1


def test_an_end_before_the_trigger_proves_nothing(simulator: Simulator) -> None:
    with simulator.client() as client:
        client.connections.sync(ID)
        simulator.advance(60)
        simulator.inject(Fault.reset())
        client.connections.sync(ID)
    assert len(simulator.writes) == 2


def test_the_read_waits_for_the_rate_limit_too(simulator: Simulator) -> None:
    limit = fivetrex.RateLimit([Window(1, 30.0)])
    with simulator.client() as plain:
        simulator.inject(Fault.status(503))
        begin = simulator.clock.now()
        plain.with_options(rate_limit=limit).connections.sync(ID)
        assert (simulator.clock.now() - begin).total_seconds() >= 60.0
    assert requests(simulator) == ["POST 503", "GET 200", "POST 200"]


def test_a_connection_that_cannot_be_read(simulator: Simulator) -> None:
    with simulator.client() as client:
        simulator.inject(Fault.reset(after_effect=True))
        simulator.inject(Fault.status(403))
        with pytest.raises(fivetrex.TransportError, match="could not be read") as caught:
            client.connections.sync(ID)
    assert caught.value.may_have_acted
    assert requests(simulator) == ["POST None", "GET 403"]


def test_a_restart_is_never_repeated(simulator: Simulator) -> None:
    with simulator.client() as client:
        simulator.inject(Fault.reset())
        with pytest.raises(fivetrex.TransportError):
            client.connections.sync(ID, force=True)
    assert requests(simulator) == ["POST None"]
