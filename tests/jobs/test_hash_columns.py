from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.hash_columns import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

PREVIEW = {
    "silver_brook": "public.users.email: hash",
    "brisk_canyon": "salesforce.contact.email: hash",
    "mellow_dune": "no change",
    "patient_glacier": "stripe.customer.email: hash",
    "humble_beacon": "no change",
}


def test_a_preview_changes_nothing(client: Client, simulator: Simulator) -> None:
    report = job(client, "*email*")
    assert {name: line for name, line in report.items() if "skipped" not in line} == PREVIEW
    assert "has no schema config" in report["vivid_orchard"]
    assert "its setup is broken" in report["stormy_ridge"]
    assert simulator.writes == []


def test_matching_columns_are_hashed_once(client: Client, simulator: Simulator) -> None:
    report = job(client, "*email*", apply=True)
    assert {name: report[name] for name in PREVIEW} == PREVIEW
    assert len(simulator.writes) == 3
    columns = client.connections.get_table_columns("silver_brook", "public", "users")
    assert [name for name, column in columns.items() if column.hashed] == ["email"]
    assert set(job(client, "*email*", apply=True).values()) >= {"no change"}
    assert len(simulator.writes) == 3
