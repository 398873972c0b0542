"""Users and service accounts."""

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data, error

NEW = {"email": "ira.voss@example.com", "given_name": "Ira", "family_name": "Voss"}
SERVICE = {"given_name": "Hourly", "family_name": "Export", "user_type": "SERVICE_ACCOUNT"}


def ids(response: httpx.Response) -> list[str]:
    return [user["id"] for user in data(response)["items"]]


def test_a_user_can_be_invited_updated_and_deleted(client: httpx.Client) -> None:
    response = client.post("/v1/users", json={**NEW, "role": "Account Reviewer"})
    assert response.status_code == 201
    invited = data(response)
    assert {**NEW, "role": "Account Reviewer"}.items() <= invited.items()
    assert (invited["invited"], invited["verified"], invited["active"]) == (True, False, True)
    assert invited["user_type"] == "REGULAR_USER"
    assert invited["has_api_key"] is False
    assert invited["logged_in_at"] is None
    assert invited["created_at"] == "2026-07-10T12:00:00Z"
    assert ids(client.get("/v1/users"))[-1] == invited["id"]

    path = f"/v1/users/{invited['id']}"
    changes = {"given_name": "Iris", "phone": "+1 555 0123", "role": "Account Billing"}
    changed = data(client.patch(path, json=changes))
    assert changed == {**invited, **changes} == data(client.get(path))

    deleted = client.delete(path)
    assert set(deleted.json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_User")
    assert invited["id"] not in ids(client.get("/v1/users"))


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/users/unknown_id"),
        ("PATCH", "/v1/users/unknown_id"),
        ("DELETE", "/v1/users/unknown_id"),
        ("DELETE", "/v1/users/unknown_id/role"),
    ],
)
def test_an_unknown_user_is_404(client: httpx.Client, method: str, path: str) -> None:
    assert error(client.request(method, path, json={})) == (404, "NotFound_User")


def test_the_keys_owner_is_among_the_users(client: httpx.Client) -> None:
    owner = data(client.get("/v1/account/info"))["user_id"]
    assert data(client.get(f"/v1/users/{owner}"))["role"] == "Account Administrator"
    with client_of(Simulator(groups=2, connections=1)) as large:
        assert ids(large.get("/v1/users")) == [owner]


def test_the_small_account_has_users_of_every_kind(client: httpx.Client) -> None:
    users = {user["id"]: user for user in data(client.get("/v1/users"))["items"]}
    assert users["hushed_violet"]["invited"] is True
    assert users["hushed_violet"]["logged_in_at"] is None
    assert users["retired_fiddle"]["active"] is False
    assert users["tidal_sketch"]["role"] is None
    assert users["tireless_loom"]["user_type"] == "SERVICE_ACCOUNT"
    assert users["tireless_loom"]["email"] is None
    assert users["tireless_loom"]["has_api_key"] is True
    secrets = ("password", "secret", "api_key_value", "key")
    assert not any(name in user for user in users.values() for name in secrets)


@pytest.mark.parametrize("email", ["ira", "@example.com", "ira@", "ira voss@example.com", "", " "])
def test_an_invalid_email_is_refused(client: httpx.Client, email: str) -> None:
    response = client.post("/v1/users", json={**NEW, "email": email})
    assert error(response) == (400, "InvalidInput")
    assert "'email'" in response.json()["message"]


@pytest.mark.parametrize("missing", ["email", "given_name", "family_name"])
def test_a_regular_user_needs_a_name_and_an_email(client: httpx.Client, missing: str) -> None:
    for body in (
        {name: value for name, value in NEW.items() if name != missing},
        {**NEW, missing: None},
        {**NEW, missing: ""},
    ):
        response = client.post("/v1/users", json=body)
        assert error(response) == (400, "InvalidInput")
        assert f"'{missing}'" in response.json()["message"]


def test_a_name_cannot_be_cleared(client: httpx.Client) -> None:
    path = "/v1/users/woven_trellis"
    before = data(client.get(path))
    response = client.patch(path, json={"phone": "+1 555 0123", "given_name": " "})
    assert error(response) == (400, "InvalidInput")
    assert data(client.patch(path, json={"given_name": None})) == before


def test_a_service_account_is_ready_at_once_and_needs_no_email(client: httpx.Client) -> None:
    created = data(client.post("/v1/users", json=SERVICE))
    assert (created["invited"], created["verified"], created["email"]) == (False, True, None)
    assert created["user_type"] == "SERVICE_ACCOUNT"
    # Several service accounts without an email address do not conflict.
    assert client.post("/v1/users", json=SERVICE).status_code == 201
    taken = {**SERVICE, "email": "noor.hadley@example.com"}
    assert error(client.post("/v1/users", json=taken)) == (409, "Conflict")


def test_an_email_is_unique_in_any_letter_case(client: httpx.Client) -> None:
    taken = {**NEW, "email": "NOOR.Hadley@Example.com"}
    assert error(client.post("/v1/users", json=taken)) == (409, "Conflict")
    client.delete("/v1/users/woven_trellis")
    assert client.post("/v1/users", json=taken).status_code == 201


@pytest.mark.parametrize("role", ["Owner", "", "Manage Destination", "View Connection"])
def test_a_role_has_to_be_one_of_the_account(client: httpx.Client, role: str) -> None:
    before = data(client.get("/v1/users/woven_trellis"))
    for response in (
        client.post("/v1/users", json={**NEW, "role": role}),
        client.patch("/v1/users/woven_trellis", json={"role": role, "phone": "+1"}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert "'role'" in response.json()["message"]
    assert data(client.get("/v1/users/woven_trellis")) == before


def test_null_clears_nullable_fields_only(client: httpx.Client) -> None:
    owner = data(client.get("/v1/users/recited_lyrics"))
    nulls = dict.fromkeys(("phone", "picture", "given_name", "family_name", "role"))
    changed = data(client.patch("/v1/users/recited_lyrics", json=nulls))
    assert changed == {**owner, "phone": None, "picture": None} != owner


def test_the_email_and_read_only_fields_cannot_be_changed(client: httpx.Client) -> None:
    path = "/v1/users/hushed_violet"
    before = data(client.get(path))
    tried = {"email": "x@example.com", "invited": False, "verified": True, "active": False}
    assert data(client.patch(path, json=tried)) == before


def test_a_role_in_the_account_can_be_removed_once(
    client: httpx.Client, simulator: Simulator
) -> None:
    path = "/v1/users/woven_trellis"
    assert set(client.delete(f"{path}/role").json()) == {"code", "message"}
    assert data(client.get(path))["role"] is None
    assert error(client.delete(f"{path}/role")) == (404, "NotFound_Membership")
    assert data(client.patch(path, json={"role": "Account Reviewer"}))["role"] == "Account Reviewer"
    assert [write.method for write in simulator.writes] == ["DELETE", "PATCH"]


def test_removing_the_account_role_keeps_roles_in_groups(client: httpx.Client) -> None:
    before = data(client.get("/v1/users/recited_lyrics/groups"))["items"]
    client.delete("/v1/users/recited_lyrics/role")
    assert data(client.get("/v1/users/recited_lyrics/groups"))["items"] == before != []


def test_lists_can_be_filtered_by_active(client: httpx.Client) -> None:
    everybody = ids(client.get("/v1/users"))
    active = ids(client.get("/v1/users?active=true"))
    suspended = ids(client.get("/v1/users?active=false"))
    assert suspended == ["retired_fiddle"]
    assert active == [each for each in everybody if each not in suspended]
    assert error(client.get("/v1/users?active=yes")) == (400, "InvalidInput")


def test_lists_can_be_filtered_by_type_and_api_key(client: httpx.Client) -> None:
    assert ids(client.get("/v1/users?user_type=SERVICE_ACCOUNT")) == ["tireless_loom"]
    assert "tireless_loom" not in ids(client.get("/v1/users?user_type=REGULAR_USER"))
    assert ids(client.get("/v1/users?has_api_key=true")) == ["recited_lyrics", "tireless_loom"]
    people = ids(client.get("/v1/users?has_api_key=true&user_type=REGULAR_USER"))
    assert people == ["recited_lyrics"]
    keyless = ids(client.get("/v1/users?has_api_key=false&active=false"))
    assert keyless == ["retired_fiddle"]
    for wrong in ("user_type=ROBOT", "has_api_key=perhaps"):
        assert error(client.get(f"/v1/users?{wrong}")) == (400, "InvalidInput")


def test_users_are_paginated(client: httpx.Client) -> None:
    seen: list[str] = []
    query = {"limit": "2", "active": "true"}
    while True:
        page = data(client.get("/v1/users", params=query))
        seen += [user["id"] for user in page["items"]]
        if "next_cursor" not in page:
            break
        assert len(page["items"]) == 2
        query["cursor"] = page["next_cursor"]
    assert seen == ids(client.get("/v1/users?active=true"))
    assert error(client.get("/v1/teams", params=query)) == (400, "InvalidInput")


def test_a_deleted_user_is_removed_from_every_list(client: httpx.Client) -> None:
    assert "recited_lyrics" in ids(client.get("/v1/groups/amber_harbor/users"))
    client.patch("/v1/users/woven_trellis", json={"role": "Account Administrator"})
    assert client.delete("/v1/users/recited_lyrics").is_success
    assert "recited_lyrics" not in ids(client.get("/v1/groups/amber_harbor/users"))
    members = data(client.get("/v1/teams/sturdy_hammock/users"))["items"]
    assert [each["user_id"] for each in members] == ["woven_trellis", "retired_fiddle"]
    response = client.get("/v1/teams/sturdy_hammock/users/recited_lyrics")
    assert error(response) == (404, "NotFound_User")


def test_the_last_administrator_cannot_be_deleted(
    client: httpx.Client, simulator: Simulator
) -> None:
    assert error(client.delete("/v1/users/recited_lyrics")) == (409, "Conflict")
    assert simulator.writes == []
    client.patch("/v1/users/woven_trellis", json={"role": "Account Administrator"})
    assert client.delete("/v1/users/woven_trellis").is_success, "one of two may go"
    assert error(client.delete("/v1/users/recited_lyrics")) == (409, "Conflict")


def test_users_cannot_change_their_own_role(client: httpx.Client, simulator: Simulator) -> None:
    owner = "/v1/users/recited_lyrics"
    refused = client.patch(owner, json={"role": "Account Reviewer", "phone": "1"})
    assert error(refused) == (400, "InvalidInput")
    assert simulator.writes == []
    same = {"role": "Account Administrator", "phone": "1"}
    assert data(client.patch(owner, json=same)).items() >= same.items()


def test_only_executed_requests_are_recorded_as_writes(
    client: httpx.Client, simulator: Simulator
) -> None:
    client.post("/v1/users", json={})
    client.post("/v1/users", json={**NEW, "email": "noor.hadley@example.com"})
    client.delete("/v1/users/unknown_id")
    assert simulator.writes == []
    client.post("/v1/users", json=NEW)
    client.patch("/v1/users/woven_trellis", json={"phone": "+1"})
    client.delete("/v1/users/woven_trellis")
    assert [write.method for write in simulator.writes] == ["POST", "PATCH", "DELETE"]
