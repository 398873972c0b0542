"""Third-party clients that use the simulator over TCP, with only their base URL changed."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from fivetran_wrapper import FivetranWrapper

from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

CURL = shutil.which("curl")

POSTGRES = {
    "service": "postgres",
    "group_id": "early_lantern",
    "config": {
        "schema_prefix": "orders",
        "host": "db.example.com",
        "port": 5432,
        "database": "orders",
        "user": "reader",
        "password": "hush",
    },
}


@pytest.fixture(params=[False, True], ids=["lenient", "strict"])
def simulator(request: pytest.FixtureRequest) -> Simulator:
    return Simulator(strict=request.param)


@pytest.fixture
def url(simulator: Simulator) -> Iterator[str]:
    with simulator.serve() as url:
        yield url


class TestFivetranWrapper:
    """``fivetran-wrapper`` from the package index, unmodified; it uses the paths of 2023."""

    @pytest.fixture
    def simulator(self) -> Simulator:
        return Simulator()

    @pytest.fixture
    def client(self, simulator: Simulator, url: str) -> Any:
        return FivetranWrapper(f"{url}/v1", simulator.api_key, simulator.api_secret)

    def test_connections_can_be_managed(self, simulator: Simulator, client: Any) -> None:
        client.connectors.paginated_list("amber_harbor", limit=2)
        assert [item["id"] for item in done(client)["items"]] == ["silver_brook", "brisk_canyon"]
        client.connectors.paginated_list("amber_harbor", limit=2, cursor=client.cursor)
        assert [item["id"] for item in done(client)["items"]] == ["mellow_dune"]
        client.connectors.get("silver_brook")
        assert done(client)["service"] == "postgres"
        client.connectors.new(POSTGRES)
        identifier = done(client)["id"]
        client.connectors.patch(identifier, {"paused": True})
        assert done(client)["paused"] is True
        client.connectors.patch(identifier, {"paused": False})
        client.connectors.sync(identifier)
        assert client.error is False
        client.connectors.get(identifier)
        assert done(client)["status"]["sync_state"] == "syncing"
        simulator.advance(60)
        client.connectors.get(identifier)
        assert done(client)["succeeded_at"] == "2026-07-10T12:01:00Z"
        client.connectors.remove(identifier)
        assert client.error is False
        client.connectors.get(identifier)
        assert client.return_code == "NotFound_Connection"
        assert len(simulator.writes) == 5

    def test_groups_can_be_managed(self, client: Any) -> None:
        client.groups.new("made_elsewhere")
        identifier = done(client)["id"]
        client.groups.patch(identifier, "named_elsewhere")
        client.groups.get(identifier)
        assert done(client)["name"] == "named_elsewhere"
        client.groups.paginated_list()
        assert identifier in [item["id"] for item in done(client)["items"]]
        client.groups.delete(identifier)
        assert client.error is False

    def test_destinations_and_connector_types(self, client: Any) -> None:
        client.destinations.get("amber_harbor")
        assert done(client)["service"] == "snowflake"
        client.destinations.start_tests("amber_harbor")
        assert done(client)["setup_tests"]
        client.connector_types.paginated_list(limit=5)
        assert len(done(client)["items"]) == 5

    def test_an_error_response_is_understood(self, simulator: Simulator, url: str) -> None:
        client = FivetranWrapper(f"{url}/v1", simulator.api_key, "wrong")
        client.groups.paginated_list()
        assert client.error is True
        assert "401" in client.error_detail


def done(client: Any) -> dict[str, Any]:
    """The result of a wrapper call; it returns errors instead of raising them."""
    assert client.error is False, client.error_detail
    result: dict[str, Any] = client.data
    return result


@pytest.mark.skipif(CURL is None, reason="curl is not installed")
class TestCurl:
    """``curl``, with the options of the documentation's examples."""

    def test_connections_can_be_managed(self, simulator: Simulator, url: str) -> None:
        first = curl(simulator, "GET", f"{url}/v1/connections?limit=2")
        assert [item["id"] for item in first["items"]] == ["silver_brook", "brisk_canyon"]
        second = curl(simulator, "GET", f"{url}/v1/connections?cursor={first['next_cursor']}")
        assert "silver_brook" not in [item["id"] for item in second["items"]]
        made = curl(simulator, "POST", f"{url}/v1/connections", POSTGRES)
        connection = f"{url}/v1/connections/{made['id']}"
        assert curl(simulator, "PATCH", connection, {"paused": True})["paused"] is True
        assert curl(simulator, "PATCH", connection, {"paused": False})["paused"] is False
        curl(simulator, "POST", f"{connection}/sync", {"force": False})
        assert curl(simulator, "GET", connection)["status"]["sync_state"] == "syncing"
        simulator.advance(60)
        assert curl(simulator, "GET", connection)["succeeded_at"] == "2026-07-10T12:01:00Z"
        curl(simulator, "DELETE", connection)
        refusal = answer_of(simulator, "GET", connection)
        assert refusal["code"] == "NotFound_Connection"
        assert len(simulator.writes) == 5

    def test_groups_can_be_managed(self, simulator: Simulator, url: str) -> None:
        made = curl(simulator, "POST", f"{url}/v1/groups", {"name": "made_elsewhere"})
        group = f"{url}/v1/groups/{made['id']}"
        curl(simulator, "PATCH", group, {"name": "named_elsewhere"})
        assert curl(simulator, "GET", group)["name"] == "named_elsewhere"
        curl(simulator, "DELETE", group)
        listed = curl(simulator, "GET", f"{url}/v1/groups")["items"]
        assert made["id"] not in [item["id"] for item in listed]


def curl(simulator: Simulator, method: str, url: str, body: Any = None) -> dict[str, Any]:
    """The ``data`` of a successful response."""
    answer = answer_of(simulator, method, url, body)
    assert answer["code"] == "Success", answer
    result: dict[str, Any] = answer.get("data", {})
    return result


def answer_of(simulator: Simulator, method: str, url: str, body: Any = None) -> dict[str, Any]:
    """The output of the command."""
    command = ["curl", "--silent", "--show-error", "--request", method, url]
    command += ["--user", f"{simulator.api_key}:{simulator.api_secret}"]
    command += ["--header", "Accept: application/json;version=2"]
    if body is not None:
        command += ["--header", "Content-Type: application/json", "--data", json.dumps(body)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
