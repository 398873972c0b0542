"""Reduce: keep the facts of the definition, and none of its text.

The keys to keep are listed here. A key that Fivetran adds is dropped until it is listed, so that no
text is kept under a new key.
"""

from typing import Any

from .errors import PipelineError
from .openapi_document import Document, Schema, operations, prune, schemas
from .service_names import SERVICES, services_of

_SCHEMA_FACTS = frozenset(
    {
        "$ref",
        "additionalProperties",
        "allOf",
        "anyOf",
        "default",
        "deprecated",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "not",
        "nullable",
        "oneOf",
        "pattern",
        "properties",
        "readOnly",
        "required",
        "type",
        "uniqueItems",
        "writeOnly",
    }
)
_PARAMETER_FACTS = frozenset({"allowEmptyValue", "deprecated", "explode", "in", "name", "style"})


def reduce(document: Document) -> Document:
    """Return the facts of a download: sorted, without prose, examples or unreachable schemas.

    Args:
        document: Fivetran's definition as published.

    Returns:
        A new OpenAPI document, whose only strings are names and values.

    Raises:
        PipelineError: The document has a structure that this function does not support.
    """
    try:
        reduced: Document = {
            "openapi": document["openapi"],
            "info": {"title": "Fivetran REST API", "version": document["info"]["version"]},
            "servers": [{"url": server["url"]} for server in document["servers"]],
            "security": document.get("security", []),
            "paths": {
                path: {
                    method: {**_operation(operation), **_services(document, operation)}
                    for method, operation in _methods(path, item).items()
                }
                for path, item in document["paths"].items()
            },
            "components": {
                "schemas": {
                    name: _schema(schema)
                    for name, schema in document["components"]["schemas"].items()
                },
                "securitySchemes": {
                    name: {key: scheme[key] for key in ("type", "scheme") if key in scheme}
                    for name, scheme in document["components"].get("securitySchemes", {}).items()
                },
            },
        }
    except (KeyError, TypeError, AttributeError) as error:
        raise PipelineError(
            f"the definition cannot be reduced to its facts: {type(error).__name__} {error}. "
            "Has Fivetran changed its structure? See scripts/pipeline/reduce.py."
        ) from error
    prune(reduced)
    sorted_facts: Document = _sorted(reduced)
    return sorted_facts


def _methods(path: str, item: dict[str, Any]) -> dict[str, Any]:
    shared = {"parameters", "$ref", "servers"} & item.keys()
    if shared:
        raise PipelineError(
            f"path {path} uses {', '.join(sorted(shared))}, which scripts/pipeline/reduce.py does "
            "not support."
        )
    return {key: item[key] for key in item.keys() - {"summary", "description"}}


def _operation(operation: dict[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "operationId": operation["operationId"],
        "tags": operation["tags"],
        "parameters": [_parameter(parameter) for parameter in operation.get("parameters", ())],
        "responses": {
            # OpenAPI requires a description of each response; ours is empty.
            status: {"description": "", **_contents(answer)}
            for status, answer in operation["responses"].items()
        },
    }
    if "requestBody" in operation:
        body = operation["requestBody"]
        facts["requestBody"] = _contents(body)
        if "required" in body:
            facts["requestBody"]["required"] = body["required"]
    facts.update({key: operation[key] for key in ("deprecated", "security") if key in operation})
    return facts


def _services(document: Document, operation: dict[str, Any]) -> dict[str, list[str]]:
    names = services_of(document, operation)
    return {SERVICES: names} if names else {}


def _parameter(parameter: dict[str, Any]) -> dict[str, Any]:
    facts = {key: value for key, value in parameter.items() if key in _PARAMETER_FACTS}
    facts["required"] = parameter.get("required", False)
    facts["schema"] = _schema(parameter["schema"])
    return facts


def _contents(holder: dict[str, Any]) -> dict[str, Any]:
    if "content" not in holder:
        return {}
    return {
        "content": {
            media_type: {"schema": _schema(content["schema"])} if "schema" in content else {}
            for media_type, content in holder["content"].items()
        }
    }


def _schema(schema: Schema) -> Schema:
    facts = {key: value for key, value in schema.items() if key in _SCHEMA_FACTS}
    if "properties" in facts:
        facts["properties"] = {name: _schema(inner) for name, inner in facts["properties"].items()}
    if "required" in facts:
        facts["required"] = sorted(facts["required"])
    for group in ("allOf", "anyOf", "oneOf"):
        if group in facts:
            facts[group] = [_schema(inner) for inner in facts[group]]
    for single in ("items", "not", "additionalProperties"):
        if isinstance(facts.get(single), dict):
            facts[single] = _schema(facts[single])
    return facts


def _sorted(node: Any) -> Any:
    """Sort the keys at all levels. The order of lists is significant, and is kept."""
    if isinstance(node, dict):
        return {key: _sorted(node[key]) for key in sorted(node)}
    if isinstance(node, list):
        return [_sorted(item) for item in node]
    return node


def counts(document: Document) -> dict[str, int]:
    """Return the numbers of operations and schemas of a document."""
    return {
        "operations": sum(1 for _ in operations(document)),
        "schemas": len(schemas(document)),
    }
