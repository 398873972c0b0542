"""Descriptions: add the texts of `openapi/descriptions` to the definition.

The reduced definition has no text of Fivetran's. The descriptions are our own, and all docstrings
about the API are generated from them: those of the generated functions and models, and those of
the client's methods.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .errors import PipelineError
from .openapi_document import (
    Document,
    Schema,
    answers,
    children,
    operations,
    referred_name,
    requests,
    schemas,
)
from .tolerate import ANSWER_SUFFIX

DETAILS = "x-details"
RETURNS = "x-returns"
EXAMPLE = "x-example"

# The descriptions of schemas that have no name, because they are defined in their operation.
_BODY = "The body of the request."
_RESPONSE = "The API's response."

_OPERATION_KEYS = {"summary", "details", "returns", "parameters", "example"}
_SCHEMA_KEYS = {"description", "properties"}


@dataclass(frozen=True)
class Descriptions:
    """The descriptions of the API.

    Attributes:
        operations: The descriptions of each operation, by its `operationId`: `summary`, and
            optionally `details`, `returns`, `parameters` and `example`.
        schemas: The descriptions of each schema, by its name in Fivetran's definition:
            `description`, and optionally `properties`.
        fields: The shared descriptions of parameters and properties, by name in snake case.
    """

    operations: dict[str, dict[str, Any]]
    schemas: dict[str, dict[str, Any]]
    fields: dict[str, str]

    def of_field(self, name: str, own: dict[str, str] | None = None) -> str | None:
        """Return the description of a parameter or a property; None if there is none.

        Args:
            name: Its name in the definition.
            own: The descriptions of its operation or schema, by name in snake case. They take
                precedence over the shared ones.
        """
        name = snake_case(name)
        return (own or {}).get(name) or self.fields.get(name)

    def of_schema(self, name: str) -> dict[str, Any]:
        """Return the descriptions of a schema; the two halves of a split schema share them."""
        return self.schemas.get(name) or self.schemas.get(name.removesuffix(ANSWER_SUFFIX)) or {}


def snake_case(name: str) -> str:
    """Return the name of a parameter as Python spells it: `group_id` for `groupId`."""
    return re.sub(r"(?<=[a-z0-9])[A-Z]", lambda match: f"_{match[0].lower()}", name)


def load(folder: Path) -> Descriptions:
    """Load the descriptions.

    Args:
        folder: The folder `openapi/descriptions`.

    Raises:
        PipelineError: A file is missing, is not YAML, or has an invalid key or value.
    """
    return Descriptions(
        operations=_checked(folder / "operations.yaml", _operation_problems),
        schemas=_checked(folder / "schemas.yaml", _schema_problems),
        fields=load_fields(folder),
    )


def load_fields(folder: Path) -> dict[str, str]:
    """Load only the shared descriptions of parameters and properties, by name in snake case.

    Args:
        folder: The folder `openapi/descriptions`.

    Raises:
        PipelineError: The file is missing or invalid.
    """
    fields: dict[str, str] = _checked(folder / "fields.yaml", _text)
    return fields


def describe(document: Document, descriptions: Descriptions) -> Document:
    """Add the descriptions to the definition that the generator reads.

    Descriptions of what this definition does not have are ignored, because the same files are used
    for older and newer definitions.

    Args:
        document: The tolerant definition. It is changed in place.
        descriptions: The descriptions.

    Returns:
        The definition.
    """
    for _, _, operation in operations(document):
        _describe_operation(operation, descriptions)
    for name, schema in schemas(document).items():
        words = descriptions.of_schema(name)
        if schema and "description" in words:
            schema["description"] = words["description"]
    for holders, unnamed in ((requests(document), _BODY), (answers(document), _RESPONSE)):
        for holder in holders:
            if holder["schema"].get("type") == "object":
                holder["schema"].setdefault("description", unnamed)
    for name, schema in all_schemas(document):
        own = descriptions.of_schema(name).get("properties", {})
        for key, value in schema.get("properties", {}).items():
            text = descriptions.of_field(key, own)
            if text:
                # Next to a `$ref`, it describes this use of the schema, not the schema.
                value["description"] = text
    return document


def undescribed(document: Document) -> list[str]:
    """Return the parts of a described definition that have no description."""
    missing: dict[str, None] = {}
    for _, _, operation in operations(document):
        name = operation["operationId"]
        if "summary" not in operation:
            missing[f"operation {name}"] = None
        for parameter in operation.get("parameters", ()):
            if "description" not in parameter:
                missing[f"parameter {parameter['name']} of {name}"] = None
    for name, schema in schemas(document).items():
        if schema and "description" not in schema:
            missing[f"schema {name}"] = None
    for name, schema in all_schemas(document):
        for key, value in schema.get("properties", {}).items():
            if "description" not in value:
                missing[f"property {key} of {name}"] = None
    return list(missing)


def _describe_operation(operation: dict[str, Any], descriptions: Descriptions) -> None:
    words = descriptions.operations.get(operation["operationId"], {})
    if "summary" in words:
        operation["summary"] = words["summary"]
    if "details" in words:
        operation["description"] = operation[DETAILS] = words["details"]
    if "returns" in words:
        operation[RETURNS] = words["returns"]
    if "example" in words:
        operation[EXAMPLE] = words["example"]
    for parameter in operation.get("parameters", ()):
        text = descriptions.of_field(parameter["name"], words.get("parameters"))
        if text:
            parameter["description"] = text
            # The generator reads only this one.
            parameter["schema"]["description"] = text


def all_schemas(document: Document) -> Iterator[tuple[str, Schema]]:
    """Yield every schema at any depth, with the name of its named schema or its operation."""
    for name, schema in schemas(document).items():
        yield from _with_inner(name, schema)
    for _, _, operation in operations(document):
        only = {"paths": {"": {"get": operation}}}
        for holder in (*requests(only), *answers(only)):
            yield from _with_inner(operation["operationId"], holder["schema"])


def _with_inner(name: str, schema: Schema) -> Iterator[tuple[str, Schema]]:
    if referred_name(schema) is None:
        yield name, schema
        for inner in children(schema):
            yield from _with_inner(name, inner)


def _checked(path: Path, check: Callable[[Any, str], Iterator[str]]) -> dict[str, Any]:
    """Return the entries of a file; `check` yields the problems of an entry."""
    entries = _read(path)
    for key, entry in entries.items():
        if problem := next(check(entry, str(key)), None):
            raise PipelineError(f"openapi/descriptions/{path.name}: {problem}.")
    return entries


def _read(path: Path) -> dict[str, Any]:
    try:
        entries = YAML(typ="safe").load(path)
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise PipelineError(f"openapi/descriptions/{path.name} cannot be read: {error}") from error
    if not isinstance(entries, dict):
        raise PipelineError(f"openapi/descriptions/{path.name} must be a mapping.")
    return entries


def _operation_problems(entry: Any, key: str) -> Iterator[str]:
    yield from _keys(entry, key, _OPERATION_KEYS, "summary")
    for name in ("summary", "details", "returns"):
        if name in entry:
            yield from _text(entry[name], f"{key}.{name}")
    yield from _texts(entry.get("parameters", {}), f"{key}.parameters")
    example = entry.get("example")
    if not (example is None or isinstance(example, dict)):
        yield f"{key}.example must be a mapping of arguments, or null"


def _schema_problems(entry: Any, key: str) -> Iterator[str]:
    yield from _keys(entry, key, _SCHEMA_KEYS, "description")
    yield from _text(entry["description"], f"{key}.description")
    yield from _texts(entry.get("properties", {}), f"{key}.properties")


def _keys(entry: Any, key: str, known: set[str], required: str) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{key} must be a mapping"
    unknown = sorted(map(str, entry.keys() - known))
    if unknown:
        keys = ", ".join(sorted(known))
        yield f"{key} has an unknown key: {', '.join(unknown)}. The known keys are {keys}"
    if required not in entry:
        yield f"{key} has no {required}"


def _texts(entry: Any, key: str) -> Iterator[str]:
    if not isinstance(entry, dict):
        yield f"{key} must be a mapping"
    for name, value in entry.items():
        yield from _text(value, f"{key}.{name}")


def _text(entry: Any, key: str) -> Iterator[str]:
    if not isinstance(entry, str) or not entry.strip():
        yield f"{key} must be a text"
    elif "\n" in entry.strip():
        yield f"{key} must be a single paragraph"
