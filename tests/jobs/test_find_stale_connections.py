from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.find_stale_connections import job

if TYPE_CHECKING:
    import fivetrex
    from fivetrex.simulator import Simulator


def test_connections_without_a_recent_success_are_found(
    client: fivetrex.Client, simulator: Simulator
) -> None:
    found = {each.id: each.succeeded_at is None for each in job(client, simulator.clock.now())}
    assert found == {"vivid_orchard": True, "stormy_ridge": False, "tender_lagoon": True}
