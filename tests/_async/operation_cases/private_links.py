"""Private links."""

from __future__ import annotations

from typing import Any

from .case import BAD, CONFLICT, CURSOR, UNKNOWN, OperationCase, not_found

NO_LINK = not_found("PrivateLink")
REDSHIFT: dict[str, Any] = {
    "region": "AWS_US_EAST_1",
    "service": "REDSHIFT_AWS",
    "config": {"aws_account_id": "123456789012", "cluster_identifier": "main"},
}
ANOTHER = {"connection_service_name": "another"}

CASES = {
    "private_links.list": OperationCase(
        lambda client: client.private_links.list(limit=1),
        lambda client: client.private_links.list(cursor=CURSOR),
        *BAD,
    ),
    "private_links.get": OperationCase(
        lambda client: client.private_links.get("hidden_passage"),
        lambda client: client.private_links.get(UNKNOWN),
        *NO_LINK,
    ),
    "private_links.create": OperationCase(
        lambda client: client.private_links.create(name="warehouse_link", **REDSHIFT),
        lambda client: client.private_links.create(name="sources_link", **REDSHIFT),
        *CONFLICT,
    ),
    "private_links.update": OperationCase(
        lambda client: client.private_links.update("spare_passage", config=ANOTHER),
        lambda client: client.private_links.update(UNKNOWN, config=ANOTHER),
        *NO_LINK,
    ),
    "private_links.delete": OperationCase(
        lambda client: client.private_links.delete("spare_passage"),
        lambda client: client.private_links.delete("hidden_passage"),
        *CONFLICT,
    ),
}
