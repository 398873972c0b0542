# Made by scripts/twin.py from _async/test_schema_backup.py. Do not edit.
"""Schema configs: exported, restored, and copied to another connection."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from fivetrex.models import SchemaConfig

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def read(client: Client) -> SchemaConfig:
    return client.connections.get_schema_config("silver_brook")


def change_several_things(client: Client) -> None:
    """Change settings of every kind."""
    change = (
        (read(client))
        .change()
        .disable_schema("audit")
        .disable_table("public", "logs")
        .set_sync_mode("public", "orders", "HISTORY")
        .hash_column("public", "users", "email")
        .enable_column("public", "users", "phone")
        .set_primary_key("public", "users", "email")
        .disable_column("public", "users", "full_name")
        .block_new_columns()
    )
    client.connections.update_schema_config("silver_brook", change)


def test_a_backup_is_restored(client: Client) -> None:
    setup = (read(client)).change().disable_column("public", "users", "phone")
    setup.unhash_column("public", "users", "email").set_primary_key(
        "public", "users", "email", is_primary_key=False
    )
    client.connections.update_schema_config("silver_brook", setup)
    client.connections.update_schema_config(
        "silver_brook",
        schemas={"public": {"tables": {"users": {"columns": {"full_name": {"enabled": True}}}}}},
    )
    exported = json.dumps((read(client)).to_dict())

    change_several_things(client)
    changed = read(client)
    assert len(changed.diff(SchemaConfig.from_dict(json.loads(exported)))) == 8

    change = changed.change().copy_from(SchemaConfig.from_dict(json.loads(exported)))
    assert change.skipped == []
    client.connections.update_schema_config("silver_brook", change)
    assert json.dumps((read(client)).to_dict()) == exported


def test_a_backup_restores_columns_that_were_not_set_yet(client: Client) -> None:
    exported = (read(client)).to_dict()
    change = (read(client)).change().hash_column("public", "users", "email")
    change.disable_column("public", "users", "phone").block_new_columns()
    client.connections.update_schema_config("silver_brook", change)

    backup = SchemaConfig.from_dict(exported)
    change = (read(client)).change().copy_from(backup)
    assert change.skipped == []
    client.connections.update_schema_config("silver_brook", change)
    restored = read(client)
    assert restored.diff(backup) == []
    columns = client.connections.get_table_columns("silver_brook", "public", "users")
    assert {(column.enabled, column.hashed) for column in columns.values()} == {(True, False)}
    assert restored.change().copy_from(backup).is_empty


def test_a_selection_is_copied_to_another_connection(client: Client, simulator: Simulator) -> None:
    columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}, "email": {}, "name": {}}
    shared: dict[str, dict[str, Any]] = {"users": columns, "logs": columns}
    simulator.set_source("silver_brook", {"s": {**shared, "only_there": columns}})
    other_columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}, "email": {}}
    simulator.set_source(
        "vivid_orchard", {"s": {"users": other_columns, "logs": columns, "only_here": columns}}
    )
    client.connections.reload_schema_config("silver_brook")
    client.connections.reload_schema_config("vivid_orchard")
    change = (read(client)).change().disable_table("s", "logs").block_new_tables()
    for name in ("email", "name"):
        change.hash_column("s", "users", name)
    client.connections.update_schema_config("silver_brook", change)

    source = read(client)
    target = client.connections.get_schema_config("vivid_orchard")
    known = client.connections.get_table_columns("vivid_orchard", "s", "users")
    change = target.change().copy_from(source, columns={("s", "users"): known})
    assert {(skipped.path, skipped.field) for skipped in change.skipped} == {
        (("s", "only_there"), "present"),
        (("s", "only_here"), "present"),
        (("s", "users", "name"), "hashed"),
    }
    client.connections.update_schema_config("vivid_orchard", change)
    target = client.connections.get_schema_config("vivid_orchard")
    assert target.schemas["s"].tables["users"].columns["email"].hashed is True
    assert target.schemas["s"].tables["logs"].enabled is False
    assert target.schema_change_handling == "ALLOW_COLUMNS"
    known = client.connections.get_table_columns("vivid_orchard", "s", "users")
    again = target.change().copy_from(source, columns={("s", "users"): known})
    assert client.connections.update_schema_config("vivid_orchard", again) is target
