"""Export the objects of the account to JSON, and compare two exports."""

import json
from pathlib import Path
from typing import Any

import fivetrex

Export = dict[str, dict[str, dict[str, Any]]]
# What changes with every sync and login.
VOLATILE = {"status", "succeeded_at", "failed_at", "logged_in_at"}


def job(client: fivetrex.Client, path: Path) -> None:
    """Write an export. The API masks the secrets in it."""
    connections = {each.id: each.to_dict() for each in client.connections.stream()}
    export: Export = {
        "groups": {group.id: group.to_dict() for group in client.groups.stream()},
        # Items of lists can lack the config.
        "destinations": {
            each.id: client.destinations.get(each.id).to_dict()
            for each in client.destinations.stream()
        },
        "connections": connections,
        "schema_configs": {key: read_schema_config(client, key) for key in connections},
        "webhooks": {webhook.id: webhook.to_dict() for webhook in client.webhooks.stream()},
        "users": {user.id: user.to_dict() for user in client.users.stream()},
        "teams": {team.id: team.to_dict() for team in client.teams.stream()},
    }
    path.write_text(json.dumps(export, indent=2))


def read_schema_config(client: fivetrex.Client, connection_id: str) -> dict[str, Any]:
    """Return the schema config of a connection; an empty one before its first sync."""
    try:
        return client.connections.get_schema_config(connection_id).to_dict()
    except fivetrex.NotFoundError:
        return {}


def compare(before: Path, after: Path) -> list[str]:
    """List what was added, removed and changed between two exports."""
    old: Export = json.loads(before.read_text())
    new: Export = json.loads(after.read_text())
    return [
        f"{change} {resource}/{key}"
        for resource in new
        for key in sorted(old[resource].keys() | new[resource].keys())
        if (change := describe(old[resource].get(key), new[resource].get(key)))
    ]


def describe(old: dict[str, Any] | None, new: dict[str, Any] | None) -> str:
    """Return what happened to one object."""
    if old is None or new is None:
        return "added" if old is None else "removed"
    changed = [name for name in new if name not in VOLATILE and new[name] != old.get(name)]
    return f"changed {', '.join(changed)} of" if changed else ""
