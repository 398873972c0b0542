"""`client.request`: any path of the API, with all that the other calls have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio


async def test_a_get(client: AsyncClient, simulator: Simulator) -> None:
    answer = await client.request("GET", "/v1/account/info")
    assert answer.status_code == 200
    assert answer.json()["data"]["account_id"]
    assert simulator.requests[-1].headers["accept"] == "application/json"


async def test_a_method_in_lower_case(client: AsyncClient, simulator: Simulator) -> None:
    await client.request("get", "/v1/groups")
    assert simulator.requests[-1].method == "GET"


async def test_a_post(client: AsyncClient, simulator: Simulator) -> None:
    answer = await client.request("POST", "/v1/groups", json={"name": "finance"})
    assert answer.json()["data"]["name"] == "finance"
    assert simulator.writes[-1].headers["content-type"] == "application/json"


async def test_a_post_without_a_body_declares_json_too(
    client: AsyncClient, simulator: Simulator
) -> None:
    await client.request("POST", "/v1/connections/silver_brook/sync")
    assert simulator.writes[-1].headers["content-type"] == "application/json"
    assert simulator.writes[-1].json is None


async def test_parameters(client: AsyncClient, simulator: Simulator) -> None:
    await client.request("GET", "/v1/groups", params={"limit": 2, "cursor": None})
    assert simulator.requests[-1].query == {"limit": "2"}


async def test_a_query_in_the_path_stays(client: AsyncClient, simulator: Simulator) -> None:
    await client.request("GET", "/v1/connections?group_id=amber_harbor")
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    await client.request("GET", "/v1/connections?group_id=amber_harbor", params={"cursor": None})
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    await client.request("GET", "/v1/connections?group_id=amber_harbor", params={"limit": 1})
    assert simulator.requests[-1].query == {"group_id": "amber_harbor", "limit": "1"}


async def test_headers_replace_the_defaults(client: AsyncClient, simulator: Simulator) -> None:
    for name in ("Accept", "accept", "ACCEPT"):
        await client.request("GET", "/v1/connections", headers={name: "application/json"})
        assert simulator.requests[-1].headers["accept"] == "application/json"


async def test_no_other_credentials_are_sent(client: AsyncClient, simulator: Simulator) -> None:
    answer = await client.request("GET", "/v1/groups", headers={"authorization": "Basic b3RoZXI="})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "accept"),
    [
        ("GET", "/v1/connections", "application/json;version=2"),
        ("GET", "/v1/connections?limit=1", "application/json;version=2"),
        ("GET", "/v1/connections/silver_brook", "application/json;version=2"),
        ("POST", "/v1/connections/silver_brook/test", "application/json;version=2"),
        ("GET", "/v1/connections/silver_brook/state", "application/json;version=2"),
        ("GET", "/v1/destinations", "application/json;version=2"),
        ("POST", "/v1/destinations/amber_harbor/test", "application/json;version=2"),
        ("GET", "/v1/connections/silver_brook/schemas", "application/json"),
        ("GET", "/v1/groups/amber_harbor/connections", "application/json"),
        ("GET", "/v1/groups/connections", "application/json"),
        ("GET", "/v1/users", "application/json"),
    ],
)
async def test_the_definition_s_version_is_asked_for(
    client: AsyncClient, simulator: Simulator, method: str, path: str, accept: str
) -> None:
    simulator.inject(Fault.body('{"code": "Success"}'))
    await client.request(method, path)
    assert simulator.requests[-1].headers["accept"] == accept


@pytest.mark.parametrize(
    "path",
    [
        "",
        "v1/groups",
        "https://evil.example/v1/groups",
        "//evil.example/v1/groups",
        "/v1//groups",
        "/v1/groups/",
        "/v1/groups/?limit=1",
        "/v1/groups/..",
        "/v1/groups/../users",
        "/v1/groups/./users",
        "/v1/groups/%2e%2e/users",
        "/v1/groups/.%2E/users",
        "/v1/groups/amber#harbor",
        "/v1/gro\x00ups",
        "/",
    ],
)
async def test_a_path_that_is_none_is_not_sent(
    client: AsyncClient, simulator: Simulator, path: str
) -> None:
    with pytest.raises(ValueError, match="path"):
        await client.request("DELETE", path)
    assert simulator.requests == []


@pytest.mark.parametrize("path", [None, 1, b"/v1/groups"])
async def test_a_path_is_a_string(client: AsyncClient, simulator: Simulator, path: Any) -> None:
    with pytest.raises(TypeError, match="path must be a string"):
        await client.request("GET", path)
    assert simulator.requests == []


async def test_no_path_leads_to_another_host(client: AsyncClient, simulator: Simulator) -> None:
    for path in ("/@evil.example/v1", "/\\evil.example", "/v1/groups/\\..\\users"):
        with pytest.raises(fivetrex.NotFoundError):
            await client.request("GET", path)
        assert simulator.requests[-1].headers["host"] == "127.0.0.1"
        assert ".." not in simulator.requests[-1].path.split("/")


async def test_what_is_no_json_is_not_sent(client: AsyncClient, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="JSON"):
        await client.request("POST", "/v1/groups", json={"name": float("nan")})
    with pytest.raises(TypeError, match="JSON"):
        await client.request("POST", "/v1/groups", json={"name": object()})
    assert simulator.requests == []


async def test_errors_name_method_and_path(client: AsyncClient) -> None:
    with pytest.raises(fivetrex.NotFoundError, match="GET /v1/groups/nowhere") as caught:
        await client.request("GET", "/v1/groups/nowhere")
    assert caught.value.operation == "GET /v1/groups/nowhere"
    assert caught.value.code == "NotFound_Group"


async def test_it_is_retried_as_its_method_allows(
    client: AsyncClient, simulator: Simulator
) -> None:
    simulator.inject(Fault.status(503, times=2))
    assert (await client.request("GET", "/v1/groups")).status_code == 200
    simulator.inject(Fault.status(503, times=2))
    with pytest.raises(fivetrex.ServerError):
        await client.request("POST", "/v1/groups", json={"name": "finance"})
    assert simulator.writes == []


async def test_a_base_url_with_a_path(simulator: Simulator) -> None:
    async with connect(simulator, base_url="http://127.0.0.1/proxy/v1/") as client:
        with pytest.raises(fivetrex.NotFoundError):
            await client.groups.list()
    assert simulator.requests[-1].path == "/proxy/v1/groups"
