# Made by scripts/twin.py from _async/test_request.py. Do not edit.
"""`client.request`: any path of the API, with all that the other calls have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_a_get(client: Client, simulator: Simulator) -> None:
    answer = client.request("GET", "/v1/account/info")
    assert answer.status_code == 200
    assert answer.json()["data"]["account_id"]
    assert simulator.requests[-1].headers["accept"] == "application/json"


def test_a_method_in_lower_case(client: Client, simulator: Simulator) -> None:
    client.request("get", "/v1/groups")
    assert simulator.requests[-1].method == "GET"


def test_a_post(client: Client, simulator: Simulator) -> None:
    answer = client.request("POST", "/v1/groups", json={"name": "finance"})
    assert answer.json()["data"]["name"] == "finance"
    assert simulator.writes[-1].headers["content-type"] == "application/json"


def test_a_post_without_a_body_declares_json_too(client: Client, simulator: Simulator) -> None:
    client.request("POST", "/v1/connections/silver_brook/sync")
    assert simulator.writes[-1].headers["content-type"] == "application/json"
    assert simulator.writes[-1].json is None


def test_parameters(client: Client, simulator: Simulator) -> None:
    client.request("GET", "/v1/groups", params={"limit": 2, "cursor": None})
    assert simulator.requests[-1].query == {"limit": "2"}


def test_a_query_in_the_path_stays(client: Client, simulator: Simulator) -> None:
    client.request("GET", "/v1/connections?group_id=amber_harbor")
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    client.request("GET", "/v1/connections?group_id=amber_harbor", params={"cursor": None})
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    client.request("GET", "/v1/connections?group_id=amber_harbor", params={"limit": 1})
    assert simulator.requests[-1].query == {"group_id": "amber_harbor", "limit": "1"}


def test_headers_replace_the_defaults(client: Client, simulator: Simulator) -> None:
    for name in ("Accept", "accept", "ACCEPT"):
        client.request("GET", "/v1/connections", headers={name: "application/json"})
        assert simulator.requests[-1].headers["accept"] == "application/json"


def test_no_other_credentials_are_sent(client: Client, simulator: Simulator) -> None:
    answer = client.request("GET", "/v1/groups", headers={"authorization": "Basic b3RoZXI="})
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
def test_the_definition_s_version_is_asked_for(
    client: Client, simulator: Simulator, method: str, path: str, accept: str
) -> None:
    simulator.inject(Fault.body('{"code": "Success"}'))
    client.request(method, path)
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
def test_a_path_that_is_none_is_not_sent(client: Client, simulator: Simulator, path: str) -> None:
    with pytest.raises(ValueError, match="path"):
        client.request("DELETE", path)
    assert simulator.requests == []


@pytest.mark.parametrize("path", [None, 1, b"/v1/groups"])
def test_a_path_is_a_string(client: Client, simulator: Simulator, path: Any) -> None:
    with pytest.raises(TypeError, match="path must be a string"):
        client.request("GET", path)
    assert simulator.requests == []


def test_no_path_leads_to_another_host(client: Client, simulator: Simulator) -> None:
    for path in ("/@evil.example/v1", "/\\evil.example", "/v1/groups/\\..\\users"):
        with pytest.raises(fivetrex.NotFoundError):
            client.request("GET", path)
        assert simulator.requests[-1].headers["host"] == "127.0.0.1"
        assert ".." not in simulator.requests[-1].path.split("/")


def test_what_is_no_json_is_not_sent(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="JSON"):
        client.request("POST", "/v1/groups", json={"name": float("nan")})
    with pytest.raises(TypeError, match="JSON"):
        client.request("POST", "/v1/groups", json={"name": object()})
    assert simulator.requests == []


def test_errors_name_method_and_path(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError, match="GET /v1/groups/nowhere") as caught:
        client.request("GET", "/v1/groups/nowhere")
    assert caught.value.operation == "GET /v1/groups/nowhere"
    assert caught.value.code == "NotFound_Group"


def test_it_is_retried_as_its_method_allows(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503, times=2))
    assert (client.request("GET", "/v1/groups")).status_code == 200
    simulator.inject(Fault.status(503, times=2))
    with pytest.raises(fivetrex.ServerError):
        client.request("POST", "/v1/groups", json={"name": "finance"})
    assert simulator.writes == []


def test_a_base_url_with_a_path(simulator: Simulator) -> None:
    with connect(simulator, base_url="http://127.0.0.1/proxy/v1/") as client:
        with pytest.raises(fivetrex.NotFoundError):
            client.groups.list()
    assert simulator.requests[-1].path == "/proxy/v1/groups"
