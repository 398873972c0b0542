"""Log services: one for each group, and one for the account."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error
from .test_pagination import read_pages

ALL = "/v1/external-logging"
OF_ACCOUNT = f"{ALL}/account"
SEEDED = f"{ALL}/amber_harbor"
NEW = {"service": "splunkLog", "config": {"host": "logs.example.com", "token": "t", "port": 8088}}


def create(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post(ALL, json={**NEW, "group_id": "quiet_meadow", **fields})


def create_for_account(client: httpx.Client, **fields: Any) -> httpx.Response:
    assert client.delete(OF_ACCOUNT).is_success
    return client.post(OF_ACCOUNT, json={**NEW, **fields})


def test_a_log_service_can_be_created_read_and_deleted(client: httpx.Client) -> None:
    response = create(client)
    assert response.status_code == 201
    created = data(response)
    assert created == {
        "id": "quiet_meadow",
        "service": "splunkLog",
        "enabled": True,
        "config": {**NEW["config"], "token": "******"},  # type: ignore[dict-item]
    }
    path = f"{ALL}/quiet_meadow"
    assert data(client.get(path)) == created
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_LogService")
    assert client.get("/v1/groups/quiet_meadow").is_success, "the group stays"
    assert data(create(client, enabled=False))["enabled"] is False


def test_the_account_has_its_own_log_service(client: httpx.Client) -> None:
    response = create_for_account(client)
    assert response.status_code == 201
    created = data(response)
    assert created["id"] == data(client.get("/v1/account/info"))["account_id"]
    assert created["config"]["token"] == "******"
    assert data(client.get(OF_ACCOUNT)) == created
    changed = data(client.patch(OF_ACCOUNT, json={"enabled": False}))
    assert changed == {**created, "enabled": False}
    assert set(client.delete(OF_ACCOUNT).json()) == {"code", "message"}
    for method, path in (("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test")):
        missing = client.request(method, f"{OF_ACCOUNT}{path}", json={})
        assert error(missing) == (404, "NotFound_LogService")


def test_the_log_service_of_the_account_cannot_be_read_by_its_id(client: httpx.Client) -> None:
    account_id = data(client.get(OF_ACCOUNT))["id"]
    refused = client.get(f"{ALL}/{account_id}")
    assert error(refused) == (404, "NotFound_LogService")
    assert account_id in refused.json()["message"]
    assert error(client.delete(f"{ALL}/{account_id}")) == (404, "NotFound_LogService")


def test_lists_show_no_config(client: httpx.Client) -> None:
    create(client)
    items = data(client.get(ALL))["items"]
    assert [item["id"] for item in items] == ["amber_harbor", "steadfast_pilot", "quiet_meadow"]
    assert set(items[0]) == {"id", "service", "enabled", "status"}
    assert set(items[1]) == {"id", "service", "enabled"}, "it has never been tested"
    assert [len(page) for page in read_pages(client, ALL, 2)] == [2, 1]


def test_a_group_has_one_log_service_at_most(client: httpx.Client, simulator: Simulator) -> None:
    assert error(create(client, group_id="amber_harbor")) == (409, "Conflict")
    assert error(client.post(OF_ACCOUNT, json=NEW)) == (409, "Conflict")
    assert simulator.writes == []


def test_an_unknown_group_is_404(client: httpx.Client) -> None:
    assert error(create(client, group_id="nobody")) == (404, "NotFound_Group")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("group_id", None),
        ("service", None),
        ("service", "datadog"),
        ("config", "host=x"),
        ("config", [1]),
        ("enabled", "yes"),
        ("run_setup_tests", 1),
    ],
)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    answers = [create(client, **{field: value})]
    if field != "group_id":
        answers.append(create_for_account(client, **{field: value}))
    if field not in {"group_id", "service"}:
        answers.append(client.patch(SEEDED, json={"enabled": False, field: value}))
    for response in answers:
        assert error(response) == (400, "InvalidInput")
        assert f"'{field}'" in response.json()["message"]
    assert "quiet_meadow" not in {item["id"] for item in data(client.get(ALL))["items"]}
    assert data(client.get(SEEDED))["enabled"] is True, "a refused update changes nothing"


@pytest.mark.parametrize(
    ("config", "state", "results"),
    [
        (NEW["config"], "connected", ["PASSED", "PASSED"]),
        ({}, "incomplete", ["PASSED", "FAILED"]),
        (None, "incomplete", ["PASSED", "FAILED"]),
    ],
)
def test_requested_tests_set_the_status(
    client: httpx.Client, config: object, state: str, results: list[str]
) -> None:
    created = data(create(client, config=config, run_setup_tests=True))
    assert created["status"]["setup_state"] == state
    assert bool(created["status"]["tasks"]) == (state == "incomplete")
    assert [result["status"] for result in created["setup_tests"]] == results
    # The results are returned until the tests run again.
    assert data(client.get(f"{ALL}/quiet_meadow")) == created


@pytest.mark.parametrize("fields", [{}, {"run_setup_tests": False}])
def test_tests_are_not_run_by_default(client: httpx.Client, fields: dict[str, Any]) -> None:
    assert {"status", "setup_tests"}.isdisjoint(data(create(client, **fields)))
    changed = client.patch(f"{ALL}/quiet_meadow", json={"config": {"port": 1}, **fields})
    assert {"status", "setup_tests"}.isdisjoint(data(changed))


def test_tests_can_be_run_again(client: httpx.Client) -> None:
    create(client, config={}, run_setup_tests=True)
    path = f"{ALL}/quiet_meadow"
    assert data(client.patch(path, json=NEW))["status"]["setup_state"] == "incomplete"
    tested = data(client.post(f"{path}/test"))
    assert [result["status"] for result in tested["setup_tests"]] == ["PASSED", "PASSED"]
    assert data(client.get(path))["status"] == {"setup_state": "connected", "tasks": []}

    assert "status" not in data(client.get(OF_ACCOUNT))
    assert set(data(client.post(f"{OF_ACCOUNT}/test"))) == {"setup_tests"}
    assert data(client.get(OF_ACCOUNT))["status"]["setup_state"] == "connected"


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = data(client.get(SEEDED))
    body = {"config": {"region": "US1", "api_key": "new", "hostname": None}, "enabled": False}
    after = data(client.patch(SEEDED, json=body))
    assert after == {**before, "enabled": False, "config": {**before["config"], "region": "US1"}}
    nothing: list[dict[str, Any]] = [{}, {"config": {}}, {"enabled": None}]
    for unchanging in (*nothing, {"service": "cloudwatch"}):
        assert data(client.patch(SEEDED, json=unchanging)) == after


def test_a_log_service_is_deleted_with_its_group(client: httpx.Client) -> None:
    assert client.delete("/v1/groups/amber_harbor").is_success
    assert error(client.get(SEEDED)) == (404, "NotFound_LogService")
    assert client.get(OF_ACCOUNT).is_success, "the account's stays"


@pytest.mark.parametrize(
    ("method", "action"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test")]
)
def test_an_unknown_log_service_is_404(client: httpx.Client, method: str, action: str) -> None:
    for identifier in ("nobody", "early_lantern"):
        response = client.request(method, f"{ALL}/{identifier}{action}", json={})
        assert error(response) == (404, "NotFound_LogService")
