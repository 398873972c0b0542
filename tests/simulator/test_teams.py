"""Teams and their users."""

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error

TEAM = "/v1/teams/sturdy_hammock"


def members(response: httpx.Response) -> list[str]:
    return [member["user_id"] for member in data(response)["items"]]


def test_a_team_can_be_created_updated_and_deleted(client: httpx.Client) -> None:
    new = {"name": "Finance", "description": "Pays the bills.", "role": "Account Billing"}
    response = client.post("/v1/teams", json=new)
    assert response.status_code == 201
    created = data(response)
    assert created == {"id": created["id"], **new}
    assert data(client.get("/v1/teams"))["items"][-1] == created

    path = f"/v1/teams/{created['id']}"
    assert members(client.get(f"{path}/users")) == []
    changed = data(client.patch(path, json={"name": "Money", "role": "Account Reviewer"}))
    assert changed == {**created, "name": "Money", "role": "Account Reviewer"}
    assert data(client.get(path)) == changed

    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_Team")


@pytest.mark.parametrize(
    ("method", "below"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("DELETE", "/role"),
        ("GET", "/users"),
        ("POST", "/users"),
        ("GET", "/users/woven_trellis"),
        ("PATCH", "/users/woven_trellis"),
        ("DELETE", "/users/woven_trellis"),
    ],
)
def test_an_unknown_team_is_404(client: httpx.Client, method: str, below: str) -> None:
    body = {"user_id": "woven_trellis", "role": "Team Member"}
    response = client.request(method, f"/v1/teams/unknown_id{below}", json=body)
    assert error(response) == (404, "NotFound_Team")


@pytest.mark.parametrize("body", [{}, {"name": None}, {"name": " "}, {"role": "Account Analyst"}])
def test_a_team_needs_a_name(client: httpx.Client, body: object) -> None:
    response = client.post("/v1/teams", json=body)
    assert error(response) == (400, "InvalidInput")
    assert "'name'" in response.json()["message"]


def test_a_team_needs_nothing_but_a_name(client: httpx.Client) -> None:
    created = data(client.post("/v1/teams", json={"name": "Finance"}))
    assert created == {"id": created["id"], "name": "Finance", "role": None}


def test_a_name_is_unique(client: httpx.Client) -> None:
    taken = {"name": "Marketing Analytics"}
    assert error(client.post("/v1/teams", json=taken)) == (409, "Conflict")
    assert error(client.patch(TEAM, json=taken)) == (409, "Conflict")
    assert client.patch("/v1/teams/spirited_choir", json=taken).is_success


@pytest.mark.parametrize("role", ["Owner", "Team Manager", "Edit Destination"])
def test_a_role_has_to_be_one_of_the_account(client: httpx.Client, role: str) -> None:
    before = data(client.get(TEAM))
    for response in (
        client.post("/v1/teams", json={"name": "Finance", "role": role}),
        client.patch(TEAM, json={"name": "Finance", "role": role}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert "'role'" in response.json()["message"]
    assert data(client.get(TEAM)) == before


def test_a_null_clears_only_the_description(client: httpx.Client) -> None:
    before = data(client.get(TEAM))
    after = data(client.patch(TEAM, json={"name": None, "description": None, "role": None}))
    assert before == {**after, "description": "Keeps the pipelines running."}
    assert data(client.patch(TEAM, json={"description": "New."}))["description"] == "New."


def test_a_role_in_the_account_can_be_removed_once(client: httpx.Client) -> None:
    assert set(client.delete(f"{TEAM}/role").json()) == {"code", "message"}
    assert data(client.get(TEAM))["role"] is None
    assert error(client.delete(f"{TEAM}/role")) == (404, "NotFound_Membership")


def test_a_user_can_be_added_promoted_and_removed(
    client: httpx.Client, simulator: Simulator
) -> None:
    path = "/v1/teams/spirited_choir/users"
    simulator.clock.advance(60)
    response = client.post(path, json={"user_id": "woven_trellis"})
    assert response.status_code == 201
    added = data(response)
    assert added == {
        "user_id": "woven_trellis",
        "role": "Team Member",
        "created_at": "2026-07-10T12:01:00Z",
    }
    assert members(client.get(path)) == ["tidal_sketch", "woven_trellis"]

    one = f"{path}/woven_trellis"
    raised = data(client.patch(one, json={"role": "Team Manager"}))
    assert raised == {**added, "role": "Team Manager"} == data(client.get(one))

    assert set(client.delete(one).json()) == {"code", "message"}
    for method in ("GET", "PATCH", "DELETE"):
        gone = client.request(method, one, json={"role": "Team Member"})
        assert error(gone) == (404, "NotFound_Membership")
    assert client.get("/v1/users/woven_trellis").is_success
    assert [write.method for write in simulator.writes] == ["POST", "PATCH", "DELETE"]


def test_a_user_is_in_a_team_only_once(client: httpx.Client) -> None:
    again = {"user_id": "woven_trellis", "role": "Team Manager"}
    assert error(client.post(f"{TEAM}/users", json=again)) == (409, "Conflict")
    assert data(client.get(f"{TEAM}/users/woven_trellis"))["role"] == "Team Member"


def test_only_users_of_the_account_can_be_in_a_team(client: httpx.Client) -> None:
    anonymous_client = {"user_id": "unknown_id"}
    assert error(client.post(f"{TEAM}/users", json=anonymous_client)) == (404, "NotFound_User")
    assert error(client.post(f"{TEAM}/users", json={})) == (400, "InvalidInput")
    response = client.get(f"{TEAM}/users/unknown_id")
    assert error(response) == (404, "NotFound_User")


@pytest.mark.parametrize("role", ["", "Owner", "Account Reviewer", "Edit Destination"])
def test_the_role_in_a_team_has_to_be_one_of_a_team(client: httpx.Client, role: str) -> None:
    body = {"user_id": "tidal_sketch", "role": role}
    for response in (
        client.post(f"{TEAM}/users", json=body),
        client.patch(f"{TEAM}/users/woven_trellis", json={"role": role}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert "'role'" in response.json()["message"]


def test_the_users_of_a_team_can_be_filtered(client: httpx.Client) -> None:
    path = f"{TEAM}/users"
    assert members(client.get(path)) == ["recited_lyrics", "woven_trellis", "retired_fiddle"]
    assert members(client.get(f"{path}?active=true")) == ["recited_lyrics", "woven_trellis"]
    assert members(client.get(f"{path}?active=false")) == ["retired_fiddle"]


def test_the_users_of_a_team_are_paginated(client: httpx.Client) -> None:
    first = data(client.get(f"{TEAM}/users?limit=2"))
    client.delete(f"{TEAM}/users/recited_lyrics")
    rest = client.get(f"{TEAM}/users", params={"cursor": first["next_cursor"]})
    assert members(rest) == ["retired_fiddle"]


def test_the_users_of_a_deleted_team_stay(client: httpx.Client) -> None:
    before = data(client.get("/v1/users"))
    client.delete(TEAM)
    assert data(client.get("/v1/users")) == before
    assert [team["id"] for team in data(client.get("/v1/teams"))["items"]] == ["spirited_choir"]
