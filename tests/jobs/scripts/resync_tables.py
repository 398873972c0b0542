"""Resync some tables of all connections of a service."""

import fivetrex


def job(
    client: fivetrex.Client, service: str, tables: dict[str, list[str]], *, confirm: bool = False
) -> dict[str, str]:
    """Return the result by connection. Without `confirm`, nothing is sent."""
    results: dict[str, str] = {}
    for connection in client.connections.stream():
        if connection.service != service:
            continue
        try:
            result = client.connections.resync_tables(connection.id, tables=tables, confirm=confirm)
            results[connection.id] = result.message or "started"
        except fivetrex.APIError as error:
            results[connection.id] = f"failed: {error.message}"
    return results
