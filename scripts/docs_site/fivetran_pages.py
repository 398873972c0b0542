"""The addresses of the operations in Fivetran's own reference."""

from typing import Any

_REFERENCE = "https://fivetran.com/docs/rest-api/api-reference"
# The folder of each tag of the definition. A tag is missing if no link to a page of its operations
# is publicly known: a wrong link is worse than none.
FOLDERS = {
    "Account Management": "account",
    "Certificate Management": "certificates",
    "Connection Management": "connections",
    "Connection Schema Management": "connection-schema",
    "Connector Metadata": "connector-metadata",
    "Destination Management": "destinations",
    "Group Management": "groups",
    "Hybrid Deployment Agent Management": "hybrid-deployment-agent-management",
    "Log Service Management": "log-service-management",
    "Private Link Management": "private-links",
    "Role Management": "roles",
    "Team Management": "teams",
    "Transformation Management": "transformation-management",
    "Transformation Projects Management": "transformation-projects-management",
    "User Management": "users",
    "Webhook Management": "webhooks",
}


def address(operation: dict[str, Any]) -> str | None:
    """Return the address of an operation's page; None if it is not known.

    Args:
        operation: The operation, from the definition.
    """
    folder = FOLDERS.get(next(iter(operation["tags"]), ""))
    page = operation["operationId"].replace("_", "-")
    return folder and f"{_REFERENCE}/{folder}/{page}"
