"""Checks of schemas: their values, properties and maps."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from ..openapi_document import Document, Schema, referred_name, schemas
from ..tolerate import is_shapeless
from .findings import Finding, SchemaLocation, schema_locations

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
# The placeholder keys of maps that do not have the plural of the key as their name.
_KEYS = {"schema", "table", "column"}


def check(document: Document, class_names: Collection[str] = ()) -> Iterator[Finding]:
    """Yield the errors in the schemas of a document.

    Args:
        document: The document.
        class_names: The schemas whose classes have names of our own, normalized by `plain`.
    """
    for location in schema_locations(document):
        yield from _enumeration(location)
        yield from _placeholder(location)
        yield from _map_of_objects(location)
        yield from _undefined(location)
        yield from _format(location)
    yield from _repeated(document, class_names)


def check_bases(
    document: Document, service_properties: Mapping[str, set[str]]
) -> Iterator[Finding]:
    """Yield the properties that only schemas of single services have.

    Args:
        document: The document, or a later stage of it.
        service_properties: The result of `subclass_properties` for the published document.
    """
    named = schemas(document)
    for base in sorted(service_properties.keys() & named.keys()):
        for name in sorted(service_properties[base] - named[base].get("properties", {}).keys()):
            yield Finding(
                "only-in-subclasses",
                ("components", "schemas", base),
                f"`{name}` is only in schemas that a discriminator selects",
            )


def subclass_properties(published: Document) -> dict[str, set[str]]:
    """Return the properties that subclasses add to each schema with a discriminator."""
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


def _enumeration(location: SchemaLocation) -> Iterator[Finding]:
    values, kind = location.schema.get("enum"), location.schema.get("type")
    if values is None:
        return
    if kind == "array":
        yield Finding(
            "enum-on-array", location.place, "the enumeration is on the array instead of its items"
        )
    elif kind in _FITS and not all(map(_FITS[kind], values)):
        yield Finding(
            "enum-type", location.place, f"the enumeration has values of another type than {kind}"
        )
    if location.is_answered:
        yield Finding("closed-answer", location.place, "a response may have a newer value")


def _placeholder(location: SchemaLocation) -> Iterator[Finding]:
    properties = location.schema.get("properties", {})
    if len(properties) != 1:
        return
    (name,) = properties
    is_part = location.place[:2] != ("components", "schemas") or len(location.place) > 3
    if is_part and (name in _KEYS or location.name == f"{name}s"):
        yield Finding(
            "placeholder-map",
            location.place,
            f"a map is declared as an object with the key `{name}`",
        )


def _map_of_objects(location: SchemaLocation) -> Iterator[Finding]:
    values = location.schema.get("additionalProperties")
    if isinstance(values, dict) and values and is_shapeless(values):
        yield Finding(
            "map-of-objects", location.place, "a map of any values is declared as a map of objects"
        )


def _undefined(location: SchemaLocation) -> Iterator[Finding]:
    if "allOf" in location.schema:
        return
    for name in location.schema.get("required", ()):
        if name not in location.schema.get("properties", {}):
            yield Finding(
                "required-undefined", location.place, f"`{name}` is required, but not defined"
            )


def _format(location: SchemaLocation) -> Iterator[Finding]:
    name = location.schema.get("format")
    if name is not None and name not in _FORMATS:
        yield Finding("unknown-format", location.place, f"the format `{name}` is unknown")


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
                f"it repeats `{original}` under the name of an operation",
            )


def _facts(schema: Schema) -> Schema:
    """Return a schema without its description, which is ignored in comparisons."""
    return {key: value for key, value in schema.items() if key != "description"}


def plain(name: str) -> str:
    """Return a name in lower case and without separators, as the generator's settings match it."""
    return re.sub(r"[^a-z0-9]", "", name.lower())
