"""Represent: replace what the generated client cannot express by what it can.

Compositions are merged, formats without a Python type of their own are dropped, and anything else
becomes a schema of any JSON. Whatever loses a fact is reported.
"""

import json
from itertools import chain
from typing import Any

from .json_paths import distinct
from .omissions import Omission, Omissions
from .openapi_document import (
    Document,
    Schema,
    answers,
    map_schemas,
    operations,
    referred_name,
    requests,
    schemas,
)

ANY_JSON = "x-any-json"
_GROUPS = ("anyOf", "oneOf")
# The formats that have a Python type in generated code, by the type that they belong to.
_FORMATS = {"date-time": "string", "binary": "string"}
# Those that the generator has a type for, but not our templates, in addition.
_TYPED_FORMATS = frozenset({"date", "uuid", *_FORMATS})
_PYTHON_TYPES: dict[str, type | tuple[type, ...]] = {
    "array": list,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "object": dict,
    "string": str,
}
_JSON = "application/json"
_BYTES = "application/octet-stream"
_MULTIPART = "multipart/form-data"
_FORM = "application/x-www-form-urlencoded"
_REMEDY = "Declare one type in a patch"


def make_representable(document: Document, omissions: Omissions) -> None:
    """Change a definition in place, so that the generator and the templates support it.

    Args:
        document: The reduced and patched definition.
        omissions: Receives what could not be kept.
    """
    for path, method, operation in operations(document):
        place = f"{method.upper()} {path}"
        _use_known_media_types(operation.get("requestBody", {}), f"{place} body", omissions)
        for status, response in operation["responses"].items():
            _use_known_media_types(response, f"{place} response {status}", omissions)
    named = schemas(document)
    merger = _Merger(named)
    for name in list(named):
        change = _Change(merger, f"schema {name}", omissions)
        named[name] = map_schemas(named[name], change.apply)
    for path, method, operation in operations(document):
        only = {"paths": {path: {method: operation}}}
        for holder in chain(requests(only), answers(only)):
            change = _Change(merger, f"{method.upper()} {path}", omissions)
            holder["schema"] = map_schemas(holder["schema"], change.apply)


def _use_known_media_types(holder: dict[str, Any], place: str, omissions: Omissions) -> None:
    contents = holder.get("content", {})
    for name in list(contents):
        if name in (_JSON, _BYTES, _MULTIPART, _FORM, "*/*") or name.startswith("text/"):
            continue
        content = contents.pop(name)
        if "json" in name:
            contents.setdefault(_JSON, content)
        else:
            contents[_BYTES] = {"schema": {"type": "string", "format": "binary"}}
            problem = f"its media type is {name}, so it is bytes"
            omissions.append(Omission(place, problem, "Declare the media type in a patch"))
    if len(contents) > 1:
        kept = _JSON if _JSON in contents else min(contents)
        others = ", ".join(sorted(contents.keys() - {kept}))
        problem = f"it has {others} too, and only {kept} is used"
        omissions.append(Omission(place, problem, "Remove the others in a patch"))
        holder["content"] = {kept: contents[kept]}


class _Change:
    """Changes the schemas of one place."""

    def __init__(self, merger: "_Merger", place: str, omissions: Omissions) -> None:
        self._merger = merger
        self._place = place
        self._omissions = omissions

    def apply(self, schema: Schema) -> Schema:
        """Return the representable form of a schema, whose inner schemas have it already."""
        if "allOf" in schema and not _is_wrapped_reference(schema):
            schema = self._merge(schema)
        if any(group in schema for group in _GROUPS):
            schema = self._choose(schema)
        declared = schema.get("format", "")
        if declared in _TYPED_FORMATS and _FORMATS.get(declared) != schema.get("type"):
            schema = {key: value for key, value in schema.items() if key != "format"}
        if "enum" in schema:
            schema = self._check_values(schema)
        return self._check_default(schema)

    def _merge(self, schema: Schema) -> Schema:
        merged = self._merger.merge(schema)
        if merged is None:
            return self._any(schema, "it combines schemas that are not objects")
        return merged

    def _choose(self, schema: Schema) -> Schema:
        own = {key: value for key, value in schema.items() if key not in _GROUPS}
        alternatives = [each for group in _GROUPS for each in schema.get(group, ())]
        is_nullable = any(_is_null(each) or each.get("nullable") for each in alternatives)
        options = distinct(
            {key: value for key, value in each.items() if key != "nullable"}
            for each in alternatives
            if not _is_null(each)
        )
        chosen = options[0] if len(options) == 1 else _common(options)
        if chosen is None:
            if own.get("properties"):
                # Each alternative only adds a constraint.
                return own
            return self._any(schema, f"it has {len(options)} alternatives")
        if "$ref" in chosen and own:
            chosen = {"allOf": [chosen]}
        return {**own, **chosen, **({"nullable": True} if is_nullable else {})}

    def _check_values(self, schema: Schema) -> Schema:
        """Drop an enumeration that is not a list of strings or of integers."""
        values = distinct(value for value in schema["enum"] if value is not None)
        declared = schema.get("type")
        kinds = {type(value) for value in values}
        others = {key: value for key, value in schema.items() if key != "enum"}
        if None in schema["enum"]:
            others["nullable"] = True
        if kinds == {str} and declared in (None, "string", "array"):
            return {**others, "type": declared or "string", "enum": values}
        if kinds == {int} and declared in (None, "integer"):
            return {**others, "type": "integer", "enum": values}
        self._omit(
            f"the listed values do not have {f'the type {declared}' if declared else 'one type'}, "
            "and any value is accepted"
        )
        return others

    def _check_default(self, schema: Schema) -> Schema:
        if "default" not in schema or schema["default"] is None:
            return schema
        default, declared = schema["default"], schema.get("type")
        expected = _PYTHON_TYPES.get(declared or "")
        fits = expected is None or isinstance(default, expected)
        if declared in ("integer", "number") and isinstance(default, bool):
            fits = False
        if "enum" in schema and declared != "array" and default not in schema["enum"]:
            fits = False
        if fits:
            return schema
        self._omit(f"the default {json.dumps(default)[:40]} is not valid there, and was left out")
        return {key: value for key, value in schema.items() if key != "default"}

    def _any(self, schema: Schema, problem: str) -> Schema:
        self._omit(f"{problem}, so it accepts any JSON")
        kept: Schema = {key: schema[key] for key in ("nullable", "deprecated") if key in schema}
        return {**kept, ANY_JSON: True}

    def _omit(self, problem: str) -> None:
        omission = Omission(self._place, problem, _REMEDY)
        if omission not in self._omissions:
            self._omissions.append(omission)


class _Merger:
    """Merges the parts of an `allOf` to one object.

    Args:
        named: The named schemas.
    """

    def __init__(self, named: dict[str, Schema]) -> None:
        self._named = named

    def merge(self, schema: Schema, above: frozenset[str] = frozenset()) -> Schema | None:
        """Return the object that has the properties of all parts.

        Args:
            schema: The schema.
            above: The names of the schemas that refer to it.

        Returns:
            The object. None if a part is not an object, or the schema contains itself.
        """
        name = referred_name(schema)
        if name is not None:
            if name in above or name not in self._named:
                return None
            return self.merge(self._named[name], above | {name})
        if any(group in schema for group in _GROUPS) or schema.get(ANY_JSON):
            return None
        own = {key: value for key, value in schema.items() if key != "allOf"}
        whole: Schema = {}
        properties: dict[str, Schema] = {}
        required: set[str] = set()
        parts = [self.merge(part, above) for part in schema.get("allOf", ())]
        for part in (*parts, own):
            if part is None:
                return None
            whole.update(part)
            properties.update(part.get("properties", {}))
            required.update(part.get("required", ()))
        if whole.get("type", "object") != "object":
            # A single value, whose parts are its constraints.
            is_single = not properties and all(
                part.get("type", whole["type"]) == whole["type"] for part in (*parts, own) if part
            )
            return whole if is_single else None
        whole = {
            key: value for key, value in whole.items() if key not in ("properties", "required")
        }
        if properties:
            whole.update({"type": "object", "properties": properties})
        if required:
            whole["required"] = sorted(required)
        return whole


def _is_wrapped_reference(schema: Schema) -> bool:
    """Whether an `allOf` only stands for its single part, which the generator supports."""
    others = schema.keys() - {"allOf", "nullable", "deprecated", "readOnly", "writeOnly"}
    return len(schema["allOf"]) == 1 and not others


def _is_null(schema: Schema) -> bool:
    return schema in ({"nullable": True}, {"nullable": True, "enum": [None]}, {"enum": [None]})


def _common(options: list[Schema]) -> Schema | None:
    """Return a type that contains all alternatives; None if only any JSON does."""
    types = {option.get("type") for option in options}
    if types == {"string"}:
        lists = [option.get("enum") for option in options]
        if all(isinstance(values, list) for values in lists):
            return {
                "type": "string",
                "enum": distinct(value for values in lists for value in values or ()),
            }
        return {"type": "string"}
    if types == {"integer", "number"}:
        return {"type": "number"}
    return None
