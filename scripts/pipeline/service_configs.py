"""The fields that each service takes: `openapi/services.json`.

The request that creates a connection has a schema for each service, which only a discriminator
reaches. The client is not generated from them, but their fields are what callers pass in `config`
and `auth`. Only the facts are kept: names, types, what is required, and the listed values.
"""

import json
from pathlib import Path
from typing import Any

from .errors import PipelineError
from .openapi_document import METHODS, Document, Schema
from .references import UnresolvedReferenceError, resolve_component, resolve_pointer
from .schema_facts import SchemaReducer

FILE_NAME = "services.json"
# The fields of each service by the operation that uses it, as a JSON schema.
ServiceConfigs = dict[str, dict[str, Schema]]

_DEEPEST = 12


def extract(published: Document) -> ServiceConfigs:
    """Return the fields of all services of a definition as published.

    Args:
        published: The definition. What cannot be understood is left out.
    """
    found: ServiceConfigs = {}
    for item in published["paths"].values():
        for method in METHODS:
            operation = item.get(method) if isinstance(item, dict) else None
            if not isinstance(operation, dict):
                continue
            name = operation.get("operationId")
            if isinstance(name, str) and (services := _of_operation(published, operation)):
                found[name] = services
    return found


def _of_operation(published: Document, operation: dict[str, Any]) -> dict[str, Schema]:
    services: dict[str, Schema] = {}
    try:
        body = resolve_component(published, operation.get("requestBody"))
        for content in body["content"].values():
            reference = content["schema"].get("$ref")
            schema = resolve_component(published, content["schema"])
            for service, target in schema["discriminator"]["mapping"].items():
                merger = _Merger(published, reference)
                services[service] = merger.merge({"$ref": target})
    except (AttributeError, KeyError, TypeError, UnresolvedReferenceError):
        return services
    return services


class _Merger:
    """Merges the parts of a service's schema.

    Args:
        published: The definition as published.
        base: The reference of the schema that all services share, which is left out.
    """

    def __init__(self, published: Document, base: str | None) -> None:
        self._published = published
        self._base = base
        self._reducer = SchemaReducer(published, [])

    def merge(self, schema: Any, depth: int = 0) -> Schema:
        """Return a schema with all its parts and references merged.

        Args:
            schema: The schema as published.
            depth: The number of schemas around it.
        """
        if not isinstance(schema, dict) or depth > _DEEPEST:
            return {}
        reference = schema.get("$ref")
        if isinstance(reference, str):
            if reference == self._base:
                return {}
            return self.merge(resolve_pointer(self._published, reference), depth + 1)
        merged: Schema = {}
        for part in schema.get("allOf") or ():
            _add(merged, self.merge(part, depth + 1))
        own = {key: value for key, value in schema.items() if key != "allOf"}
        facts = self._reducer.reduce(own, "")
        for key in ("properties", "items"):
            facts.pop(key, None)
        if isinstance(schema.get("properties"), dict):
            facts["properties"] = {
                name: self.merge(inner, depth + 1) for name, inner in schema["properties"].items()
            }
        if isinstance(schema.get("items"), dict):
            facts["items"] = self.merge(schema["items"], depth + 1)
        _add(merged, facts)
        # The definition declares most enumerations of strings as objects.
        if merged.get("type") == "object" and _is_texts(merged.get("enum")):
            merged["type"] = "string"
        return merged


def _is_texts(values: Any) -> bool:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def _add(whole: Schema, part: Schema) -> None:
    for key, value in part.items():
        if key == "properties" and key in whole:
            for name, inner in value.items():
                _add(whole[key].setdefault(name, {}), inner)
        elif key == "required" and key in whole:
            whole[key] = sorted({*whole[key], *value})
        else:
            whole[key] = value


def load(path: Path) -> ServiceConfigs:
    """Read the committed file.

    Args:
        path: The file.

    Raises:
        PipelineError: It cannot be read.
    """
    try:
        services: ServiceConfigs = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"openapi/{path.name} cannot be used: {error}. "
            "Restore it from git, or regenerate it: scripts/regenerate --from FILE"
        ) from error
    return services


def as_text(services: ServiceConfigs) -> str:
    """Return the file's text, with one service a line, so that a change of it shows in a diff."""
    operations = []
    for operation, schemas in sorted(services.items()):
        lines = [
            f"{json.dumps(service)}:{json.dumps(schema, sort_keys=True, separators=(',', ':'))}"
            for service, schema in sorted(schemas.items())
        ]
        operations.append(f"{json.dumps(operation)}:{{\n" + ",\n".join(lines) + "\n}")
    return "{\n" + ",\n".join(operations) + "\n}\n"
