"""Reduce schemas: keep their facts, in the terms of OpenAPI 3.0.

The keys to keep are listed here. A key that Fivetran adds is dropped until it is listed, so that no
text is kept under a new key. What OpenAPI 3.0 cannot express becomes a schema of any JSON, and is
reported.
"""

import re
from typing import Any

from .json_paths import distinct
from .omissions import Omission, Omissions
from .openapi_document import Schema, reference_to
from .references import UnresolvedReferenceError, resolve_pointer

_KEPT = frozenset(
    {
        "additionalProperties",
        "default",
        "deprecated",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "maxItems",
        "maxLength",
        "maxProperties",
        "maximum",
        "minItems",
        "minLength",
        "minProperties",
        "minimum",
        "multipleOf",
        "nullable",
        "pattern",
        "readOnly",
        "uniqueItems",
        "writeOnly",
    }
)
_TYPES = frozenset({"array", "boolean", "integer", "number", "object", "string"})
_GROUPS = ("allOf", "anyOf", "oneOf")
_SINGLE = ("items", "not", "additionalProperties")
# The types of the values of keys; other values are invalid, and are dropped.
_BOOLEANS = frozenset({"deprecated", "nullable", "readOnly", "uniqueItems", "writeOnly"})
_COUNTS = frozenset(
    {"maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties"}
)
_NUMBERS = frozenset({"maximum", "minimum", "multipleOf"})
_TEXTS = frozenset({"format", "pattern"})
_NAMED = "#/components/schemas/"
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_DEEPEST = 40


class SchemaReducer:
    """Reduces the schemas of one definition.

    Args:
        document: The definition as published.
        omissions: Receives what could not be kept.
    """

    def __init__(self, document: dict[str, Any], omissions: Omissions) -> None:
        self._document = document
        self._omissions = omissions

    def reduce(self, schema: Any, place: str, depth: int = 0) -> Schema:
        """Return the facts of a schema.

        Args:
            schema: The schema as published.
            place: The operation or the schema that contains it, for messages.
            depth: The number of schemas around it.
        """
        if schema is True:
            return {}
        if not isinstance(schema, dict):
            return self._omit(place, f"a schema is not an object: {str(schema)[:40]}")
        if depth > _DEEPEST:
            return self._omit(place, "its schemas are nested too deeply")
        if "$ref" in schema:
            return self._referred(schema["$ref"], place, depth)
        facts = {key: schema[key] for key in schema if self._is_kept(key, schema[key])}
        if isinstance(schema.get("enum"), list) and schema["enum"]:
            facts["enum"] = distinct(schema["enum"])
        elif "const" in schema:
            facts["enum"] = [schema["const"]]
        self._add_type(facts, schema.get("type"), place)
        if isinstance(schema.get("properties"), dict):
            facts["properties"] = {
                name: self.reduce(inner, f"{place}.{name}", depth + 1)
                for name, inner in schema["properties"].items()
            }
        if isinstance(schema.get("required"), list):
            names = sorted({name for name in schema["required"] if isinstance(name, str)})
            # An empty list is invalid in OpenAPI 3.0.
            facts.update({"required": names} if names else {})
        for group in _GROUPS:
            if isinstance(schema.get(group), list):
                inner = [self.reduce(each, place, depth + 1) for each in schema[group]]
                facts[group] = [*facts.get(group, ()), *inner]
        for single in _SINGLE:
            if isinstance(schema.get(single), dict):
                facts[single] = self.reduce(schema[single], place, depth + 1)
        if facts.get("type") == "array":
            facts.setdefault("items", {})
        return facts

    def _is_kept(self, key: str, value: Any) -> bool:
        if key not in _KEPT:
            return False
        if key == "additionalProperties" or key in _BOOLEANS:
            return isinstance(value, bool)
        if key in _COUNTS:
            return type(value) is int and value >= 0
        if key in _NUMBERS:
            return isinstance(value, int | float) and not isinstance(value, bool)
        if key in _TEXTS:
            return isinstance(value, str)
        # In OpenAPI 3.0, these are booleans.
        return isinstance(value, bool) if key.startswith("exclusive") else True

    def _add_type(self, facts: Schema, declared: Any, place: str) -> None:
        """Add the type; a list of types is that of OpenAPI 3.1."""
        if declared is None:
            return
        if isinstance(declared, str):
            if declared in _TYPES:
                facts["type"] = declared
            elif declared == "null":
                facts["nullable"] = True
            else:
                self._omit(place, f"the type {declared!r} is unknown")
            return
        types = [each for each in declared if each in _TYPES] if _is_texts(declared) else []
        if not types:
            self._omit(place, f"the type {str(declared)[:40]} is unknown")
            return
        if "null" in declared:
            facts["nullable"] = True
        if len(types) == 1:
            facts["type"] = types[0]
        else:
            facts["anyOf"] = [{"type": each} for each in types]

    def _referred(self, reference: Any, place: str, depth: int) -> Schema:
        try:
            target = resolve_pointer(self._document, str(reference))
        except UnresolvedReferenceError as error:
            return self._omit(place, str(error))
        name = str(reference).removeprefix(_NAMED)
        if str(reference).startswith(_NAMED) and _NAME.fullmatch(name):
            return {"$ref": reference_to(name)}
        return self.reduce(target, place, depth + 1)

    def _omit(self, place: str, problem: str) -> Schema:
        """Report that a schema became one of any JSON, and return it."""
        self._omissions.append(
            Omission(place, f"{problem}, so it accepts any JSON", "Declare it in a patch")
        )
        return {}


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
