"""The examples in a real Airflow, with the local executor and the triggerer on SQLite."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from fivetrex.simulator import RealClock, Simulator
from tests.integrations.waiting import wait_until

from .engine import Engine

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    """The small account, over TCP, with a clock that runs ten times as fast."""
    return Simulator(clock=RealClock(speed=10.0))


@pytest.fixture(scope="module")
def engine(simulator: Simulator, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with simulator.serve() as url:
        connection = {
            "conn_type": "fivetrex",
            "login": simulator.api_key,
            "password": simulator.api_secret,
            "extra": {"base_url": url},
        }
        engine = Engine(tmp_path_factory.mktemp("airflow"), connection)
        try:
            engine.start()
            yield engine
        finally:
            engine.stop()


def triggers(simulator: Simulator, connection_id: str) -> int:
    path = f"/v1/connections/{connection_id}/sync"
    return sum(request.path == path for request in simulator.writes)


def polls(simulator: Simulator, connection_id: str) -> int:
    path = f"/v1/connections/{connection_id}"
    return sum(request.path == path and request.method == "GET" for request in simulator.requests)


def test_the_example(engine: Engine, simulator: Simulator) -> None:
    run = engine.trigger("load_sales")
    assert engine.wait("load_sales", run) == "success"
    report = engine.xcom("load_sales", run, "report")
    assert report == "silver_brook: succeeded, vivid_orchard: succeeded"
    assert triggers(simulator, "silver_brook") == 1
    events = engine.request("GET", "/api/v2/assets/events")["asset_events"]
    extras = [event["extra"] for event in events if event["uri"].endswith("/silver_brook")]
    assert [extra["status"] for extra in extras] == ["succeeded"]


@pytest.mark.parametrize("mode", ["worker", "triggerer"])
def test_killed_and_retried(engine: Engine, simulator: Simulator, mode: str) -> None:
    """The worker process, or the triggerer, is killed while the sync runs: there is one sync."""
    simulator.set_sync_seconds("humble_beacon", 250)
    before = triggers(simulator, "humble_beacon")
    dag_id = f"killed_{mode}"
    run = engine.trigger(dag_id)
    wait_until(lambda: triggers(simulator, "humble_beacon") > before, "the sync is triggered")
    if mode == "triggerer":
        wait_until(lambda: engine.tasks(dag_id, run)["sync[-1]"]["state"] == "deferred", "deferred")
        engine.kill_component("triggerer")
        engine.start_component("triggerer")
    else:
        pid = engine.tasks(dag_id, run)["sync[-1]"]["pid"]
        os.kill(pid, signal.SIGKILL)
    assert engine.wait(dag_id, run) == "success"
    assert triggers(simulator, "humble_beacon") == before + 1
    task = engine.tasks(dag_id, run)["sync[-1]"]
    assert task["try_number"] == (1 if mode == "triggerer" else 2)


def test_a_dag_runs_after_each_sync_of_something_else(engine: Engine, simulator: Simulator) -> None:
    path = "/api/v2/dags/scheduled_on_syncs/dagRuns"
    # The triggerer watches the connection from its second poll on.
    wait_until(lambda: polls(simulator, "vivid_orchard") > 1, "the connection is watched")
    before = engine.request("GET", path)["total_entries"]
    simulator.set_sync_seconds("vivid_orchard", 30)
    simulator.client().connections.sync("vivid_orchard")
    wait_until(lambda: engine.request("GET", path)["total_entries"] > before, "a run is created")
    assert engine.request("GET", path)["total_entries"] == before + 1
