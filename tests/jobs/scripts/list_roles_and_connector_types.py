"""List the roles for connections, and the databases that connections can read."""

import fivetrex


def job(client: fivetrex.Client) -> tuple[list[str], dict[str, str]]:
    roles = [role.name for role in client.roles.stream() if "CONNECTOR" in role.scope]
    databases = {
        connector_type.id: connector_type.name
        for connector_type in client.connector_types.stream()
        if connector_type.type == "Database"
    }
    return roles, databases
