"""Compare the names of the services of each operation."""

from collections.abc import Iterator

from scripts.pipeline.openapi_document import Document, operations
from scripts.pipeline.service_names import services_of

from .schemas import Difference

Services = dict[str, frozenset[str]]


def services_by_operation(document: Document) -> Services:
    """Return the services that each operation can be called for, by the operation's id.

    Args:
        document: A definition, as published or reduced; operations without services are left out.
    """
    services = {
        operation["operationId"]: frozenset(services_of(document, operation))
        for _, _, operation in operations(document)
    }
    return {operation: names for operation, names in services.items() if names}


def compare_services(old: frozenset[str], new: frozenset[str]) -> Iterator[tuple[str, Difference]]:
    """Yield the removed and added services, by name.

    Args:
        old: The services that an operation could be called for.
        new: The services that it can be called for now.
    """
    for name in sorted(old - new):
        yield name, Difference("removed")
    for name in sorted(new - old):
        yield name, Difference("added")
