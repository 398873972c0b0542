from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.copy_schema_config import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_the_settings_of_a_connection_are_copied(client: Client, simulator: Simulator) -> None:
    target = new_connection(client, simulator, "postgres", schema_prefix="copy")
    original = client.connections.get_schema_config("silver_brook")
    change = original.change().disable_table("public", "logs").block_new_tables()
    change.hash_column("public", "users", "email").set_sync_mode("public", "orders", "HISTORY")
    client.connections.update_schema_config("silver_brook", change)

    assert job(client, "silver_brook", target) == []
    assert (
        client.connections.get_schema_config(target).diff(
            client.connections.get_schema_config("silver_brook")
        )
        == []
    )
    writes = len(simulator.writes)
    assert job(client, "silver_brook", target) == []
    assert len(simulator.writes) == writes, "nothing is left to change"


def test_schemas_can_have_different_names(client: Client, simulator: Simulator) -> None:
    original = new_connection(client, simulator, "github", schema="github_us")
    target = new_connection(client, simulator, "github", schema="github_eu")
    change = client.connections.get_schema_config(original).change()
    client.connections.update_schema_config(original, change.disable_table("github_us", "issue"))

    [*_, skipped] = job(client, original, target)
    assert skipped.startswith("github_us: only in the other config: not copied")
    assert job(client, original, target, {"github_us": "github_eu"}) == []
    schema = client.connections.get_schema_config(target).schemas["github_eu"]
    assert [name for name, _ in schema.enabled_tables()] == ["repository", "user"]


def new_connection(client: Client, simulator: Simulator, service: str, **config: str) -> str:
    """Create a connection with a schema config."""
    connection = client.connections.create(
        group_id="quiet_meadow", service=service, config=config, run_setup_tests=False
    )
    simulator.repair_connection(connection.id)
    client.connections.reload_schema_config(connection.id)
    return connection.id
