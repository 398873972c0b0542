"""Hash every column whose name matches a pattern, such as *email*."""

from fnmatch import fnmatch

import fivetrex
from fivetrex.models import SchemaChange


def preview(client: fivetrex.Client, connection_id: str, pattern: str) -> SchemaChange:
    """Build the change that hashes the matching columns of all enabled tables."""
    change = client.connections.get_schema_config(connection_id).change()
    for schema_name, schema in change.config.enabled_schemas():
        for table_name, table in schema.enabled_tables():
            if table.supports_columns_config is False:
                continue
            columns = client.connections.get_table_columns(connection_id, schema_name, table_name)
            for name in columns:
                if fnmatch(name.lower(), pattern):
                    change.hash_column(schema_name, table_name, name, columns=columns)
    return change


def job(client: fivetrex.Client, pattern: str, *, apply: bool = False) -> dict[str, str]:
    """Describe the change of each connection, and apply it if asked to."""
    report: dict[str, str] = {}
    for connection in client.connections.stream():
        try:
            change = preview(client, connection.id, pattern)
            report[connection.id] = str(change)
            if apply:
                client.connections.update_schema_config(connection.id, change)
        except fivetrex.APIError as error:
            report[connection.id] = f"skipped: {error.message}"
    return report
