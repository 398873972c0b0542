"""Private links: create, update, use, delete."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from fivetrex.simulator.state.private_link import SERVICES, WORK

from . import data, error

NEW: dict[str, Any] = {
    "name": "new_link",
    "region": "AWS_US_EAST_1",
    "service": "SNOWFLAKE_AWS",
    "config": {"account_url": "https://x.example.com", "vpce_id": "vpce-1"},
}
IN_USE = "/v1/private-links/hidden_passage"
SPARE = "/v1/private-links/spare_passage"


def create(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post("/v1/private-links", json={**NEW, **fields})


def test_a_private_link_is_ready_after_its_creation_time(
    client: httpx.Client, simulator: Simulator
) -> None:
    response = create(client)
    assert response.status_code == 201
    created = data(response)
    assert {**created, **NEW} == created
    assert created["cloud_provider"] == "AWS"
    assert created["account_id"] == "steadfast_pilot"
    assert created["created_by"] == "recited_lyrics"
    assert created["created_at"] == "2026-07-10T12:00:00Z"
    assert (created["state"], created.get("host")) == ("CREATING", None)

    path = f"/v1/private-links/{created['id']}"
    simulator.clock.advance(WORK.total_seconds() - 1)
    assert data(client.get(path)) == created
    simulator.clock.advance(1)
    ready = data(client.get(path))
    assert ready["state"] == "OK"
    assert ready["host"]
    assert ready in data(client.get("/v1/private-links"))["items"]
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_PrivateLink")


def test_an_update_takes_time_again(client: httpx.Client, simulator: Simulator) -> None:
    before = data(client.get(SPARE))
    unchanging: list[dict[str, Any]] = [{}, {"config": None}, {"config": {}}, {"name": "other"}]
    for body in unchanging:
        assert data(client.patch(SPARE, json=body)) == before
    for wrong in ("text", {"connection_service_name": 5}):
        assert error(client.patch(SPARE, json={"config": wrong})) == (400, "InvalidInput")
    assert data(client.get(SPARE)) == before
    config = {"connection_service_name": "another", "more": None}
    after = data(client.patch(SPARE, json={"config": config}))
    assert after["config"] == {"connection_service_name": "another"}
    assert (after["state"], after["host"]) == ("UPDATING", before["host"])
    simulator.clock.advance(WORK.total_seconds())
    assert data(client.get(SPARE)) == {**before, "config": after["config"]}


@pytest.mark.parametrize("service", sorted(SERVICES))
def test_each_service_needs_its_own_config(client: httpx.Client, service: str) -> None:
    complete = dict.fromkeys(SERVICES[service], "a value")
    for name in SERVICES[service]:
        for value in (None, 5):
            config = {**complete, name: value}
            refused = create(client, service=service, config=config)
            assert error(refused) == (400, "InvalidInput")
            assert f"'config.{name}'" in refused.json()["message"]
    created = data(create(client, service=service, config={**complete, "more": "too"}))
    assert created["config"] == {**complete, "more": "too"}
    assert created["cloud_provider"] in {"AWS", "AZURE", "GCP"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "two words"),
        ("name", None),
        ("region", "MOON"),
        ("service", "SNOWFLAKE"),
        ("config", "text"),
        ("config", None),
    ],
)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    response = create(client, **{field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]


def test_a_name_is_unique(client: httpx.Client) -> None:
    assert error(create(client, name="sources_link")) == (409, "Conflict")


THROUGH = {"networking_method": "PrivateLink", "private_link_id": "hidden_passage"}


def test_a_link_in_use_cannot_be_deleted(client: httpx.Client) -> None:
    assert error(client.delete(IN_USE)) == (409, "Conflict")
    data(client.patch("/v1/destinations/amber_harbor", json={"private_link_id": None}))
    data(client.patch("/v1/connections/silver_brook", json=THROUGH))
    refused = client.delete(IN_USE)
    assert error(refused) == (409, "Conflict")
    assert "'silver_brook'" in refused.json()["message"]
    data(client.delete("/v1/connections/silver_brook"))
    assert client.delete(IN_USE).is_success


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_an_unknown_link_is_404(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/v1/private-links/unknown_id", json={})
    assert error(response) == (404, "NotFound_PrivateLink")


def test_a_private_link_can_be_made_to_fail_until_it_is_updated(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.fail_private_link("spare_passage", "The endpoint is gone.")
    failed = data(client.get(SPARE))
    assert (failed["state"], failed["state_summary"]) == ("FAIL", "The endpoint is gone.")
    assert failed["resource_upstream_status"] == "FAILED"
    assert failed in data(client.get("/v1/private-links"))["items"]
    config = {"connection_service_name": "another"}
    assert data(client.patch(SPARE, json={"config": config}))["state"] == "UPDATING"
    simulator.clock.advance(WORK.total_seconds())
    assert data(client.get(SPARE))["state"] == "OK"
    with pytest.raises(KeyError, match="nobody"):
        simulator.fail_private_link("nobody")
