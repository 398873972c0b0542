"""The operations of the effective OpenAPI definition, with their parameters and bodies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.support.published_definition import effective_definition

JSON = "application/json"


@dataclass(frozen=True)
class Operation:
    """One operation, with its parameters and the schema of its body."""

    method: str
    template: str
    query: dict[str, Any]
    content_type: str | None
    body: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.method} {self.template}"


@cache
def operations() -> tuple[Operation, ...]:
    """Return every operation of the definition."""
    return tuple(
        _operation(method.upper(), template, described, item.get("parameters", []))
        for template, item in effective_definition()["paths"].items()
        for method, described in item.items()
        if method != "parameters"
    )


def resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """Resolve the references of a schema."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return resolved(effective_definition()["components"]["schemas"][name])
    if "allOf" in schema:
        (only,) = schema["allOf"]
        return resolved(only)
    return schema


def _operation(
    method: str, template: str, described: dict[str, Any], shared: list[dict[str, Any]]
) -> Operation:
    parameters = [*shared, *described.get("parameters", [])]
    query = {each["name"]: each["schema"] for each in parameters if each["in"] == "query"}
    body = described.get("requestBody")
    if body is None:
        return Operation(method, template, query, None, {})
    content_type, media = next(iter(body["content"].items()))
    return Operation(method, template, query, content_type, media.get("schema", {}))
