"""Find the operations, schemas and references of an OpenAPI document."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any

Document = dict[str, Any]
Schema = dict[str, Any]
Holder = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_SCHEMAS = "#/components/schemas/"


def operations(document: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (path, method, operation) for every operation, in the document's order."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method, operation


def schemas(document: Document) -> dict[str, Schema]:
    """Return the named schemas: the document's own dictionary, which may be changed."""
    named: dict[str, Schema] = document.get("components", {}).get("schemas", {})
    return named


def reference_to(name: str) -> str:
    """Return the `$ref` of a named schema."""
    return _SCHEMAS + name


def referred_name(schema: Schema) -> str | None:
    """Return the name that a `{"$ref": ...}` refers to; None for any other schema."""
    reference = schema.get("$ref")
    return reference.removeprefix(_SCHEMAS) if isinstance(reference, str) else None


def is_accept(parameter: dict[str, Any]) -> bool:
    """Whether a parameter is the `Accept` header, which is no argument."""
    return (parameter["in"], str(parameter["name"]).lower()) == ("header", "accept")


def accept_of(operation: dict[str, Any]) -> str:
    """Return the `Accept` header of an operation: the default of its parameter, or plain JSON."""
    for parameter in operation["parameters"]:
        default = parameter["schema"].get("default") if is_accept(parameter) else None
        if isinstance(default, str):
            return default
    return "application/json"


def children(schema: Schema) -> Iterator[Schema]:
    """Yield the schemas directly inside a schema, without following references."""
    yield from schema.get("properties", {}).values()
    for group in ("allOf", "anyOf", "oneOf"):
        yield from schema.get(group, ())
    for single in ("items", "not", "additionalProperties"):
        if isinstance(schema.get(single), dict):
            yield schema[single]


def map_schemas(schema: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """Return the schema with `change` applied to all schemas inside it, then to itself."""
    changed = dict(schema)
    if "properties" in schema:
        changed["properties"] = {
            name: map_schemas(inner, change) for name, inner in schema["properties"].items()
        }
    for group in ("allOf", "anyOf", "oneOf"):
        if group in schema:
            changed[group] = [map_schemas(inner, change) for inner in schema[group]]
    for single in ("items", "not", "additionalProperties"):
        if isinstance(schema.get(single), dict):
            changed[single] = map_schemas(schema[single], change)
    return change(changed)


def requests(document: Document) -> Iterator[Holder]:
    """Yield the objects with a `schema` of a request: parameters, and media types of bodies."""
    for _, _, operation in operations(document):
        yield from operation.get("parameters", ())
        yield from _media_types(operation.get("requestBody", {}))


def answers(document: Document) -> Iterator[Holder]:
    """Yield the objects with a `schema` of a response: its media types."""
    for _, _, operation in operations(document):
        for answer in operation["responses"].values():
            yield from _media_types(answer)


def _media_types(body_or_answer: dict[str, Any]) -> Iterator[Holder]:
    for media_type in body_or_answer.get("content", {}).values():
        if "schema" in media_type:
            yield media_type


def reachable(document: Document, holders: Iterable[Holder]) -> set[str]:
    """Return the names of all schemas that these refer to, directly or indirectly."""
    named = schemas(document)
    found: set[str] = set()
    waiting = [holder["schema"] for holder in holders]
    while waiting:
        schema = waiting.pop()
        name = referred_name(schema)
        if name is not None and name in named and name not in found:
            found.add(name)
            waiting.append(named[name])
        waiting.extend(children(schema))
    return found


def dangling(document: Document) -> list[str]:
    """Return every `$ref` without a target, sorted."""
    named = schemas(document)
    lost: set[str] = set()
    waiting: list[Any] = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str) and reference.removeprefix(_SCHEMAS) not in named:
                lost.add(reference)
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return sorted(lost)


def prune(document: Document) -> None:
    """Remove, in place, the schemas that no operation reaches."""
    kept = reachable(document, chain(requests(document), answers(document)))
    named = schemas(document)
    for name in named.keys() - kept:
        del named[name]


def as_text(document: Document) -> str:
    """Return the document as JSON, formatted as in the committed files."""
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
