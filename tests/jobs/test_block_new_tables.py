from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.block_new_tables import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_enabled_tables_are_listed_and_new_ones_blocked(
    client: Client, simulator: Simulator
) -> None:
    config = client.connections.get_schema_config("silver_brook")
    change = config.change().disable_table("public", "logs").disable_schema("audit")
    client.connections.update_schema_config("silver_brook", change)

    enabled = job(client)
    assert enabled["silver_brook"] == ["public.users", "public.orders"]
    assert enabled["humble_beacon"] == ["inventory.items", "inventory.movements"]
    assert "vivid_orchard" not in enabled, "it has not synced yet"
    handlings = {
        client.connections.get_schema_config(each).schema_change_handling for each in enabled
    }
    assert handlings == {"ALLOW_COLUMNS"}

    writes = len(simulator.writes)
    assert job(client) == enabled
    assert len(simulator.writes) == writes
