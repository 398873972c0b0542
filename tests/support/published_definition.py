"""The OpenAPI definition as published, without patches, and deviations of responses from it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx
    from jsonschema.exceptions import ValidationError

ROOT = Path(__file__).resolve().parents[2]
_NAME = "x-name"
_KEPT = ("type", "enum", "format", "required")
# The public documentation has them for all operations; the definition has no schema for them.
_REFUSALS = frozenset({400, 401, 403, 404, 405, 406, 409, 415, 429})
_METHODS = ("get", "post", "patch", "put", "delete")


@dataclass(frozen=True)
class PublishedOperation:
    """One operation of the definition.

    Attributes:
        id: Its `operationId`.
        method: Its HTTP method, in upper case.
        template: Its path, `/v1/groups/{groupId}`.
        answers: Its documented statuses, with the schemas of their bodies if they have one.
    """

    id: str
    method: str
    template: str
    answers: dict[int, dict[str, Any] | None]

    def deviations(self, status: int, body: bytes) -> set[str]:
        """Return the deviations of a response from the definition, by field of the schema.

        For example `GroupResponse.name is null`, `GroupResponse.colour is new` and
        `list_all_groups answers 418`.
        """
        if status in _REFUSALS:
            return set()
        if status not in self.answers:
            return {f"{self.id} answers {status}"}
        schema = self.answers[status]
        if schema is None:
            return set()
        validator = Draft202012Validator(schema, format_checker=FormatChecker(("date-time",)))
        try:
            content = json.loads(body)
        except ValueError:
            return {f"{self.id} answers no JSON"}
        return {text for error in validator.iter_errors(content) for text in _describe_error(error)}


@cache
def operations() -> tuple[PublishedOperation, ...]:
    """Return all operations of the definition."""
    document = json.loads((ROOT / "openapi" / "definition.json").read_text("utf-8"))
    return tuple(_operations(document))


@cache
def effective_definition() -> dict[str, Any]:
    """Return the patched definition, from which the client is generated."""
    text = (ROOT / "generated" / "fivetrex_api" / "openapi.json").read_text("utf-8")
    definition: dict[str, Any] = json.loads(text)
    return definition


def find(method: str, path: str) -> PublishedOperation | None:
    """Return the operation of a request; None if the definition does not have it."""
    literal_first = sorted(operations(), key=lambda each: each.template.count("{"))
    for operation in literal_first:
        pattern = re.sub(r"\{\w+\}", "[^/]+", operation.template)
        if operation.method == method and re.fullmatch(pattern, path):
            return operation
    return None


def deviations(response: httpx.Response) -> set[str]:
    """Return the deviations of a response from the definition; its body must have been read."""
    path = response.request.url.raw_path.decode().partition("?")[0]
    operation = find(response.request.method, path)
    if operation is None:
        return set()
    return operation.deviations(response.status_code, response.content)


def _operations(document: dict[str, Any]) -> Iterator[PublishedOperation]:
    schemas = document["components"]["schemas"]
    for template, item in document["paths"].items():
        for method in _METHODS:
            if method not in item:
                continue
            described = item[method]
            name = described["operationId"]
            answers: dict[int, dict[str, Any] | None] = {}
            for status, answer in described["responses"].items():
                media = answer.get("content", {}).get("application/json", {})
                schema = media.get("schema")
                answers[int(status)] = None if schema is None else _flatten(schema, name, schemas)
            yield PublishedOperation(name, method.upper(), template, answers)


def _flatten(schema: dict[str, Any], name: str, schemas: dict[str, Any]) -> dict[str, Any]:
    """Return a schema without references and without additional properties."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _flatten(schemas[name], name, schemas)
    if "allOf" in schema:
        (only,) = schema["allOf"]
        return _flatten(only, name, schemas)
    flat: dict[str, Any] = {
        key: schema[key] for key in ("type", "enum", "format", "required") if key in schema
    }
    flat[_NAME] = name
    if "properties" in schema:
        flat["properties"] = {
            field: _flatten(inner, f"{name}.{field}", schemas)
            for field, inner in schema["properties"].items()
        }
        flat["additionalProperties"] = False
    if isinstance(schema.get("additionalProperties"), dict):
        flat["additionalProperties"] = _flatten(
            schema["additionalProperties"], f"{name}.*", schemas
        )
    if "items" in schema:
        flat["items"] = _flatten(schema["items"], f"{name}[]", schemas)
    return flat


def _describe_error(error: ValidationError) -> Iterator[str]:
    schema: Any = error.schema
    rule: Any = error.validator_value
    value: Any = error.instance
    name = schema[_NAME]
    match error.validator:
        case "required":
            yield from (f"{name}.{field} is missing" for field in rule if field not in value)
        case "additionalProperties":
            fields = schema.get("properties", {})
            yield from (f"{name}.{field} is new" for field in value if field not in fields)
        case "enum":
            if value is not None:
                yield f"{name} is {value!r}"
        case "type":
            yield f"{name} is {_kind(value)}" + ("" if value is None else f", not {rule}")
        case _:
            yield f"{name} is no {rule}"


def _kind(value: object) -> str:
    if value is None:
        return "null"
    return {
        bool: "boolean",
        dict: "object",
        float: "number",
        int: "integer",
        list: "array",
        str: "string",
    }[type(value)]
