"""External secrets managers, and the connections and destinations that use them."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from tests.support.empty_group import EMPTY_GROUP, add_empty_group

from . import data, error
from .test_pagination import read_pages

MANAGERS = "/v1/external-secrets-managers"
ENTITIES = "/v1/external-secrets-managers-entities"
SEEDED = f"{MANAGERS}/guarded_cavern"
AWS = {"role_arn": "arn:aws:iam::1:role/secrets"}
AZURE = {"vault_url": "https://vault.example.com", "tenant_id": "tenant"}
HASHICORP = {"vault_address": "https://vault.example.com", "role_id": "r", "secret_id": "s"}


def create(client: httpx.Client, kind: str, config: object, **fields: Any) -> httpx.Response:
    return client.post(MANAGERS, json={"type": kind, "name": "new", "config": config, **fields})


def use(client: httpx.Client, *paths: str, manager: str = "guarded_cavern") -> None:
    for path in paths:
        body = {"external_secrets_manager_id": manager}
        assert client.patch(f"/v1/{path}", json=body).is_success


def entities(client: httpx.Client, path: str = ENTITIES, **query: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = data(client.get(path, params=query))["items"]
    return items


def test_a_secrets_manager_can_be_created_updated_and_deleted(
    client: httpx.Client, simulator: Simulator
) -> None:
    response = create(client, "HASHICORP_VAULT", HASHICORP)
    assert response.status_code == 201
    created = data(response)
    assert created.pop("id") != "guarded_cavern"
    assert created == {
        "type": "HASHICORP_VAULT",
        "name": "new",
        "is_hybrid_deployment": False,
        "created_at": "2026-07-10T12:00:00Z",
        "updated_at": "2026-07-10T12:00:00Z",
        "config": {**HASHICORP, "secret_id": "******"},
    }
    path = f"{MANAGERS}/{data(response)['id']}"
    simulator.clock.advance(60)
    changed = data(client.patch(path, json={"config": {"namespace": "data", "role_id": None}}))
    assert changed == data(client.get(path))
    assert changed["config"] == {**created["config"], "namespace": "data"}
    assert changed["updated_at"] == "2026-07-10T12:01:00Z"
    assert changed["created_at"] == created["created_at"]
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound")


def test_lists_show_no_config(client: httpx.Client) -> None:
    create(client, "AZURE_KEY_VAULT", AZURE)
    items = data(client.get(MANAGERS))["items"]
    assert [item["type"] for item in items] == ["HASHICORP_VAULT", "AZURE_KEY_VAULT"]
    assert all("config" not in item for item in items)
    assert [len(page) for page in read_pages(client, MANAGERS, 1)] == [1, 1]


def test_an_aws_secrets_manager_has_an_external_id(client: httpx.Client) -> None:
    config = data(create(client, "AWS_SECRET_MANAGER", AWS))["config"]
    assert config == {**AWS, "external_id": "steadfast_pilot"}


@pytest.mark.parametrize(
    ("kind", "config", "without_agent"),
    [
        ("AWS_SECRET_MANAGER", AWS, set()),
        ("AZURE_KEY_VAULT", AZURE, {"tenant_id"}),
        ("HASHICORP_VAULT", HASHICORP, {"role_id", "secret_id"}),
    ],
)
def test_a_config_needs_what_its_type_needs(
    client: httpx.Client, kind: str, config: dict[str, str], without_agent: set[str]
) -> None:
    for name in config:
        lacking = {**config, name: None}
        response = create(client, kind, lacking)
        assert error(response) == (400, "BadRequest")
        assert f"'config.{name}'" in response.json()["message"]
        # An agent authenticates in another way.
        hybrid = create(client, kind, lacking, is_hybrid_deployment=True, name=name)
        assert hybrid.is_success is (name in without_agent)
    created = create(client, kind, config)
    path = f"{MANAGERS}/{data(created)['id']}"
    for name in config:
        assert error(client.patch(path, json={"config": {name: ""}})) == (400, "BadRequest")


def test_a_name_is_unique(client: httpx.Client, simulator: Simulator) -> None:
    taken = create(client, "AWS_SECRET_MANAGER", AWS, name="company vault")
    assert error(taken) == (400, "BadRequest")
    assert error(create(client, "AWS_SECRET_MANAGER", AWS, name="")) == (400, "BadRequest")
    assert simulator.writes == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type", None),
        ("type", "SHOE_BOX"),
        ("name", None),
        ("name", 1),
        ("config", None),
        ("config", "x"),
        ("is_hybrid_deployment", "yes"),
    ],
)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    body = {"type": "AWS_SECRET_MANAGER", "name": "new", "config": AWS, field: value}
    answers = [client.post(MANAGERS, json=body)]
    if field == "config":
        answers.append(client.patch(SEEDED, json=body))
    for response in answers:
        assert error(response) == (400, "InvalidInput")
        assert f"'{field}'" in response.json()["message"]


def test_entities_are_listed_oldest_first(client: httpx.Client) -> None:
    assert entities(client) == []
    use(client, "connections/tender_lagoon", "connections/silver_brook")
    use(client, "destinations/quiet_meadow")
    assert entities(client) == [
        {
            "id": "quiet_meadow",
            "type": "DESTINATION",
            "name": "marketing_warehouse",
            "enabled": True,
            "secret_manager_id": "guarded_cavern",
            "created_at": data(client.get("/v1/groups/quiet_meadow"))["created_at"],
        },
        {
            "id": "silver_brook",
            "type": "SOURCE",
            "name": "orders_db",
            "enabled": True,
            "secret_manager_id": "guarded_cavern",
            "created_at": data(client.get("/v1/connections/silver_brook"))["created_at"],
        },
        {
            "id": "tender_lagoon",
            "type": "SOURCE",
            "name": "google_sheets.forecast",
            "enabled": False,
            "secret_manager_id": "guarded_cavern",
            "created_at": data(client.get("/v1/connections/tender_lagoon"))["created_at"],
        },
    ]
    assert [len(page) for page in read_pages(client, ENTITIES, 2)] == [2, 1]
    assert client.delete("/v1/connections/silver_brook").is_success
    assert [entity["id"] for entity in entities(client)] == ["quiet_meadow", "tender_lagoon"]


def test_entities_can_be_filtered(client: httpx.Client) -> None:
    other = data(create(client, "AWS_SECRET_MANAGER", AWS))["id"]
    use(client, "connections/silver_brook", "destinations/amber_harbor")
    use(client, "connections/vivid_orchard", manager=other)
    for query, found in (
        ({}, {"amber_harbor", "silver_brook", "vivid_orchard"}),
        ({"type": "all"}, {"amber_harbor", "silver_brook", "vivid_orchard"}),
        ({"type": "source"}, {"silver_brook", "vivid_orchard"}),
        ({"type": "DESTINATION"}, {"amber_harbor"}),
        ({"esm_id": other}, {"vivid_orchard"}),
        ({"esm_id": "guarded_cavern", "type": "source"}, {"silver_brook"}),
        ({"esm_id": other, "type": "destination"}, set()),
    ):
        assert {entity["id"] for entity in entities(client, **query)} == found
    of_one = entities(client, f"{SEEDED}/entities", type="source")
    assert [entity["id"] for entity in of_one] == ["silver_brook"]


def test_a_paused_connection_is_not_enabled(client: httpx.Client) -> None:
    use(client, "connections/silver_brook")
    client.patch("/v1/connections/silver_brook", json={"paused": True})
    assert [entity["enabled"] for entity in entities(client)] == [False]


@pytest.mark.parametrize("path", [ENTITIES, f"{SEEDED}/entities"])
def test_other_types_of_entities_are_400(client: httpx.Client, path: str) -> None:
    response = client.get(path, params={"type": "teapot"})
    assert error(response) == (400, "InvalidInput")
    assert "'type'" in response.json()["message"]


@pytest.mark.parametrize("user", ["connections/silver_brook", "destinations/amber_harbor"])
def test_a_secrets_manager_in_use_cannot_be_deleted(client: httpx.Client, user: str) -> None:
    use(client, user)
    response = client.delete(SEEDED)
    assert error(response) == (400, "BadRequest")
    assert user.partition("/")[2] in response.json()["message"]
    if user.startswith("destinations"):
        client.patch(f"/v1/{user}", json={"external_secrets_manager_id": None})
    else:
        client.delete(f"/v1/{user}")
    assert client.delete(SEEDED).is_success


def test_an_unknown_secrets_manager_cannot_be_used(
    client: httpx.Client, simulator: Simulator
) -> None:
    body = {"external_secrets_manager_id": "nobody"}
    connection = {**body, "group_id": "amber_harbor", "service": "github"}
    add_empty_group(simulator)
    destination = {**body, "group_id": EMPTY_GROUP, "service": "redshift"}
    for response in (
        client.patch("/v1/connections/silver_brook", json=body),
        client.patch("/v1/destinations/amber_harbor", json=body),
        client.post("/v1/connections", json=connection),
        client.post("/v1/destinations", json={**destination, "time_zone_offset": "0"}),
    ):
        assert error(response) == (404, "NotFound")
    assert simulator.writes == []


@pytest.mark.parametrize(
    ("method", "action"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("GET", "/entities")]
)
def test_an_unknown_secrets_manager_is_404(client: httpx.Client, method: str, action: str) -> None:
    response = client.request(method, f"{MANAGERS}/nobody{action}", json={"config": {}})
    assert error(response) == (404, "NotFound")
    assert error(client.get(ENTITIES, params={"esm_id": "nobody"})) == (404, "NotFound")
