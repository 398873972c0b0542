"""Checks of schemas: what they say of values, properties and maps."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from ..openapi_document import Document, Schema, referred_name, schemas
from ..tolerate import is_shapeless
from .findings import Finding, Spot, spots

_FITS: dict[str, Callable[[Any], bool]] = {
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
}
_FORMATS = {
    "binary",
    "byte",
    "date",
    "date-time",
    "double",
    "email",
    "float",
    "int32",
    "int64",
    "password",
    "uri",
    "uuid",
}
# What the keys of a map stand for, where the map itself is not named after them.
_KEYS = {"schema", "table", "column"}


def check(document: Document, class_names: Collection[str] = ()) -> Iterator[Finding]:
    """Yield what is wrong with the schemas of a document.

    Args:
        document: The document.
        class_names: The schemas, as `plain` writes them, whose classes have names of our own.
    """
    for spot in spots(document):
        yield from _enumeration(spot)
        yield from _placeholder(spot)
        yield from _map_of_objects(spot)
        yield from _undefined(spot)
        yield from _format(spot)
    yield from _repeated(document, class_names)


def check_bases(document: Document, told_apart: Mapping[str, set[str]]) -> Iterator[Finding]:
    """Yield the properties that only the schemas of single services have.

    Args:
        document: The document, or a later stage of it.
        told_apart: What `subclass_properties` found in the document as published.
    """
    named = schemas(document)
    for base in sorted(told_apart.keys() & named.keys()):
        for name in sorted(told_apart[base] - named[base].get("properties", {}).keys()):
            yield Finding(
                "only-in-subclasses",
                ("components", "schemas", base),
                f"`{name}` is only in the schemas that a discriminator tells apart",
            )


def subclass_properties(published: Document) -> dict[str, set[str]]:
    """Return, for each schema with a discriminator, what the schemas below it add to it."""
    named = schemas(published)
    return {
        base: {
            name
            for reference in schema["discriminator"].get("mapping", {}).values()
            for name in _properties(named, reference.split("/")[-1], {base})
        }
        for base, schema in named.items()
        if "discriminator" in schema
    }


def _properties(named: dict[str, Any], name: str, seen: set[str]) -> set[str]:
    if name in seen or name not in named:
        return set()
    schema = named[name]
    found = set(schema.get("properties", ()))
    for part in schema.get("allOf", ()):
        found |= set(part.get("properties", ()))
        found |= _properties(named, referred_name(part) or "", {*seen, name})
    return found


def _enumeration(spot: Spot) -> Iterator[Finding]:
    values, kind = spot.schema.get("enum"), spot.schema.get("type")
    if values is None:
        return
    if kind == "array":
        yield Finding(
            "enum-on-array", spot.place, "the enumeration is the list's, and not its items'"
        )
    elif kind in _FITS and not all(map(_FITS[kind], values)):
        yield Finding("enum-type", spot.place, f"the enumeration has values that are no {kind}")
    if spot.is_answered:
        yield Finding("closed-answer", spot.place, "an answer may hold a value that is newer")


def _placeholder(spot: Spot) -> Iterator[Finding]:
    properties = spot.schema.get("properties", {})
    if len(properties) != 1:
        return
    (name,) = properties
    is_part = spot.place[:2] != ("components", "schemas") or len(spot.place) > 3
    if is_part and (name in _KEYS or spot.name == f"{name}s"):
        yield Finding(
            "placeholder-map", spot.place, f"a map is drawn as an object with the key `{name}`"
        )


def _map_of_objects(spot: Spot) -> Iterator[Finding]:
    values = spot.schema.get("additionalProperties")
    if isinstance(values, dict) and values and is_shapeless(values):
        yield Finding("map-of-objects", spot.place, "a map of anything is a map of objects")


def _undefined(spot: Spot) -> Iterator[Finding]:
    if "allOf" in spot.schema:
        return
    for name in spot.schema.get("required", ()):
        if name not in spot.schema.get("properties", {}):
            yield Finding(
                "required-undefined", spot.place, f"`{name}` is required, and not defined"
            )


def _format(spot: Spot) -> Iterator[Finding]:
    name = spot.schema.get("format")
    if name is not None and name not in _FORMATS:
        yield Finding("unknown-format", spot.place, f"the format `{name}` is not known")


def _repeated(document: Document, class_names: Collection[str]) -> Iterator[Finding]:
    named = schemas(document)
    for name, schema in named.items():
        original, _, operation = name.partition("_")
        if not operation or original not in named or plain(name) in class_names:
            continue
        if _facts(schema) == _facts(named[original]):
            yield Finding(
                "repeated-schema",
                ("components", "schemas", name),
                f"`{original}` says the same, and the name is an operation's",
            )


def _facts(schema: Schema) -> Schema:
    """Two schemas that are told in different words are no less the same."""
    return {key: value for key, value in schema.items() if key != "description"}


def plain(name: str) -> str:
    """Return a name as the generator's settings know it, whatever stands between its words."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
