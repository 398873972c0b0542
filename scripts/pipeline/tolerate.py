"""Tolerate: make the answers survive what a server adds, and leave the requests strict.

In what the API answers, every property may be null or absent and every enumeration is open; its
values stay as `x-known-values`. In what we send, the definition stays as strict as it is. A schema
that both sides reach is split: the request keeps its name, the answer gets `Info`. Objects without
a shape of their own become "anything" on both sides, so that their JSON passes through as it is.
"""

import copy
from itertools import chain
from typing import Any

from .errors import PipelineError
from .openapi_document import (
    Document,
    Schema,
    answers,
    map_schemas,
    operations,
    prune,
    reachable,
    reference_to,
    referred_name,
    requests,
    schemas,
)
from .service_names import SERVICES

ANSWER = "x-answer"
ACCEPT = "x-accept"
ANSWER_SUFFIX = "Info"
KNOWN_VALUES = "x-known-values"
_STRICT = frozenset({"default", "enum", "required"})


def tolerate(document: Document) -> Document:
    """Return the definition that the generator reads.

    Args:
        document: The reduced and patched definition; it stays as it is.

    Raises:
        PipelineError: Splitting a schema would take a name that is in use, or an operation does
            not say what it answers in.
    """
    tolerant = copy.deepcopy(document)
    for path, method, operation in operations(tolerant):
        operation.pop(SERVICES, None)
        _keep_accept(operation, f"{method.upper()} {path}")
        _remove_error_responses(operation)
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            _use_json_media_type(holder)
    prune(tolerant)
    _allow_any_shape(tolerant)
    _split(tolerant)
    named = schemas(tolerant)
    for name in reachable(tolerant, answers(tolerant)):
        named[name] = map_schemas(named[name], _tolerant)
    for holder in answers(tolerant):
        holder["schema"] = map_schemas(holder["schema"], _tolerant)
    prune(tolerant)
    return tolerant


def _keep_accept(operation: dict[str, Any], where: str) -> None:
    """Turn the `Accept` parameter, which has one correct value, into a header always sent."""
    accepts = [
        parameter
        for parameter in operation["parameters"]
        if (parameter["in"], parameter["name"]) == ("header", "Accept")
    ]
    default = accepts[0]["schema"].get("default") if len(accepts) == 1 else None
    if not isinstance(default, str):
        raise PipelineError(f"{where} does not give one default for its `Accept` header.")
    operation["parameters"].remove(accepts[0])
    operation[ACCEPT] = default


def _remove_error_responses(operation: dict[str, Any]) -> None:
    """Remove the error responses: an error is raised, so only success responses have a type."""
    answers = operation["responses"]
    for status in [status for status in answers if not status.startswith("2")]:
        del answers[status]


def _use_json_media_type(holder: dict[str, Any]) -> None:
    """Use JSON, as everywhere else, for a body of any media type."""
    content = holder.get("content", {})
    if "*/*" in content:
        content.setdefault("application/json", content.pop("*/*"))


def _allow_any_shape(document: Document) -> None:
    """Turn objects without properties, maps of anything and references to them into "anything"."""
    named = schemas(document)
    free: set[str | None] = set()

    def change(schema: Schema) -> Schema:
        if referred_name(schema) in free or schema.get("allOf") == [{}]:
            return {}
        return {} if is_shapeless(schema) else schema

    known = -1
    while len(free) > known:
        known = len(free)
        for name, schema in named.items():
            named[name] = map_schemas(schema, change)
        free.update(name for name, schema in named.items() if schema == {})
    for holder in chain(requests(document), answers(document)):
        holder["schema"] = map_schemas(holder["schema"], change)


def is_shapeless(schema: Schema) -> bool:
    """Whether a schema is an object of which nothing more is said: "anything", to a reader."""
    return (
        schema.get("type") == "object"
        and not schema.get("properties")
        and not schema.get("allOf")
        and schema.get("additionalProperties", True) in (True, {})
    )


def _split(document: Document) -> None:
    """Give the answers their own copy of every schema that requests reach too."""
    named = schemas(document)
    in_answers = reachable(document, answers(document))
    both = in_answers & reachable(document, requests(document))
    taken = sorted({name + ANSWER_SUFFIX for name in both} & named.keys())
    if taken:
        raise PipelineError(
            f"{', '.join(taken)} cannot be made for the answers: the definition has that name "
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
    """Open one schema of an answer; what is inside it has been opened already."""
    opened = {key: value for key, value in schema.items() if key not in _STRICT}
    if "enum" in schema:
        # The definition has some enumerations of items at their list.
        holder = dict(opened["items"]) if "items" in opened else opened
        holder[KNOWN_VALUES] = [value for value in schema["enum"] if value is not None]
        if holder is not opened:
            opened["items"] = holder
    if "properties" in opened or "additionalProperties" in opened:
        # To the templates the mark says: every property may be null or absent.
        opened.update({"type": "object", ANSWER: True})
    return opened
