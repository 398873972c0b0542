from __future__ import annotations

import json
from typing import TYPE_CHECKING

from .scripts.export_account import compare, job

if TYPE_CHECKING:
    from pathlib import Path

    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_two_exports_show_what_was_added_removed_and_changed(
    client: Client, simulator: Simulator, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    job(client, before)
    client.groups.update("early_lantern", name="playground")
    client.destinations.update("amber_harbor", config={"port": 444})
    client.connections.update("silver_brook", config={"port": 5433}, paused=True)
    change = client.connections.get_schema_config("brisk_canyon").change()
    change.disable_table("salesforce", "contact")
    client.connections.update_schema_config("brisk_canyon", change)
    client.webhooks.delete("rapid_heron")
    client.users.update("woven_trellis", family_name="Hadley-Marlow")
    team = client.teams.create(name="Finance", role="Account Reviewer")
    simulator.advance(3600)
    job(client, after)
    assert compare(before, after) == [
        "changed name of groups/early_lantern",
        "changed config of destinations/amber_harbor",
        "changed config, paused of connections/silver_brook",
        "changed schemas of schema_configs/brisk_canyon",
        "removed webhooks/rapid_heron",
        "changed family_name of users/woven_trellis",
        f"added teams/{team.id}",
    ]


def test_an_export_has_no_secrets(client: Client, tmp_path: Path) -> None:
    job(client, tmp_path / "export.json")
    export = json.loads((tmp_path / "export.json").read_text())
    assert export["connections"]["silver_brook"]["config"]["password"] == "******"
    assert export["destinations"]["amber_harbor"]["config"]["password"] == "******"
    assert export["webhooks"]["polished_beacon"]["secret"] == "******"
    assert export["schema_configs"]["vivid_orchard"] == {}
    assert compare(tmp_path / "export.json", tmp_path / "export.json") == []
