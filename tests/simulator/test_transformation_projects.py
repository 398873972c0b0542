"""Transformation projects: list, create, get, update, delete, test."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error
from .test_pagination import read_pages

PROJECTS = "/v1/transformation-projects"
SEEDED = f"{PROJECTS}/woven_harbor"
CONFIG = {
    "dbt_version": "1.9.2",
    "default_schema": "marketing",
    "git_remote_url": "git@git.example.com:example/marketing.git",
}


def create(client: httpx.Client, config: Any = None, **fields: Any) -> httpx.Response:
    project = {"group_id": "quiet_meadow", "type": "DBT_CORE", "project_config": config or CONFIG}
    return client.post(PROJECTS, json={**project, **fields})


def statuses(project: dict[str, Any]) -> list[str] | None:
    results = project.get("setup_tests")
    return None if results is None else [result["status"] for result in results]


def test_a_project_can_be_created_read_and_deleted(client: httpx.Client) -> None:
    response = create(client)
    assert response.status_code == 201
    created = data(response)
    assert (created["type"], created["group_id"]) == ("DBT_CORE", "quiet_meadow")
    assert created["created_at"] == "2026-07-10T12:00:00Z"
    assert created["created_by_id"] == data(client.get("/v1/account/info"))["user_id"]
    key = created["project_config"].pop("public_key")
    assert key.startswith("ssh-rsa ")
    assert created["project_config"] == CONFIG

    path = f"{PROJECTS}/{created['id']}"
    found = data(client.get(path))
    assert found.pop("project_config") == {**CONFIG, "public_key": key}
    assert found["status"] == "READY"
    assert "setup_tests" not in found
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_TransformationProject")
    assert create(client).status_code == 201, "its place is free again"


def test_lists_show_fewer_fields(client: httpx.Client) -> None:
    create(client)
    items = data(client.get(PROJECTS))["items"]
    assert [item["group_id"] for item in items] == ["amber_harbor", "quiet_meadow"]
    assert set(items[0]) == {"id", "group_id", "type", "created_at", "created_by_id"}
    assert read_pages(client, PROJECTS, 1) == [[items[0]["id"]], [items[1]["id"]]]


def test_a_group_has_one_project_of_a_type(client: httpx.Client, simulator: Simulator) -> None:
    assert error(create(client, group_id="amber_harbor")) == (409, "Conflict")
    assert simulator.writes == []


def test_an_unknown_group_is_404(client: httpx.Client) -> None:
    assert error(create(client, group_id="nobody")) == (404, "NotFound_Group")


@pytest.mark.parametrize("field", ["group_id", "type", "project_config"])
@pytest.mark.parametrize("absent", [True, False])
def test_it_needs_a_group_a_type_and_a_config(
    client: httpx.Client, field: str, absent: bool
) -> None:
    body = {"group_id": "quiet_meadow", "type": "DBT_CORE", "project_config": CONFIG, field: None}
    if absent:
        del body[field]
    response = client.post(PROJECTS, json=body)
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]


@pytest.mark.parametrize("field", ["dbt_version", "default_schema", "git_remote_url"])
@pytest.mark.parametrize("value", [None, 5, {}])
def test_its_config_needs_its_required_fields(
    client: httpx.Client, field: str, value: object
) -> None:
    response = create(client, {**CONFIG, field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'project_config.{field}'" in response.json()["message"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("threads", "4"),
        ("threads", True),
        ("folder_path", 1),
        ("git_branch", []),
        ("target_name", 0),
        ("environment_vars", "DBT_A=1"),
        ("environment_vars", ["A=1"]),
        ("environment_vars", ["DBT_A"]),
        ("environment_vars", [1]),
    ],
)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    before = data(client.get(SEEDED))
    change = {"project_config": {"target_name": "other", field: value}}
    for response in (create(client, {**CONFIG, field: value}), client.patch(SEEDED, json=change)):
        assert error(response) == (400, "InvalidInput")
        assert f"'project_config.{field}'" in response.json()["message"]
    assert data(client.get(SEEDED)) == before


@pytest.mark.parametrize(
    ("url", "fields", "status", "results"),
    [
        (CONFIG["git_remote_url"], {}, "READY", ["PASSED", "PASSED"]),
        (CONFIG["git_remote_url"], {"run_tests": True}, "READY", ["PASSED", "PASSED"]),
        (CONFIG["git_remote_url"], {"run_tests": False}, "NOT_READY", None),
        ("git@git.invalid:example/x.git", {}, "ERROR", ["FAILED", "SKIPPED"]),
        ("https://user@git.invalid:443/x.git", {}, "ERROR", ["FAILED", "SKIPPED"]),
        ("ssh://git.invalid/x.git", {"run_tests": False}, "NOT_READY", None),
        ("https://git.example.com/invalid.invalid", {}, "READY", ["PASSED", "PASSED"]),
        ("", {}, "ERROR", ["FAILED", "SKIPPED"]),
    ],
)
def test_its_tests_decide_whether_it_is_ready(
    client: httpx.Client,
    url: str,
    fields: dict[str, Any],
    status: str,
    results: list[str] | None,
) -> None:
    created = data(create(client, {**CONFIG, "git_remote_url": url}, **fields))
    assert (created["status"], statuses(created)) == (status, results)
    assert bool(created["errors"]) == (status == "ERROR")


def test_its_tests_can_be_run_again(client: httpx.Client) -> None:
    project = data(create(client, run_tests=False))
    tested = data(client.post(f"{PROJECTS}/{project['id']}/test"))
    assert (tested["status"], statuses(tested)) == ("READY", ["PASSED", "PASSED"])


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = data(client.get(SEEDED))
    changes = {"threads": 16, "git_branch": "next", "environment_vars": ["DBT_A=1", "DBT_B-2="]}
    after = data(client.patch(SEEDED, json={"project_config": {**changes, "target_name": None}}))
    assert statuses(after) == ["PASSED", "PASSED"]
    del after["setup_tests"]
    assert after == {**before, "project_config": {**before["project_config"], **changes}}
    assert after == data(client.get(SEEDED))
    # These fields cannot be changed after the creation.
    fixed = {"project_config": {"dbt_version": "2.0", "git_remote_url": "x", "public_key": "y"}}
    for body in ({}, {"project_config": None}, {"run_tests": False}, fixed):
        assert data(client.patch(SEEDED, json=body)) == after


@pytest.mark.parametrize(
    ("body", "tested"),
    [
        ({"run_tests": True}, True),
        ({"project_config": {"threads": 2}, "run_tests": False}, False),
        ({"project_config": {}}, False),
    ],
)
def test_an_update_can_run_the_tests(
    client: httpx.Client, body: dict[str, Any], tested: bool
) -> None:
    assert ("setup_tests" in data(client.patch(SEEDED, json=body))) is tested


def test_transformations_are_deleted_with_their_project(client: httpx.Client) -> None:
    assert client.delete(SEEDED).is_success
    left = data(client.get("/v1/transformations"))["items"]
    assert [item["id"] for item in left] == ["frozen_willow"]


def test_projects_and_transformations_are_deleted_with_their_group(client: httpx.Client) -> None:
    for group in ("amber_harbor", "quiet_meadow"):
        assert client.delete(f"/v1/groups/{group}").is_success
    assert data(client.get(PROJECTS))["items"] == []
    assert data(client.get("/v1/transformations"))["items"] == []


@pytest.mark.parametrize(
    ("method", "action"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test")]
)
def test_an_unknown_project_is_404(client: httpx.Client, method: str, action: str) -> None:
    response = client.request(method, f"{PROJECTS}/nobody{action}", json={})
    assert error(response) == (404, "NotFound_TransformationProject")
