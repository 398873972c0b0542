from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from .scripts.resync_tables_async import job

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator


def test_connections_are_resynced_at_once(async_client: AsyncClient, simulator: Simulator) -> None:
    ids = ["silver_brook", "tender_lagoon", "no_connection"]
    results = asyncio.run(job(async_client, ids, {"public": ["users", "orders"]}))
    assert list(results) == ids
    assert results["silver_brook"] == "started"
    assert results["tender_lagoon"].startswith("failed: ")
    assert results["no_connection"].startswith("failed: ")
    assert len(simulator.writes) == 1
