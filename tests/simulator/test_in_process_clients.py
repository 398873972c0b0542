"""`Simulator.client` and `Simulator.async_client`: fivetrex clients in process."""

import asyncio
import threading

import pytest

from fivetrex import RetryPolicy, ServerError, UnauthorizedError
from fivetrex.simulator import Fault, Simulator

NEVER = RetryPolicy(max_attempts=1)


def test_both_clients_share_one_account(simulator: Simulator) -> None:
    with simulator.client() as client:
        made = client.groups.create(name="made_by_one")

    async def read() -> str | None:
        async with simulator.async_client() as client:
            return (await client.groups.get(made.id)).name

    assert asyncio.run(read()) == "made_by_one"
    assert [request.path for request in simulator.writes] == ["/v1/groups"]


def test_clients_open_no_socket(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("a socket was connected")

    monkeypatch.setattr("socket.socket.connect", refuse)
    before = threading.active_count()
    assert simulator.client().groups.get("amber_harbor").id == "amber_harbor"
    assert threading.active_count() == before


def test_proxies_of_the_environment_are_ignored(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert simulator.client().groups.get("amber_harbor").id == "amber_harbor"


def test_clients_use_the_simulators_credentials() -> None:
    simulator = Simulator(api_key="mine", api_secret="hush")
    assert simulator.client().groups.get("amber_harbor").id == "amber_harbor"
    with pytest.raises(UnauthorizedError):
        simulator.client(api_secret="wrong").groups.list()


def test_options_are_passed_to_the_client(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=2))
    with pytest.raises(ServerError):
        simulator.client(retry=NEVER).groups.list()
    with pytest.raises(ServerError):
        asyncio.run(simulator.async_client(retry=NEVER, timeout=1.0).groups.list())
    assert [request.status for request in simulator.requests] == [503, 503]


def test_a_new_client_works_after_another_was_closed(simulator: Simulator) -> None:
    first = simulator.client()
    with first:
        first.groups.list()
    # Each call creates a new client, so closing one does not affect the next.
    assert simulator.client().groups.list().items
