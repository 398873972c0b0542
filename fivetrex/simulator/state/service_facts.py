"""The services of the API, and the fields that each takes, from the published definition."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

_PACKAGE = "fivetrex_api"
_FILE = "services.json"
_CREATE_CONNECTION = "create_connection"
# The fields of a ``config`` that name the schema or the table in the destination.
NAMING_FIELDS = frozenset({"schema", "schema_prefix", "table", "table_group_name"})


@cache
def _facts() -> dict[str, dict[str, Any]]:
    text = resources.files(_PACKAGE).joinpath(_FILE).read_text("utf-8")
    facts: dict[str, dict[str, Any]] = json.loads(text)
    return facts


@cache
def connector_services() -> frozenset[str]:
    """Return the ids of all connector types."""
    return frozenset(_facts()[_CREATE_CONNECTION])


def service_schema(operation: str, service: str) -> dict[str, Any] | None:
    """Return the JSON schema of the fields that a service adds to a request.

    Args:
        operation: The `operationId` of the request.
        service: The service.

    Returns:
        The schema; ``None`` if the definition does not have the service.
    """
    return _facts().get(operation, {}).get(service)


def config_schema(service: str) -> dict[str, Any]:
    """Return the JSON schema of the ``config`` of a connector type."""
    return _part(service, "config") or {"type": "object", "properties": {}}


def auth_schema(service: str) -> dict[str, Any] | None:
    """Return the JSON schema of the ``auth`` of a connector type, or ``None``."""
    return _part(service, "auth")


def secrets_schema(service: str) -> dict[str, Any] | None:
    """Return the JSON schema of the keys in an external secrets manager, or ``None``."""
    return _part(service, "external_secrets_keys_config")


def required_naming_fields(service: str) -> tuple[str, ...]:
    """Return the required fields of a ``config`` that name a schema or table.

    Args:
        service: The id of the connector type.

    Example:
        >>> required_naming_fields("google_sheets"), required_naming_fields("postgres")
        (('schema', 'table'), ('schema_prefix',))
    """
    required = config_schema(service).get("required", ())
    return tuple(name for name in required if name in NAMING_FIELDS)


def _part(service: str, name: str) -> dict[str, Any] | None:
    schema = service_schema(_CREATE_CONNECTION, service) or {}
    part: dict[str, Any] | None = schema.get("properties", {}).get(name)
    return part
