"""Webhooks: of the account and of groups, from creation to deletion."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data, error

OF_ACCOUNT = "/v1/webhooks/polished_beacon"
OF_GROUP = "/v1/webhooks/rapid_heron"
NEW: dict[str, Any] = {"url": "https://hooks.example.com/new", "events": ["sync_end"]}


def create(client: httpx.Client, scope: str = "account", /, **fields: Any) -> httpx.Response:
    return client.post(f"/v1/webhooks/{scope}", json={**NEW, **fields})


def test_the_small_account_has_a_webhook_of_each_type(client: httpx.Client) -> None:
    of_account, of_group = data(client.get("/v1/webhooks"))["items"]
    assert (of_account["type"], of_account["secret"]) == ("account", "******")
    assert "group_id" not in of_account
    assert (of_group["type"], of_group["group_id"]) == ("group", "quiet_meadow")
    assert "secret" not in of_group, "it has none"
    assert data(client.get(OF_ACCOUNT)) == of_account
    assert data(client.get(OF_GROUP)) == of_group


def test_lists_are_paginated(client: httpx.Client) -> None:
    first = data(client.get("/v1/webhooks?limit=1"))
    rest = data(client.get("/v1/webhooks", params={"cursor": first["next_cursor"]}))
    assert [item["id"] for item in rest["items"]] == ["rapid_heron"]
    assert "next_cursor" not in rest


@pytest.mark.parametrize(
    ("scope", "group"), [("account", None), ("group/early_lantern", "early_lantern")]
)
def test_a_webhook_can_be_created_updated_and_deleted(
    client: httpx.Client, scope: str, group: str | None
) -> None:
    response = create(client, scope, secret="hunter2", active=False)
    assert response.status_code == 200
    assert "hunter2" not in response.text
    created = data(response)
    assert created.pop("group_id", None) == group
    assert created == {
        **NEW,
        "id": created["id"],
        "type": "group" if group else "account",
        "active": False,
        "secret": "******",
        "created_at": "2026-07-10T12:00:00Z",
        "created_by": "recited_lyrics",
    }
    path = f"/v1/webhooks/{created['id']}"
    assert data(client.get(path))["url"] == NEW["url"]
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.delete(path)) == (404, "NotFound")


def test_a_new_webhook_is_active_by_default(client: httpx.Client) -> None:
    assert data(create(client))["active"] is True


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = data(client.get(OF_GROUP))
    changes = {"url": "https://x.example.com/", "events": ["sync_start", "status"], "active": True}
    after = data(client.patch(OF_GROUP, json={**changes, "secret": "hunter2"}))
    assert after == {**before, **changes, "secret": "******"} == data(client.get(OF_GROUP))
    for body in ({}, {"unknown": 1}, {"url": None, "secret": None}):
        assert data(client.patch(OF_GROUP, json=body)) == after


WRONG: list[tuple[str, object]] = [
    ("url", "http://hooks.example.com"),
    ("url", "https://"),
    ("url", "https://["),
    ("url", "hooks.example.com"),
    ("url", 1),
    ("events", []),
    ("events", "sync_end"),
    ("events", ["sync_end", "sunrise"]),
    ("events", ["test_event"]),
    ("events", [["sync_end"]]),
    ("active", "yes"),
    ("secret", 5),
]


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, simulator: Simulator, field: str, value: object
) -> None:
    before = client.get(OF_ACCOUNT).content
    for response in (
        create(client, **{field: value}),
        create(client, "group/early_lantern", **{field: value}),
        client.patch(OF_ACCOUNT, json={"active": False, field: value}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert f"'{field}" in response.json()["message"]
    assert client.get(OF_ACCOUNT).content == before
    assert simulator.writes == []


@pytest.mark.parametrize("field", ["url", "events"])
def test_a_webhook_needs_a_url_and_events(client: httpx.Client, field: str) -> None:
    assert error(create(client, **{field: None})) == (400, "InvalidInput")


def test_an_unreachable_webhook_cannot_be_active(client: httpx.Client) -> None:
    nowhere = {"url": "https://hooks.invalid/x"}
    assert error(create(client, **nowhere)) == (400, "InvalidInput")
    created = data(create(client, **nowhere, active=False))
    path = f"/v1/webhooks/{created['id']}"
    assert error(client.patch(path, json={"active": True})) == (400, "InvalidInput")
    assert data(client.get(path))["active"] is False
    tested = data(client.post(f"{path}/test", json={"event": "sync_end"}))
    assert (tested["succeed"], tested["status"]) == (False, 503)
    repaired = client.patch(path, json={"active": True, "url": "https://hooks.example.com/"})
    assert data(repaired)["active"] is True


@pytest.mark.parametrize("event", ["sync_start", "sync_end", "test_event", "dbt_run_failed"])
def test_a_webhook_can_be_tested(client: httpx.Client, event: str) -> None:
    tested = data(client.post(f"{OF_GROUP}/test", json={"event": event}))
    assert tested.pop("message")
    assert tested == {"succeed": True, "status": 200}


@pytest.mark.parametrize("body", [{}, {"event": None}, {"event": "sunrise"}, {"event": 1}, []])
def test_a_test_needs_an_event(client: httpx.Client, body: object) -> None:
    assert error(client.post(f"{OF_ACCOUNT}/test", json=body)) == (400, "InvalidInput")


def test_webhooks_are_deleted_with_their_group(client: httpx.Client) -> None:
    client.delete("/v1/groups/quiet_meadow")
    assert error(client.get(OF_GROUP)) == (404, "NotFound")
    assert client.get(OF_ACCOUNT).is_success


def test_an_unknown_group_is_404(client: httpx.Client) -> None:
    assert error(create(client, "group/nobody")) == (404, "NotFound_Group")


@pytest.mark.parametrize(
    ("method", "action"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test")]
)
def test_an_unknown_webhook_is_404(client: httpx.Client, method: str, action: str) -> None:
    response = client.request(method, f"/v1/webhooks/nobody{action}", json={"event": "sync_end"})
    assert error(response) == (404, "NotFound")


def test_webhooks_are_the_same_over_tcp(simulator: Simulator, client: httpx.Client) -> None:
    with simulator.serve() as url, client_of(simulator, url) as remote:
        created = data(create(remote))
    assert data(client.get(f"/v1/webhooks/{created['id']}")) == created
