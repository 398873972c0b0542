"""Requests of older clients, which strict mode refuses."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data, error

OF_BROOK = "/v1/connections/silver_brook"

RENAMED = [
    ("/v1/connectors", "/v1/connections"),
    ("/v1/connectors/silver_brook", OF_BROOK),
    ("/v1/connectors/silver_brook/schemas", f"{OF_BROOK}/schemas"),
    ("/v1/groups/amber_harbor/connectors", "/v1/groups/amber_harbor/connections"),
    ("/v1/groups/", "/v1/groups"),
    ("/v1/connections/silver_brook/", OF_BROOK),
    ("/v1/connectors/silver_brook/state/", f"{OF_BROOK}/state"),
]


@pytest.fixture
def strict() -> Simulator:
    return Simulator(strict=True)


@pytest.mark.parametrize(("older", "newer"), RENAMED)
def test_a_legacy_path_is_handled_like_the_current_one(
    client: httpx.Client, older: str, newer: str
) -> None:
    answers = [client.get(path, params={"limit": 2}) for path in (older, newer)]
    assert answers[0].status_code == answers[1].status_code
    assert answers[0].json() == answers[1].json()


@pytest.mark.parametrize("older", [older for older, _ in RENAMED])
def test_strict_mode_refuses_legacy_paths(strict: Simulator, older: str) -> None:
    with client_of(strict) as client:
        assert error(client.get(older)) == (404, "NotFound")


def test_connections_can_be_written_by_legacy_paths(
    client: httpx.Client,
) -> None:
    body: dict[str, Any] = {
        "group_id": "amber_harbor",
        "service": "github",
        "config": {"schema": "gh"},
    }
    created = data(client.post("/v1/connectors/", json=body))
    path = f"/v1/connectors/{created['id']}"
    assert data(client.patch(path, json={"paused": True}))["paused"] is True
    assert data(client.get(path))["schema"] == "gh"
    client.delete(path)
    assert error(client.get(path)) == (404, "NotFound_Connection")


def test_a_legacy_path_forces_a_sync(client: httpx.Client, simulator: Simulator) -> None:
    def syncs() -> list[str]:
        history = data(client.get("/v1/connections/brisk_canyon/sync-history"))
        return [sync["status"] for sync in history["items"]]

    before = syncs()
    assert client.post("/v1/connectors/brisk_canyon/force").is_success, "without any body"
    assert syncs() == [*before[:-1], "CANCELED", "INCOMPLETE"]
    assert [write.path for write in simulator.writes] == ["/v1/connectors/brisk_canyon/force"]


def test_a_legacy_path_resyncs_a_table(client: httpx.Client, simulator: Simulator) -> None:
    simulator.set_source("silver_brook", {"public": {"a b/c": {"id": {}}}})
    path = f"{OF_BROOK}/schemas/public/tables/a%20b%2Fc/resync"
    assert client.post(path).is_success
    assert data(client.get(OF_BROOK))["status"]["sync_state"] == "syncing"


@pytest.mark.parametrize(
    "path", [f"{OF_BROOK}/force", f"{OF_BROOK}/schemas/public/tables/users/resync"]
)
def test_strict_mode_starts_no_sync_by_legacy_paths(strict: Simulator, path: str) -> None:
    with client_of(strict) as client:
        assert error(client.post(path, json={})) == (404, "NotFound")
    assert strict.writes == []


def test_the_root_is_no_legacy_path(client: httpx.Client) -> None:
    assert error(client.get("/v1/")) == (404, "NotFound")


@pytest.mark.parametrize("mode", [True, False])
def test_both_modes_refuse_what_the_api_refuses(mode: bool) -> None:
    simulator = Simulator(strict=mode)
    with client_of(simulator) as client:
        as_json = {"content-type": "application/json"}
        assert error(client.post(f"{OF_BROOK}/test", headers=as_json)) == (400, "BadRequest")
        assert error(client.post(f"{OF_BROOK}/sync")) == (415, "UnsupportedMediaType")
        version_3 = {"accept": "application/json;version=3"}
        assert error(client.get(OF_BROOK, headers=version_3)) == (406, "NotAcceptable")
    assert simulator.writes == []
