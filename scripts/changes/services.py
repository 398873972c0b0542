"""Comparing the services that something can be made for: names only.

A published definition tells the services apart by the discriminator of a request. Reduced facts
keep none of them.
"""

from collections.abc import Iterator
from typing import Any

from scripts.pipeline.document import Document, operations, referred_name, schemas

from .bodies import contents
from .schemas import Difference

Services = dict[str, frozenset[str]]


def tell_services(document: Document) -> Services:
    """Return the services that each operation can be called for, by the operation's id.

    Args:
        document: A definition, as published or reduced; operations without services are left out.
    """
    told = {
        operation["operationId"]: _services(document, operation)
        for _, _, operation in operations(document)
    }
    return {operation: names for operation, names in told.items() if names}


def _services(document: Document, operation: dict[str, Any]) -> frozenset[str]:
    named = schemas(document)
    names: set[str] = set()
    for schema in contents(operation.get("requestBody", {})).values():
        body = named.get(referred_name(schema) or "", schema)
        names.update(body.get("discriminator", {}).get("mapping", {}))
    return frozenset(names)


def compare_services(old: frozenset[str], new: frozenset[str]) -> Iterator[tuple[str, Difference]]:
    """Yield the services that come and go, by name.

    Args:
        old: The services that an operation could be called for.
        new: The services that it can be called for now.
    """
    for name in sorted(old - new):
        yield name, Difference("removed")
    for name in sorted(new - old):
        yield name, Difference("added")
