"""The state of functions and Connector SDK sources."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error

PATH = "/v1/connections/humble_beacon/state"


def test_a_state_can_be_read_and_replaced(client: httpx.Client) -> None:
    before = data(client.get(PATH))["state"]
    assert before["tables"] == {"movements": {"last_id": 4711}}
    assert data(client.patch(PATH, json={"state": {"cursor": [1]}})) == {"state": {"cursor": [1]}}
    assert data(client.get(PATH)) == {"state": {"cursor": [1]}}
    assert data(client.patch(PATH, json={"state": {}})) == {"state": {}}


@pytest.mark.parametrize("body", [{}, {"state": None}, {"unknown": 1}])
def test_without_a_state_nothing_changes(client: httpx.Client, body: dict[str, Any]) -> None:
    before = data(client.get(PATH))
    assert data(client.patch(PATH, json=body)) == before == data(client.get(PATH))


@pytest.mark.parametrize("body", [{"state": "x"}, {"state": []}, [], "x"])
def test_a_state_is_an_object(client: httpx.Client, body: object) -> None:
    before = data(client.get(PATH))
    assert error(client.patch(PATH, json=body)) == (400, "InvalidInput")
    assert data(client.get(PATH)) == before


def test_a_change_needs_a_body(client: httpx.Client) -> None:
    response = client.patch(PATH, headers={"Content-Type": "application/json"})
    assert error(response) == (400, "BadRequest")


@pytest.mark.parametrize("identifier", ["silver_brook", "vivid_orchard"])
def test_other_sources_have_no_state(client: httpx.Client, identifier: str) -> None:
    path = f"/v1/connections/{identifier}/state"
    assert error(client.get(path)) == (400, "InvalidInput")
    assert error(client.patch(path, json={"state": {}})) == (400, "InvalidInput")


def test_the_state_cannot_be_changed_during_a_sync(
    client: httpx.Client, simulator: Simulator
) -> None:
    client.post("/v1/connections/humble_beacon/sync", json={})
    assert error(client.patch(PATH, json={"state": {}})) == (409, "IllegalState")
    assert client.get(PATH).is_success
    simulator.clock.advance(60)
    assert client.patch(PATH, json={"state": {}}).is_success


@pytest.mark.parametrize("service", ["aws_lambda", "azure_function", "google_cloud_function"])
def test_a_new_function_has_none_before_its_first_sync(
    client: httpx.Client, simulator: Simulator, service: str
) -> None:
    config = {"schema": "computed", "function": "f"}
    body = {"group_id": "early_lantern", "service": service, "config": config}
    created = data(client.post("/v1/connections", json=body))["id"]
    path = f"/v1/connections/{created}/state"
    assert error(client.get(path)) == (400, "InvalidInput")
    assert error(client.patch(path, json={"state": {"a": 1}})) == (400, "InvalidInput")
    client.post(f"/v1/connections/{created}/sync", json={})
    simulator.clock.advance(60)
    assert data(client.get(path)) == {"state": {}}
    assert data(client.patch(path, json={"state": {"a": 1}})) == {"state": {"a": 1}}
