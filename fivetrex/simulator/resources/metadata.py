"""Connector types, and the schemas of their configs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.state.connector_types import connector_types
from fivetrex.simulator.state.service_facts import auth_schema, config_schema, secrets_schema

if TYPE_CHECKING:
    from fivetrex.simulator.state.connector_types import ConnectorType

# The features, each with its notes.
_FEATURES = {
    "API_CONFIGURABLE": "",
    "COLUMN_HASHING": "",
    "DATA_BLOCKING": "Tables and columns",
    "RE_SYNC": "Connections and tables",
}
_FEATURES_BY_KIND = {
    "Database": {
        "CAPTURE_DELETES": "All tables",
        "HISTORY": "",
        "PRIVATE_NETWORKING": "If the cloud provider supports it",
    },
    "Function": {"CUSTOM_DATA": ""},
    "Events": {"CUSTOM_DATA": ""},
}


def summary(connector_type: ConnectorType) -> dict[str, Any]:
    """Render a connector type for lists."""
    service = connector_type.id
    features = {**_FEATURES, **_FEATURES_BY_KIND.get(connector_type.kind, {})}
    if auth_schema(service) is not None:
        features["AUTHORIZATION_VIA_API"] = ""
    return {
        "id": service,
        "name": connector_type.name,
        "type": connector_type.kind,
        "description": f"Syncs data from {connector_type.name}.",
        "connector_class": "lite" if connector_type.is_lite else "standard",
        "icon_url": f"https://icons.example.com/{service}.svg",
        "icons": [f"https://icons.example.com/{service}.{form}" for form in ("svg", "png")],
        "link_to_docs": f"https://docs.example.com/connectors/{service}",
        "link_to_erd": f"https://docs.example.com/connectors/{service}#tables",
        "service_status": "general_availability",
        "service_status_updated_at": "2024-03-11T00:00:00Z",
        "supported_features": [{"id": name, "notes": features[name]} for name in sorted(features)],
        "supports_schema_reload": True,
    }


def details(connector_type: ConnectorType) -> dict[str, Any]:
    """Render a connector type with the schema of its config."""
    service = connector_type.id
    schemas = {
        "config": config_schema(service),
        "auth": auth_schema(service),
        "external_secrets_keys_config": secrets_schema(service),
    }
    known = {name: schema for name, schema in schemas.items() if schema is not None}
    return {**summary(connector_type), **known}


def list_all(call: Call) -> Reply:
    """List the connector types."""
    return Reply(page(connector_types(), call.query, summary, kind="connector-types"))


def get(call: Call) -> Reply:
    """Get a connector type."""
    service = call.ids["service"]
    connector_type = connector_types().get(service)
    if connector_type is None:
        raise ErrorResponse(404, "NotFound", f"No connector type has the id '{service}'.")
    return Reply(details(connector_type))


def list_public(call: Call) -> Reply:  # noqa: ARG001 - the same for every call
    """List all connector types on one page, without authentication."""
    return Reply([summary(each) for each in connector_types()])


ROUTES: Routes = {
    ("GET", "/v1/metadata/connector-types"): list_all,
    ("GET", "/v1/metadata/connector-types/{service}"): get,
    ("GET", "/public/connector-types"): list_public,
}
