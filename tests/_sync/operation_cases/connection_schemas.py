# Made by scripts/twin.py from _async/operation_cases/connection_schemas.py. Do not edit.
"""The schema config of a connection."""

from __future__ import annotations

from typing import Any

from tests.simulator.operations.schemas import block

from .case import BAD, CONFLICT, ILLEGAL, OperationCase, not_found

NO_CONFIG = not_found("SchemaConfig")
READY = "silver_brook"
# A connection that has not synced yet, and so has no schema config.
NEW = "vivid_orchard"
OFF: dict[str, Any] = {"enabled": False}
ON: dict[str, Any] = {"enabled": True}


def users_column(name: str) -> dict[str, Any]:
    """Return the argument that selects a column of the table of users."""
    return {"public": {"tables": {"users": {"columns": [name]}}}}


CASES = {
    "connections.get_schema_config": OperationCase(
        lambda client: client.connections.get_schema_config("silver_brook"),
        lambda client: client.connections.get_schema_config("vivid_orchard"),
        *NO_CONFIG,
    ),
    "connections.update_schema_config": OperationCase(
        lambda client: client.connections.update_schema_config(
            "silver_brook", schemas={"audit": OFF}
        ),
        lambda client: client.connections.update_schema_config(
            "silver_brook", schemas={"nothing": OFF}
        ),
        *NO_CONFIG,
    ),
    "connections.reload_schema_config": OperationCase(
        lambda client: client.connections.reload_schema_config("vivid_orchard"),
        lambda client: client.connections.reload_schema_config("tender_lagoon"),
        *BAD,
    ),
    "connections.get_table_columns": OperationCase(
        lambda client: client.connections.get_table_columns("silver_brook", "public", "users"),
        lambda client: client.connections.get_table_columns("silver_brook", "public", "nothing"),
        *NO_CONFIG,
    ),
    "connections.create_schema_config": OperationCase(
        lambda client: client.connections.create_schema_config(NEW, schemas={"github": ON}),
        lambda client: client.connections.create_schema_config(READY, schemas={"public": ON}),
        *CONFLICT,
    ),
    "connections.update_schema": OperationCase(
        lambda client: client.connections.update_schema(READY, "audit", enabled=False),
        lambda client: client.connections.update_schema(READY, "nothing_here", enabled=False),
        *NO_CONFIG,
    ),
    "connections.update_table": OperationCase(
        lambda client: client.connections.update_table(
            READY, "public", "users", enabled=True, sync_mode="HISTORY"
        ),
        lambda client: client.connections.update_table(
            READY, "public", "pg_stat_statements", enabled=True
        ),
        *ILLEGAL,
    ),
    "connections.update_column": OperationCase(
        lambda client: client.connections.update_column(
            READY, "public", "users", "phone", enabled=True, hashed=True
        ),
        lambda client: client.connections.update_column(
            READY, "public", "users", "id", enabled=False
        ),
        *ILLEGAL,
    ),
    "connections.drop_blocked_columns": OperationCase(
        lambda client: client.connections.drop_blocked_columns(
            READY, columns={"public": {"users": ["phone"]}}, confirm=True
        ),
        lambda client: client.connections.drop_blocked_columns(
            READY, columns={"public": {"users": ["email"]}}, confirm=True
        ),
        *ILLEGAL,
        prepare=block,
    ),
    "connections.drop_blocked_column": OperationCase(
        lambda client: client.connections.drop_blocked_column(
            READY, "public", "users", "phone", confirm=True
        ),
        lambda client: client.connections.drop_blocked_column(
            READY, "public", "users", "email", confirm=True
        ),
        *ILLEGAL,
        prepare=block,
    ),
}
