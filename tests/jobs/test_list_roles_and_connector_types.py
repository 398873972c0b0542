from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.list_roles_and_connector_types import job

if TYPE_CHECKING:
    import fivetrex


def test_roles_of_connections_and_databases_are_listed(client: fivetrex.Client) -> None:
    roles, databases = job(client)
    assert {"Sync Operator", "View Connection"} < set(roles)
    assert "Account Administrator" not in roles
    assert databases["mysql"] == client.connector_types.get("mysql").name
    assert "github" not in databases
