"""Destinations: one for each group, from creation to deletion."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from tests.support.empty_group import EMPTY_GROUP, with_empty_group

from . import client_of, data, error

HARBOR = "/v1/destinations/amber_harbor"
NEW: dict[str, Any] = {
    "group_id": EMPTY_GROUP,
    "service": "postgres_warehouse",
    "time_zone_offset": "+3",
    "config": {"host": "wh.example.com", "port": 5432, "user": "me", "password": "hunter2"},
}


# API version 1 returns ports as strings.
SHOWN = {**NEW["config"], "port": "5432", "password": "******"}


@pytest.fixture
def simulator() -> Simulator:
    return with_empty_group(Simulator())


def create(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post("/v1/destinations", json={**NEW, **fields})


def test_the_small_account_has_three_destinations(client: httpx.Client) -> None:
    items = data(client.get("/v1/destinations"))["items"]
    assert [(item["id"], item["service"]) for item in items] == [
        ("amber_harbor", "snowflake"),
        ("quiet_meadow", "big_query"),
        ("early_lantern", "postgres_warehouse"),
    ]
    for item in items:
        found = data(client.get(f"/v1/destinations/{item['id']}"))
        assert "config" not in item
        assert found == {**item, "config": found["config"]}
        assert item["group_id"] == item["id"]
        incomplete = item["id"] == "early_lantern"
        assert item["setup_status"] == ("incomplete" if incomplete else "connected")
        assert "******" in found["config"].values()


def test_lists_are_paginated(client: httpx.Client) -> None:
    first = data(client.get("/v1/destinations?limit=1"))
    rest = data(client.get("/v1/destinations", params={"cursor": first["next_cursor"]}))
    assert [item["id"] for item in rest["items"]] == ["quiet_meadow", "early_lantern"]
    assert "next_cursor" not in rest
    assert error(client.get("/v1/destinations?limit=0")) == (400, "InvalidInput")


def test_a_destination_can_be_created_updated_and_deleted(client: httpx.Client) -> None:
    group = data(client.post("/v1/groups", json={"name": "new"}))["id"]
    response = create(client, group_id=group, region="AWS_EU_WEST_1")
    assert response.status_code == 201
    assert "hunter2" not in response.text
    created = data(response)
    assert created["id"] == created["group_id"] == group
    assert created["setup_status"] == "connected"
    assert (created["region"], created["time_zone_offset"]) == ("AWS_EU_WEST_1", "+3")
    assert created["config"] == SHOWN
    created.pop("setup_tests")
    path = f"/v1/destinations/{group}"
    assert data(client.get(path)) == created

    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.delete(path)) == (404, "NotFound_Destination")
    assert client.get(f"/v1/groups/{group}").is_success, "the group stays"
    assert create(client, group_id=group).status_code == 201, "and can have another"


@pytest.mark.parametrize(("accept", "port"), [("", "5432"), (";version=2", 5432)])
def test_ports_are_numbers_in_the_second_version(
    client: httpx.Client, accept: str, port: object
) -> None:
    client.headers["Accept"] = f"application/json{accept}"
    group = data(client.post("/v1/groups", json={"name": "new"}))["id"]
    path = f"/v1/destinations/{group}"
    answers = (
        create(client, group_id=group),
        client.get(path),
        client.patch(path, json={"region": "AWS_EU_WEST_1"}),
        client.post(f"{path}/test", json={}),
    )
    assert [data(answer)["config"]["port"] for answer in answers] == [port] * 4


def test_a_group_has_one_destination_at_most(client: httpx.Client, simulator: Simulator) -> None:
    assert error(create(client, group_id="amber_harbor")) == (409, "Conflict")
    assert simulator.writes == []


def test_a_destination_in_use_cannot_be_deleted(client: httpx.Client) -> None:
    assert error(client.delete(HARBOR)) == (409, "Conflict")
    for connection in ("silver_brook", "brisk_canyon", "mellow_dune"):
        client.delete(f"/v1/connections/{connection}")
    assert client.delete(HARBOR).is_success


def test_a_destination_is_deleted_with_its_group(client: httpx.Client) -> None:
    client.delete("/v1/groups/amber_harbor")
    assert error(client.get(HARBOR)) == (404, "NotFound_Destination")
    assert len(data(client.get("/v1/destinations"))["items"]) == 2


@pytest.mark.parametrize(
    ("fields", "setup_status", "results"),
    [
        ({}, "connected", ["PASSED", "PASSED", "PASSED"]),
        ({"config": {}}, "incomplete", ["PASSED", "FAILED", "SKIPPED"]),
        ({"config": None}, "incomplete", ["PASSED", "FAILED", "SKIPPED"]),
        ({"run_setup_tests": False}, "incomplete", None),
    ],
)
def test_setup_tests_decide_the_setup_status(
    client: httpx.Client, fields: dict[str, Any], setup_status: str, results: list[str] | None
) -> None:
    created = data(create(client, **fields))
    assert created["setup_status"] == setup_status
    found = created.get("setup_tests")
    assert (found and [result["status"] for result in found]) == results


def test_setup_tests_can_be_run_again(client: httpx.Client) -> None:
    no_body = client.post(f"{HARBOR}/test", headers={"Content-Type": "application/json"})
    assert error(no_body) == (400, "BadRequest")
    assert error(client.post(f"{HARBOR}/test", json=[])) == (400, "InvalidInput")
    wrong = client.post(f"{HARBOR}/test", json={"trust_fingerprints": "yes"})
    assert error(wrong) == (400, "InvalidInput")

    tested = data(client.post(f"{HARBOR}/test", json={"trust_certificates": True}))
    assert {type(result["details"]) for result in tested.pop("setup_tests")} == {dict, str, list}
    assert tested == data(client.get(HARBOR))

    create(client, run_setup_tests=False)
    tested = data(client.post(f"/v1/destinations/{EMPTY_GROUP}/test", json={}))
    assert tested["setup_status"] == "connected"


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = data(client.get(HARBOR))
    changes = {
        "region": "AZURE_EASTUS",
        "time_zone_offset": "0",
        "daylight_saving_time_enabled": True,
        "networking_method": "PrivateLink",
        "private_link_id": "spare_passage",
    }
    after = data(client.patch(HARBOR, json=changes))
    assert after == {**before, **changes} == data(client.get(HARBOR))
    for body in ({}, {"unknown": 1}, {"region": None}, {"trust_certificates": True}):
        assert data(client.patch(HARBOR, json=body)) == after
    assert data(client.patch(HARBOR, json={"private_link_id": None}))["private_link_id"] is None


def test_a_new_config_is_merged_and_tested(client: httpx.Client) -> None:
    before = data(client.get(HARBOR))["config"]
    body = {"config": {"password": "new", "role": None, "port": 444}}
    quiet = data(client.patch(HARBOR, json={**body, "run_setup_tests": False}))
    assert "setup_tests" not in quiet
    assert quiet["config"] == {**before, "port": "444"}
    assert len(data(client.patch(HARBOR, json=body))["setup_tests"]) == 3
    assert len(data(client.patch(HARBOR, json={"run_setup_tests": True}))["setup_tests"]) == 3


WRONG = [
    ("service", "excel"),
    ("service", 1),
    ("time_zone_offset", "1"),
    ("time_zone_offset", "+13"),
    ("time_zone_offset", 0),
    ("region", "MOON"),
    ("config", "host=x"),
    ("daylight_saving_time_enabled", "yes"),
    ("networking_method", "Pigeon"),
    ("run_setup_tests", 1),
    ("trust_certificates", "no"),
    ("private_link_id", 5),
]


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    before = data(client.get(HARBOR))
    answers = [create(client, **{field: value})]
    if field != "service":
        body = {"networking_method": "SshTunnel", field: value}
        answers.append(client.patch(HARBOR, json=body))
    for response in answers:
        assert error(response) == (400, "InvalidInput")
        assert f"'{field}'" in response.json()["message"]
    assert data(client.get(HARBOR)) == before, "a refused update changes nothing"
    assert len(data(client.get("/v1/destinations"))["items"]) == 3


@pytest.mark.parametrize("field", ["group_id", "service", "time_zone_offset"])
@pytest.mark.parametrize("absent", [True, False])
def test_a_destination_needs_a_group_a_service_and_a_time_zone(
    client: httpx.Client, field: str, absent: bool
) -> None:
    body = {**NEW, field: None}
    if absent:
        del body[field]
    response = client.post("/v1/destinations", json=body)
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]


def test_an_unknown_group_is_404(client: httpx.Client) -> None:
    assert error(create(client, group_id="nobody")) == (404, "NotFound_Group")


@pytest.mark.parametrize(
    ("method", "action"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test")]
)
@pytest.mark.parametrize("identifier", ["nobody", EMPTY_GROUP, "silver_brook"])
def test_an_unknown_destination_is_404(
    client: httpx.Client, method: str, action: str, identifier: str
) -> None:
    response = client.request(method, f"/v1/destinations/{identifier}{action}", json={})
    assert error(response) == (404, "NotFound_Destination")


def test_destinations_are_the_same_over_tcp(simulator: Simulator, client: httpx.Client) -> None:
    with simulator.serve() as url, client_of(simulator, url) as remote:
        assert data(create(remote))["setup_status"] == "connected"
        assert remote.get(HARBOR).content == client.get(HARBOR).content
    assert data(client.get(f"/v1/destinations/{EMPTY_GROUP}"))["service"] == "postgres_warehouse"
