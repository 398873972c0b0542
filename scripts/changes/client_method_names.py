"""The names by which callers know the operations."""

from typing import Any

from openapi_python_client.strings import PythonIdentifier

CURATED_NAMES = {
    "list_all_groups": "groups.list",
    "group_details": "groups.get",
    "create_group": "groups.create",
    "modify_group": "groups.update",
    "delete_group": "groups.delete",
    "list_connections": "connections.list",
    "connection_details": "connections.get",
    "create_connection": "connections.create",
    "modify_connection": "connections.update",
    "delete_connection": "connections.delete",
    "sync_connection": "connections.sync",
    "resync_connection": "connections.resync",
    "resync_tables": "connections.resync_tables",
    "connection_sync_history": "connections.list_sync_history",
    "run_setup_tests": "connections.run_setup_tests",
    "connect_card": "connections.create_connect_card",
    "connection_state": "connections.get_state",
    "modify_connection_state": "connections.update_state",
    "connection_schema_config": "connections.get_schema_config",
    "modify_connection_schema_config": "connections.update_schema_config",
    "reload_connection_schema_config": "connections.reload_schema_config",
    "connection_column_config": "connections.get_table_columns",
    "list_destinations": "destinations.list",
    "destination_details": "destinations.get",
    "create_destination": "destinations.create",
    "modify_destination": "destinations.update",
    "delete_destination": "destinations.delete",
    "run_destination_setup_tests": "destinations.test",
    "list_all_webhooks": "webhooks.list",
    "webhook_details": "webhooks.get",
    "create_account_webhook": "webhooks.create_account",
    "create_group_webhook": "webhooks.create_group",
    "modify_webhook": "webhooks.update",
    "delete_webhook": "webhooks.delete",
    "test_webhook": "webhooks.test",
}


def public_name(operation: dict[str, Any]) -> str:
    """Return what a caller writes: a method of the client, else the generated function's module."""
    return CURATED_NAMES.get(operation["operationId"]) or generated_name(operation)


def generated_name(operation: dict[str, Any]) -> str:
    """Return the module that the generator makes of an operation."""
    tag = PythonIdentifier((operation["tags"] or ["default"])[0], prefix="tag")
    return f"fivetrex_api.api.{tag}.{PythonIdentifier(operation['operationId'], prefix='field_')}"
