"""Compare the operations of two documents."""

import re
from collections.abc import Iterator
from typing import Any

from scripts.pipeline.openapi_document import Document, accept_of, operations
from scripts.pipeline.security import accepts_basic

from .client_method_names import generated_name, public_name
from .report import Finding
from .request_arguments import compare_arguments
from .responses import compare_responses
from .schemas import Difference, SchemaComparison, compare_flag, compare_keys

Operation = dict[str, Any]


def pair_operations(
    old: Document, new: Document
) -> Iterator[tuple[Operation | None, Operation | None]]:
    """Yield the operations of two documents in pairs; one is None if only the other exists.

    Operations correspond if their method and path are the same. An operation whose path has changed
    is identified by its id.

    Args:
        old: The older document.
        new: The newer one.
    """
    before, after = _by_route(old), _by_route(new)
    alone = {
        operation["operationId"]: operation
        for route, operation in after.items()
        if route not in before
    }
    for route, operation in before.items():
        yield operation, after.get(route) or alone.pop(operation["operationId"], None)
    for operation in alone.values():
        yield None, operation


def _by_route(document: Document) -> dict[str, Operation]:
    return {
        _route(f"{method} {path}"): {
            "security": document["security"],
            **operation,
            "accepts_basic": accepts_basic(document, operation),
            "accept": accept_of(operation),
            "method": method.upper(),
            "path": path,
        }
        for path, method, operation in operations(document)
    }


def _route(method_and_path: str) -> str:
    """Return a method and path without the names of the path parameters."""
    return re.sub(r"\{[^}]*\}", "{}", method_and_path)


def compare_operations(old: Document, new: Document) -> Iterator[Finding]:
    """Yield all differences between two reduced documents, except for their services.

    Args:
        old: The older document.
        new: The newer one.
    """
    schemas = SchemaComparison(old, new)
    before, after = ([server["url"] for server in it["servers"]] for it in (old, new))
    if before != after:
        difference = Difference("server changed", before=before, after=after)
        yield Finding("operation", "operation", "", "every operation", difference)
    for was, now in pair_operations(old, new):
        if was and now:
            yield from _differences(public_name(was), was, now, schemas)
        elif was:
            yield Finding("operation", "operation", "", public_name(was), Difference("removed"))
        elif now:
            yield Finding("operation", "operation", "", public_name(now), Difference("added"))


def _differences(
    name: str, old: Operation, new: Operation, schemas: SchemaComparison
) -> Iterator[Finding]:
    for difference in _compare_operation(old, new):
        yield Finding("operation", "operation", "", name, difference)
    for where, path, difference in compare_arguments(old, new, schemas):
        yield Finding("argument", where, path or "the body", name, difference)
    for path, difference in compare_responses(old["responses"], new["responses"], schemas):
        yield Finding("answer", "answer", path or "the response", name, difference)


def _compare_operation(old: Operation, new: Operation) -> Iterator[Difference]:
    before, after = (f"{it['method']} {it['path']}" for it in (old, new))
    if _route(before) != _route(after):
        yield Difference("moved", before=before, after=after)
    if generated_name(old) != generated_name(new):
        yield Difference("renamed", before=generated_name(old), after=generated_name(new))
    if old["accept"] != new["accept"]:
        yield Difference("accept changed", before=old["accept"], after=new["accept"])
    if old["accepts_basic"] and not new["accepts_basic"]:
        yield Difference(
            "basic removed", after=sorted({name for it in new["security"] for name in it})
        )
    else:
        yield from compare_keys(old, new, ("security",), "security changed")
    yield from compare_flag(old, new, "deprecated", on="deprecated", off="undeprecated")
