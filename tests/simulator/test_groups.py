"""Groups."""

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error


def test_a_group_can_be_created_renamed_and_deleted(client: httpx.Client) -> None:
    response = client.post("/v1/groups", json={"name": "Finance_2"})
    assert response.status_code == 201
    created = data(response)
    assert created["name"] == "Finance_2"
    assert created["created_at"] == "2026-07-10T12:00:00Z"
    assert created in data(client.get("/v1/groups"))["items"]

    path = f"/v1/groups/{created['id']}"
    renamed = data(client.patch(path, json={"name": "_finance"}))
    assert renamed == {**created, "name": "_finance"} == data(client.get(path))

    deleted = client.delete(path)
    assert set(deleted.json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_Group")


def test_the_creator_is_the_first_user_of_a_group(client: httpx.Client) -> None:
    owner = data(client.get("/v1/account/info"))["user_id"]
    created = data(client.post("/v1/groups", json={"name": "Finance_2"}))["id"]
    (user,) = data(client.get(f"/v1/groups/{created}/users"))["items"]
    assert (user["id"], user["role"]) == (owner, "Manage Destination")
    groups = data(client.get(f"/v1/users/{owner}/groups"))["items"]
    assert created in [each["id"] for each in groups]


def test_messages_name_the_id_of_the_object(client: httpx.Client) -> None:
    brook = "/v1/connections/silver_brook"
    for answer in (
        client.post(f"{brook}/sync", json={}),
        client.post(f"{brook}/sync", json={}),
        client.delete(brook),
    ):
        assert "silver_brook" in answer.json()["message"]
    assert "amber_harbor" in client.delete("/v1/groups/amber_harbor").json()["message"]


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
def test_an_unknown_group_is_404(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/v1/groups/unknown_id", json={"name": "x"})
    assert error(response) == (404, "NotFound_Group")


@pytest.mark.parametrize("body", [{}, {"name": None}, {"nom": "x"}])
def test_a_group_needs_a_name(client: httpx.Client, body: object) -> None:
    response = client.post("/v1/groups", json=body)
    assert error(response) == (400, "InvalidInput")
    assert "'name'" in response.json()["message"]


@pytest.mark.parametrize("name", ["", "1st", "two words", "dash-ed", "é", "trailing\n", 7, ["x"]])
def test_bad_names_are_refused(client: httpx.Client, name: object) -> None:
    for response in (
        client.post("/v1/groups", json={"name": name}),
        client.patch("/v1/groups/amber_harbor", json={"name": name}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert "'name'" in response.json()["message"]


def test_a_name_is_unique(client: httpx.Client) -> None:
    taken = {"name": "marketing_warehouse"}
    assert error(client.post("/v1/groups", json=taken)) == (409, "Conflict")
    assert error(client.patch("/v1/groups/amber_harbor", json=taken)) == (409, "Conflict")
    assert client.patch("/v1/groups/quiet_meadow", json=taken).is_success


@pytest.mark.parametrize("body", [{}, {"name": None}])
def test_an_update_without_a_name_changes_nothing(client: httpx.Client, body: object) -> None:
    before = data(client.get("/v1/groups/amber_harbor"))
    assert data(client.patch("/v1/groups/amber_harbor", json=body)) == before


def test_connections_are_deleted_with_their_group(client: httpx.Client) -> None:
    client.delete("/v1/groups/amber_harbor")
    assert error(client.get("/v1/connections/silver_brook")) == (404, "NotFound_Connection")
    remaining = data(client.get("/v1/connections"))["items"]
    assert {item["group_id"] for item in remaining} == {"quiet_meadow", "early_lantern"}


def test_ids_are_unique(simulator: Simulator, client: httpx.Client) -> None:
    ids = [data(client.post("/v1/groups", json={"name": f"g{n}"}))["id"] for n in range(300)]
    assert len(set(ids)) == 300
    assert len(data(client.get("/v1/groups?limit=1000"))["items"]) == 303
