from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex
from fivetrex.simulator import Simulator

from .scripts.resync_tables import job

if TYPE_CHECKING:
    from fivetrex import Client

TABLES = {"public": ["users", "orders"]}


@pytest.fixture
def simulator() -> Simulator:
    """Ten connections in each of three groups."""
    return Simulator(groups=3, connections=10)


def test_nothing_is_resynced_without_confirmation(client: Client, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        job(client, "postgres", TABLES)
    assert simulator.writes == []


def test_two_tables_of_all_postgres_connections_are_resynced(
    client: Client, simulator: Simulator
) -> None:
    results = job(client, "postgres", TABLES, confirm=True)
    ids = [each.id for each in client.connections.stream() if each.service == "postgres"]
    assert len(ids) == 6
    assert list(results) == ids
    # The API takes a resync of a broken connection, too.
    assert set(results.values()) == {"Re-sync has been triggered successfully"}
    assert [(write.path, write.json) for write in simulator.writes] == [
        (f"/v1/connections/{each}/schemas/tables/resync", TABLES) for each in ids
    ]
