from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.retest_broken_connections import job

if TYPE_CHECKING:
    import fivetrex
    from fivetrex.simulator import Simulator


def test_broken_connections_are_tested_again(client: fivetrex.Client, simulator: Simulator) -> None:
    assert job(client) == {"shop_db": ["Log in"]}
    tested = [request.path for request in simulator.requests if request.path.endswith("/test")]
    assert tested == ["/v1/connections/stormy_ridge/test"]


def test_no_broken_connection_is_left_after_a_repair(
    client: fivetrex.Client, simulator: Simulator
) -> None:
    simulator.repair_connection("stormy_ridge")
    assert job(client) == {}
