"""List the enabled tables of all connections, and block new ones."""

import fivetrex


def job(client: fivetrex.Client) -> dict[str, list[str]]:
    """Return the names of the enabled tables by connection."""
    enabled: dict[str, list[str]] = {}
    for connection in client.connections.stream():
        try:
            config = client.connections.get_schema_config(connection.id)
        except fivetrex.NotFoundError:
            continue  # No schema config before the first sync.
        enabled[connection.id] = [
            f"{schema_name}.{table_name}"
            for schema_name, schema in config.enabled_schemas()
            for table_name, _ in schema.enabled_tables()
        ]
        client.connections.update_schema_config(connection.id, config.change().block_new_tables())
    return enabled
