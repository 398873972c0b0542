"""Checks of operations: their parameters, bodies and responses."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..json_paths import Place
from ..openapi_document import Document, operations, referred_name
from ..tolerate import ACCEPT, is_shapeless
from .findings import JSON, Finding, resolved, successes

_IN_PATH = re.compile(r"\{([^}]+)\}")
# The operations that return several objects, by name. A plural is not enough to recognize them.
_MANY = re.compile(r"(^|_)list(_|$)|_connectors$")
_FILES = {"multipart/form-data", "application/octet-stream", "application/zip"}


def check(document: Document) -> Iterator[Finding]:
    """Yield the errors in the operations of a document."""
    for path, method, operation in operations(document):
        place: Place = ("paths", path, method)
        yield from _path_parameters(path, place, operation)
        yield from _accept(place, operation)
        yield from _body(document, place, operation)
        yield from _answers(document, path, place, operation)
        yield from _pages(document, place, operation)
    yield from _argument_names(document)
    yield from _lists_and_details(document)


def _path_parameters(path: str, place: Place, operation: dict[str, Any]) -> Iterator[Finding]:
    written = set(_IN_PATH.findall(path))
    parameters = operation.get("parameters", ())
    declared = {parameter["name"] for parameter in parameters if parameter["in"] == "path"}
    for name in sorted(written - declared):
        yield Finding("path-parameter", place, f"`{name}` is in the path, but not declared")
    for name in sorted(declared - written):
        yield Finding("path-parameter", place, f"`{name}` is declared, but not in the path")


def _accept(place: Place, operation: dict[str, Any]) -> Iterator[Finding]:
    for parameter in operation.get("parameters", ()):
        if (parameter["in"], parameter["name"]) == ("header", "Accept"):
            yield Finding("accept-argument", place, "the header `Accept` is an argument")


def _body(document: Document, place: Place, operation: dict[str, Any]) -> Iterator[Finding]:
    body = operation.get("requestBody")
    if body is None:
        return
    if not body.get("required", False):
        yield Finding(
            "optional-body", (*place, "requestBody"), "the body is not marked as required"
        )
    for media_type, content in body.get("content", {}).items():
        if media_type not in _FILES:
            continue
        inside = (*place, "requestBody", "content", media_type, "schema")
        schema = resolved(document, content.get("schema", {}))
        for name, part in schema.get("properties", {}).items():
            if is_shapeless(part):
                yield Finding(
                    "file-as-object",
                    (*inside, "properties", name),
                    "a file is declared as an object",
                )


def _answers(
    document: Document, path: str, place: Place, operation: dict[str, Any]
) -> Iterator[Finding]:
    # A tolerant definition has no error responses, because errors are raised.
    if ACCEPT not in operation and all(status < "4" for status in operation["responses"]):
        yield Finding("no-error-status", (*place, "responses"), "no error response is described")
    for status, answer in successes(operation):
        here = (*place, "responses", status)
        contents = answer.get("content", {})
        if not any(content.get("schema") for content in contents.values()) and status != "204":
            yield Finding("answer-without-schema", here, "the response has no schema")
        schema = resolved(document, contents.get(JSON, {}).get("schema", {}))
        if not schema:
            continue
        if path.endswith("/download"):
            yield Finding("file-as-object", here, "a file is declared as an object")
        elif "code" not in schema.get("properties", {}):
            yield Finding("answer-without-envelope", here, "the response has no `code`")
        elif _MANY.search(operation["operationId"]) and not _is_list(document, schema):
            yield Finding("one-for-many", here, "a list is declared as one object")


def _pages(document: Document, place: Place, operation: dict[str, Any]) -> Iterator[Finding]:
    taken = {parameter["name"] for parameter in operation.get("parameters", ())}
    for _, answer in successes(operation):
        schema = resolved(document, answer.get("content", {}).get(JSON, {}).get("schema", {}))
        if "next_cursor" in _page(document, schema) and not {"cursor", "limit"} <= taken:
            yield Finding(
                "unpaged-list", place, "`next_cursor` is returned, but `cursor` is not accepted"
            )


def _is_list(document: Document, envelope: dict[str, Any]) -> bool:
    """Whether the data of a response is a page or an array."""
    data = resolved(document, envelope.get("properties", {}).get("data", {}))
    return bool(_page(document, envelope)) or data.get("type") == "array"


def _page(document: Document, envelope: dict[str, Any]) -> dict[str, Any]:
    """Return the properties of a page; empty for any other response."""
    data = resolved(document, envelope.get("properties", {}).get("data", {}))
    properties: dict[str, Any] = data.get("properties", {})
    return properties if "items" in properties else {}


def _argument_names(document: Document) -> Iterator[Finding]:
    """Check that an argument in a path has the same name in Python in all operations."""
    names: dict[str, Counter[str]] = {}
    used: list[tuple[str, str, str]] = []
    for path, _, _ in operations(document):
        for match in _IN_PATH.finditer(path):
            position = _IN_PATH.sub("{}", path[: match.end()])
            name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", match.group(1)).lower()
            names.setdefault(position, Counter())[name] += 1
            used.append((path, position, name))
    for path, position, name in dict.fromkeys(used):
        usual = names[position].most_common(1)[0][0]
        if name != usual:
            yield Finding(
                "argument-name", ("paths", path), f"`{name}` is called `{usual}` elsewhere"
            )


def _lists_and_details(document: Document) -> Iterator[Finding]:
    answered = {
        path: content["schema"]
        for path, method, operation in operations(document)
        if method == "get"
        for _, answer in successes(operation)
        if "schema" in (content := answer.get("content", {}).get(JSON, {}))
    }
    for path, schema in answered.items():
        item = _page(document, resolved(document, schema)).get("items", {}).get("items", {})
        short = referred_name(item)
        for other, detail in answered.items():
            if short is None or not re.fullmatch(re.escape(path) + r"/\{[^}]+\}", other):
                continue
            envelope = resolved(document, detail)
            whole = referred_name(envelope.get("properties", {}).get("data", detail))
            if whole not in (None, short):
                yield Finding(
                    "list-and-detail", ("paths", path, "get"), f"`{short}` here is `{whole}` alone"
                )
