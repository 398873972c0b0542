from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fivetrex import ForbiddenError
from fivetrex.simulator import Fault

from .scripts.pause_group import job

if TYPE_CHECKING:
    import fivetrex
    from fivetrex.simulator import Simulator

GROUP = "amber_harbor"
PAUSED_BEFORE = {"mellow_dune"}
RUNNING_BEFORE = {"silver_brook", "brisk_canyon"}


def test_the_group_is_paused_and_only_what_ran_is_resumed(client: fivetrex.Client) -> None:
    with job(client, GROUP) as paused:
        assert set(paused) == RUNNING_BEFORE
        assert paused_connections(client) == PAUSED_BEFORE | RUNNING_BEFORE
    assert paused_connections(client) == PAUSED_BEFORE


def test_a_pause_that_fails_halfway_is_undone(
    client: fivetrex.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.status(403, method="PATCH", path="/v1/connections/brisk_canyon"))
    with pytest.raises(ForbiddenError), job(client, GROUP):
        raise AssertionError("the group is not paused")
    assert paused_connections(client) == PAUSED_BEFORE


def paused_connections(client: fivetrex.Client) -> set[str]:
    return {each.id for each in client.connections.stream(GROUP) if each.is_paused}
