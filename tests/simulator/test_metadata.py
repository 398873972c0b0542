"""Connector types, and the schemas of their configs."""

from typing import Any

import httpx
from jsonschema import Draft202012Validator

from fivetrex.simulator import Simulator
from fivetrex.simulator.state.service_facts import connector_services

from . import data, error

TYPES = "/v1/metadata/connector-types"
# These fields name the schema, which a connection returns as `schema`.
NAMING = {"schema", "schema_prefix", "table"}


def all_types(client: httpx.Client) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = data(client.get(TYPES, params={"limit": 500, **cursor}))
        items += page["items"]
        if "next_cursor" not in page:
            return items
        cursor = {"cursor": page["next_cursor"]}


def test_every_service_is_a_connector_type(client: httpx.Client) -> None:
    items = all_types(client)
    assert [item["id"] for item in items] == sorted(connector_services())
    names = {item["id"]: (item["name"], item["type"]) for item in items}
    assert names["postgres_rds"] == ("PostgreSQL RDS", "Database")
    assert names["github"] == ("GitHub", "Engineering")
    assert names["google_ads"] == ("Google Ads", "Marketing")
    assert names["aws_lambda"] == ("AWS Lambda", "Function")
    assert names["15five"] == ("15Five", "HumanResources")
    for item in items:
        assert "config" not in item
        links = [item["icon_url"], item["link_to_docs"], item["link_to_erd"], *item["icons"]]
        assert all(httpx.URL(link).host.endswith(".example.com") for link in links)


def test_a_connector_type_has_details(client: httpx.Client) -> None:
    summaries = {item["id"]: item for item in all_types(client)}
    for service in ("postgres", "google_ads", "box", "webhooks", "15five"):
        found = data(client.get(f"{TYPES}/{service}"))
        config, auth = found.pop("config"), found.pop("auth", None)
        found.pop("external_secrets_keys_config", None)
        assert found == summaries[service]
        features = {feature["id"] for feature in found["supported_features"]}
        assert (auth is not None) == ("AUTHORIZATION_VIA_API" in features)
        assert len(NAMING & config["properties"].keys()) in {1, 2}
        for schema in (config, auth or {}):
            Draft202012Validator.check_schema(schema)


def test_an_unknown_connector_type_is_not_found(client: httpx.Client) -> None:
    assert error(client.get(f"{TYPES}/nothing_here")) == (404, "NotFound")


def test_the_public_list_needs_no_credentials(client: httpx.Client, simulator: Simulator) -> None:
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as nobody:
        items = data(nobody.get("/public/connector-types"))
        assert nobody.get(TYPES).status_code == 401
    assert items == all_types(client)


def connections(client: httpx.Client) -> list[dict[str, Any]]:
    headers = {"accept": "application/json;version=2"}
    items: list[dict[str, Any]] = data(client.get("/v1/connections", headers=headers))["items"]
    return items


def test_seeded_configs_match_the_schemas_of_their_types(client: httpx.Client) -> None:
    configured = connections(client)
    assert len(configured) == 8
    for connection in configured:
        schema = data(client.get(f"{TYPES}/{connection['service']}"))["config"]
        # A connection returns its schema outside of the config.
        closed = {**schema, "additionalProperties": False, "required": []}
        Draft202012Validator(closed).validate(connection["config"])
