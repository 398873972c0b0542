"""The ``config`` of a connection: masked secrets, and the fields that name the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.resources.secret_masking import mask_secrets
from fivetrex.simulator.state.service_facts import NAMING_FIELDS, required_naming_fields

if TYPE_CHECKING:
    from collections.abc import Mapping


def without_secrets(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return a config without the naming fields, and with masked secrets."""
    return mask_secrets(
        {name: value for name, value in config.items() if name not in NAMING_FIELDS}
    )


def has_only_schema_fields(config: Mapping[str, Any]) -> bool:
    """Whether a config has naming fields only, and no fields of the source."""
    return all(name in NAMING_FIELDS for name, value in config.items() if value is not None)


def check_schema_fields(service: str, config: Mapping[str, Any]) -> None:
    """Refuse the ``config`` of a new connection without a required naming field.

    Raises:
        ErrorResponse: 400; the message names the missing field.
    """
    for name in required_naming_fields(service):
        if not config.get(name):
            raise invalid(f"'config.{name}' is required for '{service}'.")


def schema_name(service: str, config: Mapping[str, Any]) -> str:
    """Return the schema of a connection from its config, or its service by default.

    Raises:
        ErrorResponse: 400, a naming field is not a string.
    """
    for name in sorted(NAMING_FIELDS):
        if config.get(name) is not None:
            field_checks.text(f"config.{name}", config[name])
    schema: str = config.get("schema_prefix") or config.get("schema") or service
    table = config.get("table") or config.get("table_group_name")
    return f"{schema}.{table}" if table else schema
