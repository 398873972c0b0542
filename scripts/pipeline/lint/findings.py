"""Findings, and the walk through the schemas of a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..json_paths import Place
from ..openapi_document import Document, Schema, operations, referred_name, schemas

JSON = "application/json"


@dataclass(frozen=True)
class Finding:
    """One error of a definition.

    Attributes:
        kind: The kind of error.
        place: Its place in the document.
        problem: Its description, in one sentence.
    """

    kind: str
    place: Place
    problem: str


@dataclass(frozen=True)
class SchemaLocation:
    """A schema at the place where it is defined: a named schema, or one inside another.

    Attributes:
        place: Its place in the document.
        schema: The schema.
        name: The property that has this schema; empty if there is none.
        is_answered: Whether responses of the API use it.
    """

    place: Place
    schema: Schema
    name: str
    is_answered: bool


def schema_locations(document: Document) -> Iterator[SchemaLocation]:
    """Yield every schema of a document once, at the place where it is defined."""
    answered = _answered_names(document)
    for name, schema in schemas(document).items():
        place: Place = ("components", "schemas", name)
        yield from _inside(SchemaLocation(place, schema, "", name in answered))
    for place, holder, is_answered in _holders(document):
        yield from _inside(SchemaLocation((*place, "schema"), holder["schema"], "", is_answered))


def _inside(location: SchemaLocation) -> Iterator[SchemaLocation]:
    yield location
    place, schema = location.place, location.schema
    for name, inner in schema.get("properties", {}).items():
        yield from _inside(
            SchemaLocation((*place, "properties", name), inner, name, location.is_answered)
        )
    for group in ("allOf", "anyOf", "oneOf"):
        for number, inner in enumerate(schema.get(group, ())):
            yield from _inside(
                SchemaLocation((*place, group, number), inner, "", location.is_answered)
            )
    for single in ("items", "not", "additionalProperties"):
        if isinstance(schema.get(single), dict):
            inside = SchemaLocation((*place, single), schema[single], "", location.is_answered)
            yield from _inside(inside)


def _holders(document: Document) -> Iterator[tuple[Place, dict[str, Any], bool]]:
    """Yield the objects with a `schema`, their places, and whether they belong to a response."""
    for path, method, operation in operations(document):
        here: Place = ("paths", path, method)
        for number, parameter in enumerate(operation.get("parameters", ())):
            if "schema" in parameter:
                yield (*here, "parameters", number), parameter, False
        body = operation.get("requestBody", {})
        for media_type, content in body.get("content", {}).items():
            if "schema" in content:
                yield (*here, "requestBody", "content", media_type), content, False
        for status, answer in operation["responses"].items():
            for media_type, content in answer.get("content", {}).items():
                if "schema" in content:
                    place = (*here, "responses", status, "content", media_type)
                    yield place, content, True


def _answered_names(document: Document) -> set[str]:
    named = schemas(document)
    found: set[str] = set()
    waiting = [holder["schema"] for _, holder, is_answered in _holders(document) if is_answered]
    while waiting:
        for location in _inside(SchemaLocation((), waiting.pop(), "", is_answered=True)):
            name = referred_name(location.schema)
            if name in named and name not in found:
                found.add(name)
                waiting.append(named[name])
    return found


def resolved(document: Document, schema: Schema) -> Schema:
    """Return the schema, or the named schema that it refers to."""
    name = referred_name(schema)
    return schemas(document).get(name, {}) if name is not None else schema


def successes(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (status, response) for every success response."""
    for status, answer in operation["responses"].items():
        if status.startswith("2"):
            yield status, answer
