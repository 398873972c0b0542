"""Roles."""

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data, error

SCOPES = {"ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"}


def test_there_are_roles_of_every_scope(client: httpx.Client) -> None:
    roles = data(client.get("/v1/roles"))["items"]
    assert {scope for role in roles for scope in role["scope"]} == SCOPES
    assert len({role["name"] for role in roles}) == len(roles)
    assert all(role["description"] for role in roles)
    accounts = {role["name"] for role in roles if "ACCOUNT" in role["scope"]}
    assert accounts >= {f"Account {each}" for each in ("Administrator", "Billing", "Reviewer")}


def test_a_deprecated_role_names_the_one_to_use_instead(client: httpx.Client) -> None:
    roles = {role["name"]: role for role in data(client.get("/v1/roles"))["items"]}
    deprecated = [role for role in roles.values() if role["is_deprecated"]]
    assert "Destination Administrator" in {role["name"] for role in deprecated}
    for role in deprecated:
        replacement = roles[role["replacement_role_name"]]
        assert replacement["scope"] == role["scope"]
        assert not replacement["is_deprecated"]
    current = [role for role in roles.values() if not role["is_deprecated"]]
    assert {role["replacement_role_name"] for role in current} == {None}


def test_the_small_account_has_a_custom_role(client: httpx.Client) -> None:
    custom = [role for role in data(client.get("/v1/roles"))["items"] if role["is_custom"]]
    assert [(role["name"], role["scope"]) for role in custom] == [
        ("Sync Operator", ["DESTINATION", "CONNECTOR"])
    ]


def test_every_account_has_the_standard_roles(client: httpx.Client) -> None:
    small = [role for role in data(client.get("/v1/roles"))["items"] if not role["is_custom"]]
    with client_of(Simulator(groups=0)) as empty:
        assert data(empty.get("/v1/roles"))["items"] == small


def test_roles_are_paginated(client: httpx.Client) -> None:
    whole = data(client.get("/v1/roles"))["items"]
    first = data(client.get("/v1/roles?limit=5"))
    rest = data(client.get("/v1/roles", params={"cursor": first["next_cursor"]}))
    assert first["items"] + rest["items"] == whole
    assert len(first["items"]) == 5


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
def test_roles_cannot_be_changed(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/v1/roles", json={"name": "Guest"})
    assert error(response) == (405, "MethodNotAllowed")
