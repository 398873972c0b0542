"""The fixtures of the pytest plugin, requested by tests."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator
    from fivetrex.simulator.serving.in_process_clients import ClientOptions


@pytest.mark.parametrize("turn", ["first", "second"])
def test_each_test_has_its_own_account(turn: str, fivetran_client: fivetrex.Client) -> None:
    names = [group.name for group in fivetran_client.groups.stream()]
    assert "left_behind" not in names
    fivetran_client.groups.create(name="left_behind")


def test_the_fixtures_of_a_test_share_one_simulator(
    fivetran_simulator: Simulator,
    fivetran_client: fivetrex.Client,
    async_fivetran_client: fivetrex.AsyncClient,
    fivetran_simulator_url: str,
) -> None:
    made = fivetran_client.groups.create(name="seen_by_all")
    assert asyncio.run(async_fivetran_client.groups.get(made.id)).name == "seen_by_all"
    credentials = (fivetran_simulator.api_key, fivetran_simulator.api_secret)
    url = f"{fivetran_simulator_url}/v1/groups/{made.id}"
    assert httpx.get(url, auth=credentials).json()["data"]["name"] == "seen_by_all"
    assert len(fivetran_simulator.requests) == 3


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_the_asynchronous_client_works_on_every_event_loop(
    fivetran_simulator: Simulator, async_fivetran_client: fivetrex.AsyncClient
) -> None:
    async with async_fivetran_client as client:
        assert [group.id async for group in client.groups.stream(limit=1)]
    assert len(fivetran_simulator.requests) == 3


def test_retries_have_no_delay(
    fivetran_simulator: Simulator,
    fivetran_client: fivetrex.Client,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    fivetran_simulator.inject(Fault.status(503, times=3))
    fivetran_client.groups.list()
    assert sum(slept) == 0
    assert len(fivetran_simulator.requests) == 4


@pytest.mark.usefixtures("fivetran_environment")
def test_a_client_without_arguments_uses_the_simulator(fivetran_simulator: Simulator) -> None:
    with fivetrex.Client() as client:
        client.connections.pause("silver_brook")
    assert [request.method for request in fivetran_simulator.writes] == ["PATCH"]


def test_what_is_set_in_the_environment_is_reported(fivetran_environment: dict[str, str]) -> None:
    assert set(fivetran_environment) == {
        "FIVETRAN_API_URL",
        "FIVETRAN_API_KEY",
        "FIVETRAN_API_SECRET",
    }
    assert fivetran_environment.items() <= os.environ.items()


class TestOptions:
    """The options, overridden as in a test module."""

    @pytest.fixture
    def fivetran_simulator_options(self) -> dict[str, Any]:
        return {"groups": 2, "connections": 1, "api_key": "mine"}

    @pytest.fixture
    def fivetran_client_options(self) -> ClientOptions:
        return {"retry": fivetrex.RetryPolicy(max_attempts=1)}

    def test_the_simulator_has_the_options(
        self, fivetran_simulator: Simulator, fivetran_client: fivetrex.Client
    ) -> None:
        assert fivetran_simulator.api_key == "mine"
        assert len(fivetran_client.groups.list().items) == 2

    @pytest.mark.parametrize("fivetran_simulator_options", [{"groups": 4}])
    def test_a_parameter_overrides_the_options_of_one_test(
        self, fivetran_client: fivetrex.Client
    ) -> None:
        assert len(fivetran_client.groups.list().items) == 4

    def test_both_clients_have_the_options(
        self,
        fivetran_simulator: Simulator,
        fivetran_client: fivetrex.Client,
        async_fivetran_client: fivetrex.AsyncClient,
    ) -> None:
        fivetran_simulator.inject(Fault.status(503, times=2))
        with pytest.raises(fivetrex.ServerError):
            fivetran_client.groups.list()
        with pytest.raises(fivetrex.ServerError):
            asyncio.run(async_fivetran_client.groups.list())
