"""Tolerate: make the responses tolerant of changes of the API, and keep the requests strict.

In responses, every property may be null or absent, and every enumeration is open; its values are
kept as `x-known-values`. Requests stay as strict as in the definition. A schema that both use is
split: that of the request keeps its name, and that of the response gets the suffix `Info`. Objects
without properties accept any JSON on both sides, unchanged.
"""

import copy
from itertools import chain
from typing import Any

from .errors import PipelineError
from .omissions import Omissions
from .openapi_document import (
    Document,
    Schema,
    accept_of,
    answers,
    is_accept,
    map_schemas,
    operations,
    prune,
    reachable,
    reference_to,
    referred_name,
    requests,
    schemas,
)
from .representable import ANY_JSON, make_representable
from .service_names import SERVICES

ANSWER = "x-answer"
ACCEPT = "x-accept"
ANSWER_SUFFIX = "Info"
KNOWN_VALUES = "x-known-values"
# Schemas of any JSON.
_FREE: list[Schema] = [{}, {ANY_JSON: True}]
_FREE_PARTS = [[schema] for schema in _FREE]
_STRICT = frozenset({"default", "enum", "required"})


def tolerate(
    document: Document, omissions: Omissions | None = None, *, represent: bool = True
) -> Document:
    """Return the definition that the generator reads.

    Args:
        document: The reduced and patched definition; it is not changed.
        omissions: Receives what the generated client cannot express.
        represent: Whether to replace what the generated client cannot express.

    Raises:
        PipelineError: The new name of a split schema is in use.
    """
    tolerant = copy.deepcopy(document)
    for _, _, operation in operations(tolerant):
        operation.pop(SERVICES, None)
        _keep_accept(operation)
        _remove_error_responses(operation)
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            _use_json_media_type(holder)
    prune(tolerant)
    if represent:
        make_representable(tolerant, [] if omissions is None else omissions)
    _allow_any_shape(tolerant)
    _split(tolerant)
    named = schemas(tolerant)
    for name in reachable(tolerant, answers(tolerant)):
        named[name] = map_schemas(named[name], _tolerant)
    for holder in answers(tolerant):
        holder["schema"] = map_schemas(holder["schema"], _tolerant)
    prune(tolerant)
    return tolerant


def _keep_accept(operation: dict[str, Any]) -> None:
    """Turn the `Accept` parameter, which has one correct value, into a constant header."""
    operation[ACCEPT] = accept_of(operation)
    operation["parameters"] = [
        parameter for parameter in operation["parameters"] if not is_accept(parameter)
    ]


def _remove_error_responses(operation: dict[str, Any]) -> None:
    """Remove the error responses: errors are raised, so only success responses have a type."""
    answers = operation["responses"]
    for status in [status for status in answers if not status.startswith("2")]:
        del answers[status]


def _use_json_media_type(holder: dict[str, Any]) -> None:
    """Use JSON, as everywhere else, for a body of any media type."""
    content = holder.get("content", {})
    if "*/*" in content:
        content.setdefault("application/json", content.pop("*/*"))


def _allow_any_shape(document: Document) -> None:
    """Accept any JSON for objects without properties and maps of any values."""
    named = schemas(document)
    free: dict[str | None, Schema] = {}

    def change(schema: Schema) -> Schema:
        if referred_name(schema) in free:
            return dict(free[referred_name(schema)])
        if schema.get("allOf") in _FREE_PARTS:
            return dict(schema["allOf"][0])
        return {} if is_shapeless(schema) else schema

    known = -1
    while len(free) > known:
        known = len(free)
        for name, schema in named.items():
            named[name] = map_schemas(schema, change)
        free.update((name, schema) for name, schema in named.items() if schema in _FREE)
    for holder in chain(requests(document), answers(document)):
        holder["schema"] = map_schemas(holder["schema"], change)


def is_shapeless(schema: Schema) -> bool:
    """Whether a schema is an object without properties, which stands for any JSON."""
    return (
        schema.get("type") == "object"
        and not schema.get("properties")
        and not schema.get("allOf")
        and schema.get("additionalProperties", True) in (True, {})
    )


def _split(document: Document) -> None:
    """Copy the schemas that both requests and responses use, for the responses."""
    named = schemas(document)
    in_answers = reachable(document, answers(document))
    both = in_answers & reachable(document, requests(document))
    taken = sorted({name + ANSWER_SUFFIX for name in both} & named.keys())
    if taken:
        raise PipelineError(
            f"{', '.join(taken)} cannot be created for the responses: the definition has that name "
            "already. Rename it in a patch."
        )

    def rename(schema: Schema) -> Schema:
        name = referred_name(schema)
        return {"$ref": reference_to(name + ANSWER_SUFFIX)} if name in both else schema

    for name in in_answers:
        own = name + ANSWER_SUFFIX if name in both else name
        named[own] = map_schemas(named[name], rename)
    for holder in answers(document):
        holder["schema"] = map_schemas(holder["schema"], rename)


def _tolerant(schema: Schema) -> Schema:
    """Make one schema of a response tolerant; the schemas inside it are tolerant already."""
    opened = {key: value for key, value in schema.items() if key not in _STRICT}
    if "enum" in schema:
        # The definition has some enumerations of items on the array.
        holder = dict(opened["items"]) if "items" in opened else opened
        holder[KNOWN_VALUES] = [value for value in schema["enum"] if value is not None]
        if holder is not opened:
            opened["items"] = holder
    if "properties" in opened or "additionalProperties" in opened:
        # For the templates, the mark means that every property may be null or absent.
        opened.update({"type": "object", ANSWER: True})
    return opened
