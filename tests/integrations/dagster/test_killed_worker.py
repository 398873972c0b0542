"""A worker that is killed while it waits: the run that is resumed syncs no second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dagster as dg

from fivetrex.simulator import RealClock, Simulator
from tests.integrations.killed_process import Worker

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_one_sync_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    simulator = Simulator(clock=RealClock(speed=20.0))
    simulator.client().connections.reload_schema_config("silver_brook")
    simulator.set_sync_seconds("silver_brook", 120)
    with simulator.serve() as url:
        worker = Worker("tests.integrations.dagster.worker", simulator, url)
        worker.run_until_killed()
        with dg.DagsterInstance.get() as instance:
            (killed,) = instance.get_runs()
        assert killed.status == dg.DagsterRunStatus.STARTED
        worker.run_again(killed.run_id)
    assert worker.triggers == 1
