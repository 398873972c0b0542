"""Checks of the ``config`` and the ``auth`` of a service, in strict mode.

The definition lists the fields of each service. Fields that it does not list, and values of other
types, are refused. Required fields are not checked: a connection without them is incomplete.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.state.service_facts import service_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.api.routing import Call

_PARTS = ("config", "auth", "external_secrets_keys_config")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_KINDS = {
    "array": "a list",
    "boolean": "a boolean",
    "integer": "an integer",
    "number": "a number",
    "object": "an object",
    "string": "a string",
}


def check(call: Call, operation: str, service: str, fields: Mapping[str, Any]) -> None:
    """Refuse fields that a service does not have, and values of other types, in strict mode.

    Args:
        call: The call.
        operation: The `operationId` of the request that creates such objects.
        service: The service.
        fields: The body of the request.

    Raises:
        ErrorResponse: 400; the message names the field.
    """
    schema = service_schema(operation, service) if call.strict else None
    if schema is None:
        return
    for name in _PARTS:
        part = schema.get("properties", {}).get(name)
        if part is not None and fields.get(name) is not None:
            _check_value(name, fields[name], part, service)


def _check_value(path: str, value: Any, schema: Mapping[str, Any], service: str) -> None:
    if value is None:
        return
    kind = schema.get("type")
    if kind is not None and not _is_kind(value, kind):
        raise invalid(f"'{path}' must be {_KINDS[kind]}.")
    if "enum" in schema and value not in schema["enum"]:
        raise invalid(f"'{path}' must be one of {', '.join(map(str, schema['enum']))}.")
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            _check_value(f"{path}[{index}]", item, schema["items"], service)
    properties = schema.get("properties")
    if isinstance(value, dict) and properties:
        for name, inner in value.items():
            if name not in properties:
                raise invalid(f"'{path}.{name}' is not a field of '{service}'.")
            _check_value(f"{path}.{name}", inner, properties[name], service)


def _is_kind(value: Any, kind: str) -> bool:
    match kind:
        case "array":
            return isinstance(value, list)
        case "boolean":
            return isinstance(value, bool)
        case "integer" | "number":
            # The API accepts numbers as strings, too.
            if isinstance(value, str):
                return _NUMBER.fullmatch(value) is not None
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "object":
            return isinstance(value, dict)
    return isinstance(value, str)
