"""Schema configs: exported, restored, and copied to another connection."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.models import SchemaConfig

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio


async def read(client: AsyncClient) -> SchemaConfig:
    return await client.connections.get_schema_config("silver_brook")


async def change_several_things(client: AsyncClient) -> None:
    """Change settings of every kind."""
    change = (
        (await read(client))
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
    await client.connections.update_schema_config("silver_brook", change)


async def test_a_backup_is_restored(client: AsyncClient) -> None:
    setup = (await read(client)).change().disable_column("public", "users", "phone")
    setup.unhash_column("public", "users", "email").set_primary_key(
        "public", "users", "email", is_primary_key=False
    )
    await client.connections.update_schema_config("silver_brook", setup)
    await client.connections.update_schema_config(
        "silver_brook",
        schemas={"public": {"tables": {"users": {"columns": {"full_name": {"enabled": True}}}}}},
    )
    exported = json.dumps((await read(client)).to_dict())

    await change_several_things(client)
    changed = await read(client)
    assert len(changed.diff(SchemaConfig.from_dict(json.loads(exported)))) == 8

    change = changed.change().copy_from(SchemaConfig.from_dict(json.loads(exported)))
    assert change.skipped == []
    await client.connections.update_schema_config("silver_brook", change)
    assert json.dumps((await read(client)).to_dict()) == exported


async def test_a_backup_restores_columns_that_were_not_set_yet(client: AsyncClient) -> None:
    exported = (await read(client)).to_dict()
    change = (await read(client)).change().hash_column("public", "users", "email")
    change.disable_column("public", "users", "phone").block_new_columns()
    await client.connections.update_schema_config("silver_brook", change)

    backup = SchemaConfig.from_dict(exported)
    change = (await read(client)).change().copy_from(backup)
    assert change.skipped == []
    await client.connections.update_schema_config("silver_brook", change)
    restored = await read(client)
    assert restored.diff(backup) == []
    columns = await client.connections.get_table_columns("silver_brook", "public", "users")
    assert {(column.enabled, column.hashed) for column in columns.values()} == {(True, False)}
    assert restored.change().copy_from(backup).is_empty


async def test_a_selection_is_copied_to_another_connection(
    client: AsyncClient, simulator: Simulator
) -> None:
    columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}, "email": {}, "name": {}}
    shared: dict[str, dict[str, Any]] = {"users": columns, "logs": columns}
    simulator.set_source("silver_brook", {"s": {**shared, "only_there": columns}})
    other_columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}, "email": {}}
    simulator.set_source(
        "vivid_orchard", {"s": {"users": other_columns, "logs": columns, "only_here": columns}}
    )
    await client.connections.reload_schema_config("silver_brook")
    await client.connections.reload_schema_config("vivid_orchard")
    change = (await read(client)).change().disable_table("s", "logs").block_new_tables()
    for name in ("email", "name"):
        change.hash_column("s", "users", name)
    await client.connections.update_schema_config("silver_brook", change)

    source = await read(client)
    target = await client.connections.get_schema_config("vivid_orchard")
    known = await client.connections.get_table_columns("vivid_orchard", "s", "users")
    change = target.change().copy_from(source, columns={("s", "users"): known})
    assert {(skipped.path, skipped.field) for skipped in change.skipped} == {
        (("s", "only_there"), "present"),
        (("s", "only_here"), "present"),
        (("s", "users", "name"), "hashed"),
    }
    await client.connections.update_schema_config("vivid_orchard", change)
    target = await client.connections.get_schema_config("vivid_orchard")
    assert target.schemas["s"].tables["users"].columns["email"].hashed is True
    assert target.schemas["s"].tables["logs"].enabled is False
    assert target.schema_change_handling == "ALLOW_COLUMNS"
    known = await client.connections.get_table_columns("vivid_orchard", "s", "users")
    again = target.change().copy_from(source, columns={("s", "users"): known})
    assert await client.connections.update_schema_config("vivid_orchard", again) is target
