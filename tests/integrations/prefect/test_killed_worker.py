"""A worker that is killed while it waits: the flow run that is retried syncs no second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import FlowFilter, FlowFilterName
from prefect.settings import PREFECT_API_URL

from fivetrex.simulator import RealClock, Simulator
from tests.integrations.killed_process import Worker

if TYPE_CHECKING:
    import pytest


def test_one_sync_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", str(PREFECT_API_URL.value()))
    simulator = Simulator(clock=RealClock(speed=20.0))
    simulator.set_sync_seconds("silver_brook", 120)
    with simulator.serve() as url:
        worker = Worker("tests.integrations.prefect.worker", simulator, url)
        worker.run_until_killed()
        with get_client(sync_client=True) as client:
            name = FlowFilter(name=FlowFilterName(any_=["load-brook"]))
            (killed,) = client.read_flow_runs(flow_filter=name)
        assert killed.state is not None
        assert killed.state.is_running()
        worker.run_again(str(killed.id))
        with get_client(sync_client=True) as client:
            again = client.read_flow_run(killed.id)
    assert again.state is not None
    assert again.state.is_completed()
    assert again.run_count == 2
    assert worker.triggers == 1
