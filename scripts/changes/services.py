"""Compare the services of each operation: their names, and the fields that they take."""

from collections.abc import Iterator

from scripts.pipeline.openapi_document import Document, Schema, operations
from scripts.pipeline.service_names import services_of

from .schemas import Difference, SchemaComparison, iter_differences

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


def compare_service_fields(
    old: dict[str, Schema], new: dict[str, Schema]
) -> Iterator[tuple[str, Difference]]:
    """Yield the differences in the fields of services, by path, such as `postgres.config.port`.

    Args:
        old: The fields of each service that an operation took.
        new: The fields of each service that it takes now.
    """
    # The fields of services refer to no other schema.
    comparison = SchemaComparison({}, {})
    for name in sorted(old.keys() & new.keys()):
        yield from iter_differences(comparison.pair(old[name], new[name]), name)
