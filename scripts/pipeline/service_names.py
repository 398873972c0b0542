"""The services of an operation, such as those that a connection can be created for: names only.

A published definition has them in the discriminator of the request. Their schemas are nine tenths
of the definition; the client is not generated from them.
"""

from typing import Any

from .openapi_document import Document, operations, referred_name, schemas

SERVICES = "x-services"


def services_of(document: Document, operation: dict[str, Any]) -> list[str]:
    """Return the services that an operation can be called for, sorted; none for most.

    Args:
        document: The definition, as published or reduced.
        operation: One of its operations.
    """
    if SERVICES in operation:
        return list(operation[SERVICES])
    names: set[str] = set()
    for content in operation.get("requestBody", {}).get("content", {}).values():
        schema = content.get("schema", {})
        body = schemas(document).get(referred_name(schema) or "", schema)
        names.update(body.get("discriminator", {}).get("mapping", {}))
    return sorted(names)


def count_services(document: Document) -> int:
    """Return the number of services for which a connection can be created."""
    return sum(
        len(services_of(document, operation))
        for _, _, operation in operations(document)
        if operation["operationId"] == "create_connection"
    )
