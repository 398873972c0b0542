"""The tests of that program, which ask for the plugin's fixtures and set nothing up."""

from __future__ import annotations

import asyncio
import json
import sys
import urllib.request
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import housekeeping
import pytest

if TYPE_CHECKING:
    from fivetrex import AsyncClient, Client
    from fivetrex.simulator import Simulator


def test_nothing_is_loaded_for_the_plugin_alone() -> None:
    assert "fivetrex.pytest_plugin" in sys.modules
    assert not {"httpx", "jsonschema", "fivetrex.simulator"} & set(sys.modules)


def test_it_pauses_what_is_broken_and_nothing_else(
    fivetran_simulator: Simulator, fivetran_client: Client
) -> None:
    paused = housekeeping.pause_broken(fivetran_client)
    assert paused
    assert [write.path for write in fivetran_simulator.writes] == [
        f"/v1/connections/{identifier}" for identifier in paused
    ]


def test_it_survives_an_outage(fivetran_simulator: Simulator, fivetran_client: Client) -> None:
    from fivetrex.simulator import Fault

    fivetran_simulator.inject(Fault.status(503, times=2, method="GET"))
    assert housekeeping.pause_broken(fivetran_client)


@pytest.mark.usefixtures("fivetran_environment")
def test_the_program_as_it_is_run(fivetran_simulator: Simulator) -> None:
    assert housekeeping.main() == len(fivetran_simulator.writes) > 0


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.mark.anyio
async def test_it_counts_under_anyio(async_fivetran_client: AsyncClient) -> None:
    assert sum((await housekeeping.count_by_group(async_fivetran_client)).values()) > 0


@pytest.mark.asyncio
@pytest.mark.parametrize("fivetran_simulator_options", [{"groups": 2, "connections": 3}])
async def test_it_counts_under_pytest_asyncio(async_fivetran_client: AsyncClient) -> None:
    counts = await housekeeping.count_by_group(async_fivetran_client)
    assert list(counts.values()) == [3, 3]


def test_it_counts_under_no_plugin_at_all(async_fivetran_client: AsyncClient) -> None:
    assert asyncio.run(housekeeping.count_by_group(async_fivetran_client))


def test_another_client_library(fivetran_simulator: Simulator, fivetran_simulator_url: str) -> None:
    credentials = f"{fivetran_simulator.api_key}:{fivetran_simulator.api_secret}"
    request = urllib.request.Request(
        f"{fivetran_simulator_url}/v1/groups",
        headers={"Authorization": f"Basic {b64encode(credentials.encode()).decode()}"},
    )
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request) as response:
        answer: dict[str, Any] = json.load(response)
    assert answer["code"] == "Success"


def test_the_page_comes_with_the_package(fivetran_simulator_url: str) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(f"{fivetran_simulator_url}/") as response:
        assert response.headers["content-type"].startswith("text/html")
