"""Proxy agents and hybrid deployment agents: credentials and usage."""

import base64
import json
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from tests.support.empty_group import EMPTY_GROUP, add_empty_group

from . import client_of, data, error

PROXIES = "/v1/proxy"
HYBRIDS = "/v1/hybrid-deployment-agents"
NEW_HYBRID: dict[str, Any] = {
    "display_name": "cellar",
    "env_type": "PODMAN",
    "accept_terms": True,
    "group_id": "quiet_meadow",
}


def create_hybrid(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post(HYBRIDS, json={**NEW_HYBRID, **fields})


def decoded(text: str) -> str:
    return base64.b64decode(text, validate=True).decode()


def test_a_proxy_agent_can_be_created_and_deleted(client: httpx.Client) -> None:
    body = {"display_name": "new network", "group_region": "AZURE_WESTUS3"}
    response = client.post(PROXIES, json=body)
    assert response.status_code == 201
    created = data(response)
    assert created["client_cert"].startswith("-----BEGIN CERTIFICATE-----\n")
    assert created["client_private_key"].startswith("-----BEGIN PRIVATE KEY-----\n")
    assert isinstance(created["orchestrator_port"], int)

    path = f"{PROXIES}/{created['agent_id']}"
    shown = data(client.get(path))
    assert shown.pop("usage") == []
    assert shown == {
        "id": created["agent_id"],
        "account_id": "steadfast_pilot",
        "display_name": "new network",
        "region": "AZURE_WESTUS3",
        "registered_at": "2026-07-10T12:00:00Z",
        "created_by": "recited_lyrics",
        "version": shown["version"],
        "status": "NOT_CONNECTED",
    }
    listed = data(client.get(PROXIES))["items"][-1]
    assert listed == {**shown, "connector_count": 0, "destination_count": 0}
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound")


def test_a_proxy_agent_needs_a_unique_name_but_no_region(client: httpx.Client) -> None:
    assert error(client.post(PROXIES, json={})) == (400, "InvalidInput")
    assert error(client.post(PROXIES, json={"display_name": "shop network"})) == (409, "Conflict")
    created = data(client.post(PROXIES, json={"display_name": "new"}))
    assert data(client.get(f"{PROXIES}/{created['agent_id']}"))["region"] == "GCP_US_EAST4"


def test_new_secrets_replace_those_of_a_proxy_agent(client: httpx.Client) -> None:
    created = data(client.post(PROXIES, json={"display_name": "new"}))
    path = f"{PROXIES}/{created['agent_id']}"
    regenerated = data(client.post(f"{path}/regenerate-secrets", json={}))
    assert regenerated.keys() == created.keys()
    for secret in ("auth_token", "client_cert", "client_private_key"):
        assert regenerated[secret] != created[secret]
        for answer in (client.get(path), client.get(PROXIES)):
            assert secret not in answer.text
            assert regenerated[secret] not in answer.text
    same = {"agent_id", "orchestrator_host", "orchestrator_port"}
    assert {name: created[name] for name in same} == {name: regenerated[name] for name in same}


def test_new_secrets_disconnect_a_proxy_agent(
    client: httpx.Client,
) -> None:
    path = f"{PROXIES}/loyal_courier"
    assert data(client.get(path))["status"] == "CONNECTED"
    data(client.post(f"{path}/regenerate-secrets", json={}))
    assert data(client.get(path))["status"] == "NOT_CONNECTED"


def test_a_proxy_agent_shows_its_usage(client: httpx.Client) -> None:
    path = f"{PROXIES}/spare_courier"
    for used in ("connections/silver_brook", "connections/vivid_orchard"):
        data(client.patch(f"/v1/{used}", json={"proxy_agent_id": "spare_courier"}))
    data(client.patch("/v1/destinations/quiet_meadow", json={"proxy_agent_id": "spare_courier"}))
    assert data(client.get(path))["usage"] == [
        {"id": "silver_brook", "schema": "orders_db", "service": "postgres"},
        {"id": "vivid_orchard", "schema": "github", "service": "github"},
        {"id": "quiet_meadow", "service": "big_query"},
    ]
    counts = [
        (each["id"], each["connector_count"], each["destination_count"])
        for each in data(client.get(PROXIES))["items"]
    ]
    assert counts == [("loyal_courier", 1, 0), ("spare_courier", 2, 1)]

    first = data(client.get(f"{path}/connections", params={"limit": 1}))
    rest = data(client.get(f"{path}/connections", params={"cursor": first["next_cursor"]}))
    assert [*first["items"], *rest["items"]] == [
        {"connection_id": "silver_brook"},
        {"connection_id": "vivid_orchard"},
    ]
    assert "next_cursor" not in rest


def test_a_legacy_path_lists_the_connections_of_a_proxy_agent(client: httpx.Client) -> None:
    path = f"{PROXIES}/loyal_courier"
    answer = client.get(f"{path}/connectors")
    assert data(answer) == data(client.get(f"{path}/connections"))


def test_a_proxy_agent_in_use_cannot_be_deleted(client: httpx.Client) -> None:
    path = f"{PROXIES}/loyal_courier"
    refused = client.delete(path)
    assert error(refused) == (409, "Conflict")
    assert "'stormy_ridge'" in refused.json()["message"]
    data(client.delete("/v1/connections/stormy_ridge"))
    assert client.delete(path).is_success


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("DELETE", ""), ("GET", "/connections"), ("POST", "/regenerate-secrets")],
)
def test_an_unknown_proxy_agent_is_404(client: httpx.Client, method: str, path: str) -> None:
    response = client.request(method, f"{PROXIES}/unknown_id{path}", json={})
    assert error(response) == (404, "NotFound")


def test_a_hybrid_agent_can_be_created_and_deleted(client: httpx.Client) -> None:
    response = create_hybrid(client)
    assert response.status_code == 201
    created = data(response)
    token = created.pop("token")
    assert json.loads(decoded(token))["agent_id"] == created["id"]
    assert created == {
        "id": created["id"],
        "display_name": "cellar",
        "group_id": "quiet_meadow",
        "deployment_type": "PODMAN",
        "version": created["version"],
        "enabled": True,
        "online": False,
        "registered_at": "2026-07-10T12:00:00Z",
        "updated_at": "2026-07-10T12:00:00Z",
        "last_used_at": None,
        "created_by": "recited_lyrics",
    }
    path = f"{HYBRIDS}/{created['id']}"
    assert data(client.get(path)) == {**created, "usage": []}
    listed = client.get(HYBRIDS)
    assert {**created, "usage": []} in data(listed)["items"]
    assert token not in listed.text
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_RemoteExecutionAgent")


def test_a_hybrid_agent_can_be_authorised_by_files(client: httpx.Client) -> None:
    created = data(create_hybrid(client, auth_type="MANUAL"))
    assert "token" not in created
    files = {name: decoded(text) for name, text in created["files"].items()}
    assert json.loads(files["config_json"])["agent_id"] == created["id"]
    assert json.loads(files["auth_json"])
    assert files["docker_compose_yaml"].startswith("services:\n")
    assert "files" not in data(client.get(f"{HYBRIDS}/{created['id']}"))


def test_the_credentials_of_a_hybrid_agent_can_be_replaced(
    client: httpx.Client, simulator: Simulator
) -> None:
    path = f"{HYBRIDS}/sturdy_anvil"
    before = data(client.get(path))
    assert before.pop("usage")
    assert before["online"]
    simulator.clock.advance(60)
    first = data(client.patch(f"{path}/re-auth", json={}))
    second = data(client.patch(f"{path}/re-auth", json={"auth_type": "AUTO"}))
    files = data(client.patch(f"{path}/re-auth", json={"auth_type": "MANUAL"}))
    assert first.pop("token") != second.pop("token")
    assert files.pop("files")
    after = {**before, "online": False, "updated_at": "2026-07-10T12:01:00Z"}
    assert first == second == files == after


def test_legacy_clients_renew_a_hybrid_agent_by_post(client: httpx.Client) -> None:
    path = f"{HYBRIDS}/sturdy_anvil/re-auth"
    assert data(client.post(path, json={}))["token"]
    with client_of(Simulator(strict=True)) as strict:
        assert error(strict.post(path, json={})) == (405, "MethodNotAllowed")


def test_a_hybrid_agent_without_its_credentials_is_offline(
    client: httpx.Client, simulator: Simulator
) -> None:
    path = f"{HYBRIDS}/sturdy_anvil"
    response = client.post(f"{path}/reset-credentials")
    assert response.is_success
    assert set(response.json()) == {"code", "message"}
    assert data(client.get(path))["online"] is False
    assert len(simulator.writes) == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("accept_terms", False),
        ("accept_terms", None),
        ("display_name", ""),
        ("display_name", None),
        ("env_type", "VMWARE"),
        ("auth_type", "NONE"),
    ],
)
def test_an_invalid_hybrid_agent_is_refused(
    client: httpx.Client, field: str, value: object
) -> None:
    response = create_hybrid(client, **{field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]


def test_a_hybrid_agent_needs_a_known_group_and_a_unique_name(client: httpx.Client) -> None:
    assert error(create_hybrid(client, group_id="unknown_id")) == (404, "NotFound_Group")
    assert error(create_hybrid(client, display_name="stock room")) == (409, "Conflict")
    assert data(create_hybrid(client, group_id=None))["group_id"] is None


def test_hybrid_agents_are_listed_by_group(client: httpx.Client) -> None:
    def listed(**query: str) -> list[str]:
        return [each["id"] for each in data(client.get(HYBRIDS, params=query))["items"]]

    assert listed() == ["sturdy_anvil", "spare_anvil"]
    assert listed(groupId="early_lantern") == ["sturdy_anvil"]
    assert listed(groupId="amber_harbor") == []
    unknown = client.get(HYBRIDS, params={"groupId": "unknown_id"})
    assert error(unknown) == (404, "NotFound_Group")


def test_a_hybrid_agent_in_use_shows_its_usage_and_cannot_be_deleted(client: httpx.Client) -> None:
    path = f"{HYBRIDS}/sturdy_anvil"
    usage = [{"connection_id": "humble_beacon", "schema": "inventory", "service": "connector_sdk"}]
    assert data(client.get(path))["usage"] == usage
    assert data(client.get(HYBRIDS))["items"][0]["usage"] == usage
    assert error(client.delete(path)) == (409, "Conflict")
    beacon = "/v1/connections/humble_beacon"
    data(client.patch(beacon, json={"hybrid_deployment_agent_id": None}))
    assert data(client.get(path))["usage"] == []
    assert client.delete(path).is_success


def test_a_destination_can_use_a_hybrid_agent(client: httpx.Client) -> None:
    used = {"hybrid_deployment_agent_id": "spare_anvil"}
    data(client.patch("/v1/destinations/amber_harbor", json=used))
    assert error(client.delete(f"{HYBRIDS}/spare_anvil")) == (409, "Conflict")


def test_hybrid_agents_are_deleted_with_their_group(client: httpx.Client) -> None:
    data(client.delete("/v1/groups/early_lantern"))
    gone = client.get(f"{HYBRIDS}/sturdy_anvil")
    assert error(gone) == (404, "NotFound_RemoteExecutionAgent")
    assert client.get(f"{HYBRIDS}/spare_anvil").is_success


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("DELETE", ""), ("PATCH", "/re-auth"), ("POST", "/reset-credentials")],
)
def test_an_unknown_hybrid_agent_is_404(client: httpx.Client, method: str, path: str) -> None:
    response = client.request(method, f"{HYBRIDS}/unknown_id{path}", json={})
    assert error(response) == (404, "NotFound_RemoteExecutionAgent")


UNKNOWN = [
    ("private_link_id", "NotFound_PrivateLink"),
    ("proxy_agent_id", "NotFound"),
    ("hybrid_deployment_agent_id", "NotFound_RemoteExecutionAgent"),
]


@pytest.mark.parametrize(("field", "code"), UNKNOWN)
def test_unknown_agents_and_links_cannot_be_used(
    client: httpx.Client, simulator: Simulator, field: str, code: str
) -> None:
    add_empty_group(simulator)
    connection = {"group_id": "amber_harbor", "service": "github", "config": {"schema": "crm"}}
    destination = {"group_id": EMPTY_GROUP, "service": "snowflake", "time_zone_offset": "0"}
    for method, path, body in (
        ("POST", "/v1/connections", connection),
        ("PATCH", "/v1/connections/silver_brook", {"paused": True}),
        ("POST", "/v1/destinations", destination),
        ("PATCH", "/v1/destinations/amber_harbor", {"region": "AWS_EU_WEST_1"}),
    ):
        response = client.request(method, path, json={**body, field: "unknown_id"})
        assert error(response) == (404, code)
    assert simulator.writes == []
    assert data(client.get("/v1/connections/silver_brook"))["paused"] is False
    assert data(client.get("/v1/destinations/amber_harbor"))["region"] == "GCP_US_EAST4"
    assert error(client.get(f"/v1/destinations/{EMPTY_GROUP}")) == (404, "NotFound_Destination")


def test_a_hybrid_agent_of_another_group_cannot_be_used(client: httpx.Client) -> None:
    body = {"hybrid_deployment_agent_id": "sturdy_anvil"}
    for path in ("/v1/connections/silver_brook", "/v1/destinations/amber_harbor"):
        assert error(client.patch(path, json=body)) == (400, "InvalidInput")
    assert client.patch("/v1/connections/tender_lagoon", json=body).is_success
