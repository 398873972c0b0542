"""Tolerate: make the answers survive what a server adds, and leave the requests strict.

In what the API answers, every property may be null or absent and every enumeration is open.
In what we send, the definition stays as strict as it is. A schema that both sides reach is
split: the request keeps its name, the answer gets `Info`. Objects without a shape of their own
become "anything" on both sides, so that their JSON passes through as it is.
"""

import copy
from typing import Any

from .document import (
    Document,
    Schema,
    contents,
    map_schemas,
    operations,
    prune,
    reachable,
    reference_to,
    referred_name,
    schemas,
)
from .errors import PipelineError

ANSWER = "x-answer"
ACCEPT = "x-accept"
_SUFFIX = "Info"
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
        _keep_accept(operation, f"{method.upper()} {path}")
        _drop_errors(operation)
    _map_named(tolerant, _free)
    prune(tolerant)
    for media_type in _bodies(tolerant) + _answers(tolerant):
        media_type["schema"] = map_schemas(media_type["schema"], _free)
    _inline_free(tolerant)
    _split(tolerant)
    named = schemas(tolerant)
    answers = _answers(tolerant)
    for name in reachable(tolerant, [media_type["schema"] for media_type in answers]):
        named[name] = map_schemas(named[name], _tolerant)
    for media_type in answers:
        media_type["schema"] = map_schemas(media_type["schema"], _tolerant)
    prune(tolerant)
    return tolerant


def _keep_accept(operation: dict[str, Any], where: str) -> None:
    """Every operation has one right `Accept`: it is no argument, but a header always sent."""
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


def _drop_errors(operation: dict[str, Any]) -> None:
    """An error is raised, never returned: only the answers that say yes have a type."""
    answers = operation["responses"]
    for status in [status for status in answers if not status.startswith("2")]:
        del answers[status]


def _bodies(document: Document) -> list[dict[str, Any]]:
    return [
        media_type
        for _, _, operation in operations(document)
        for media_type in contents(operation.get("requestBody", {}))
    ]


def _answers(document: Document) -> list[dict[str, Any]]:
    return [
        media_type
        for _, _, operation in operations(document)
        for answer in operation["responses"].values()
        for media_type in contents(answer)
    ]


def _map_named(document: Document, change: Any) -> None:
    named = schemas(document)
    for name, schema in named.items():
        named[name] = map_schemas(schema, change)


def _free(schema: Schema) -> Schema:
    """Turn an object without properties, and a map of anything, into "anything"."""
    if schema.get("type") != "object" or schema.get("properties") or "allOf" in schema:
        return schema
    if schema.get("additionalProperties", True) in (True, {}):
        return {}
    return schema


def _inline_free(document: Document) -> None:
    """Where a named schema has become "anything", write that in place of its reference."""
    named = schemas(document)
    free = {name for name, schema in named.items() if schema == {}}

    def replace(schema: Schema) -> Schema:
        if referred_name(schema) in free:
            return {}
        if schema.get("allOf") == [{}]:
            return {}
        return schema

    _map_named(document, replace)
    for media_type in _bodies(document) + _answers(document):
        media_type["schema"] = map_schemas(media_type["schema"], replace)


def _split(document: Document) -> None:
    """Give the answers their own copy of every schema that requests reach too."""
    named = schemas(document)
    answers = _answers(document)
    in_requests = reachable(document, [media_type["schema"] for media_type in _bodies(document)])
    in_answers = reachable(document, [media_type["schema"] for media_type in answers])
    both = in_requests & in_answers
    taken = sorted({name + _SUFFIX for name in both} & named.keys())
    if taken:
        raise PipelineError(
            f"{', '.join(taken)} cannot be made for the answers: the definition has that name "
            "already. Rename it in a patch."
        )

    def rename(schema: Schema) -> Schema:
        name = referred_name(schema)
        return {"$ref": reference_to(name + _SUFFIX)} if name in both else schema

    for name in in_answers:
        if name in both:
            named[name + _SUFFIX] = map_schemas(named[name], rename)
        else:
            named[name] = map_schemas(named[name], rename)
    for media_type in answers:
        media_type["schema"] = map_schemas(media_type["schema"], rename)


def _tolerant(schema: Schema) -> Schema:
    """Open one schema of an answer; what is inside it has been opened already."""
    opened = {key: value for key, value in schema.items() if key not in _STRICT}
    if "properties" in opened or "additionalProperties" in opened:
        # To the templates the mark says: every property may be null or absent.
        opened.update({"type": "object", ANSWER: True})
    return opened
