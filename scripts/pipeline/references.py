"""Resolve the references of a definition to its components."""

from typing import Any

_MOST_STEPS = 20


class UnresolvedReferenceError(Exception):
    """A reference that cannot be resolved. The message has the reason."""


def resolve_component(document: dict[str, Any], node: Any) -> Any:
    """Return what a parameter, a request body, a response or a path refers to.

    Args:
        document: The definition as published.
        node: The object, which can be `{"$ref": "#/components/responses/NotFound"}`.

    Raises:
        UnresolvedReferenceError: The target does not exist, or refers to itself.
    """
    for _ in range(_MOST_STEPS):
        if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
            return node
        node = resolve_pointer(document, node["$ref"])
    raise UnresolvedReferenceError("it refers to itself")


def resolve_pointer(document: dict[str, Any], reference: str) -> Any:
    """Return the value at a reference, such as `#/components/schemas/Widget`.

    Args:
        document: The definition as published.
        reference: The reference.

    Raises:
        UnresolvedReferenceError: The target does not exist, or is in another document.
    """
    if not reference.startswith("#/"):
        raise UnresolvedReferenceError(f"it refers to {reference}, which is in another document")
    node: Any = document
    for part in reference[2:].split("/"):
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, dict) and key in node:
            node = node[key]
        elif isinstance(node, list) and key.isdigit() and int(key) < len(node):
            node = node[int(key)]
        else:
            raise UnresolvedReferenceError(f"it refers to {reference}, which does not exist")
    return node
