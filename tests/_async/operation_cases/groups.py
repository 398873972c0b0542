"""Groups, and their credentials."""

from __future__ import annotations

from .case import BAD, CONFLICT, CURSOR, NO_GROUP, UNKNOWN, OperationCase

CASES = {
    "groups.list": OperationCase(
        lambda client: client.groups.list(limit=2),
        lambda client: client.groups.list(cursor=CURSOR),
        *BAD,
    ),
    "groups.get": OperationCase(
        lambda client: client.groups.get("amber_harbor"),
        lambda client: client.groups.get(UNKNOWN),
        *NO_GROUP,
    ),
    "groups.create": OperationCase(
        lambda client: client.groups.create(name="finance"),
        lambda client: client.groups.create(name="sandbox"),
        *CONFLICT,
    ),
    "groups.update": OperationCase(
        lambda client: client.groups.update("amber_harbor", name="finance"),
        lambda client: client.groups.update("amber_harbor", name="sandbox"),
        *CONFLICT,
    ),
    "groups.delete": OperationCase(
        lambda client: client.groups.delete("amber_harbor"),
        lambda client: client.groups.delete(UNKNOWN),
        *NO_GROUP,
    ),
    "groups.get_public_key": OperationCase(
        lambda client: client.groups.get_public_key("amber_harbor"),
        lambda client: client.groups.get_public_key(UNKNOWN),
        *NO_GROUP,
    ),
    "groups.get_service_account": OperationCase(
        lambda client: client.groups.get_service_account("amber_harbor"),
        lambda client: client.groups.get_service_account(UNKNOWN),
        *NO_GROUP,
    ),
}
