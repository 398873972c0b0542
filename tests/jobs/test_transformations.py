from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from .scripts.transformations import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

HOUR = timedelta(hours=1)


def test_long_runs_are_canceled_and_failed_ones_repeated(
    client: Client, simulator: Simulator
) -> None:
    simulator.fail_next_run("sunlit_quarry")
    client.transformations.run("sunlit_quarry")
    simulator.advance(60)
    client.transformations.run("frozen_willow")

    now = simulator.clock.now()
    assert job(client, now, HOUR) == {"sunlit_quarry": "started", "frozen_willow": "RUNNING"}
    assert job(client, now + 2 * HOUR, HOUR) == {
        "sunlit_quarry": "canceled",
        "frozen_willow": "canceled",
    }
    assert job(client, now, HOUR) == {"sunlit_quarry": "CANCELED", "frozen_willow": "CANCELED"}
