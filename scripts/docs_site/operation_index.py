"""The index page: from the HTTP method and the path of an operation to the call in Python."""

from collections import defaultdict

from .surface import Method, Operation, Resource, api_operations, load_resources
from .surface import operations_without_method as without_method

URI = "reference/operations.md"

_HEAD = """\
---
title: Index of API operations
---

# Index of API operations

Find the Python method for an operation of the REST API: search this page for the path, such as
`/v1/users/{userId}/groups`, or for the `operationId`. Every operation of the API is here.

The links in the last column lead to Fivetran's reference. Their addresses follow the pattern of the
links that Fivetran publishes. Operations whose address is not known have no link.
"""
_ROW = "| request and `operationId` | Python | Fivetran |\n|---|---|---|"


def calls_by_operation() -> dict[str, list[tuple[Resource, Method]]]:
    """Return the methods that call each operation, by `operationId`."""
    calls: dict[str, list[tuple[Resource, Method]]] = defaultdict(list)
    for resource in load_resources():
        for method in resource.methods:
            if method.operation:
                calls[method.operation.id].append((resource, method))
    return calls


def render() -> str:
    """Return the Markdown of the page."""
    calls = calls_by_operation()
    reasons = without_method()
    sections: dict[str, list[str]] = {}
    for operation in api_operations().values():
        named = [
            f"[`{resource.call}.{method.name}`][{resource.call}.{method.name}]"
            for resource, method in calls.get(operation.id, ())
        ]
        python = "<br>".join(named) or f"`client.api` only: {reasons[operation.id]}"
        sections.setdefault(operation.tag, []).append(_row(operation, python))
    parts = [
        f"## {tag.removesuffix(' Management')}\n\n" + "\n".join([_ROW, *rows])
        for tag, rows in sections.items()
    ]
    tables = "\n\n".join(parts)
    return f'{_HEAD}\n<div class="requests" markdown>\n\n{tables}\n\n</div>\n'


def _row(operation: Operation, python: str) -> str:
    link = f"[reference]({operation.page})" if operation.page else ""
    return f"| `{operation.request}`<br>`{operation.id}` | {python} | {link} |"
