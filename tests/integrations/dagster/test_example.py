"""The example against a simulator over TCP: a materialization, and an evaluation of the sensor."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
import pytest

from fivetrex.simulator import RealClock, Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLE = Path(__file__).parents[3] / "examples" / "dagster_syncs.py"


@pytest.fixture
def definitions(monkeypatch: pytest.MonkeyPatch) -> Iterator[dg.Definitions]:
    simulator = Simulator(clock=RealClock(speed=20.0))
    simulator.client().connections.reload_schema_config("silver_brook")
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        spec = importlib.util.spec_from_file_location("dagster_syncs", EXAMPLE)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module.defs


def test_the_example(definitions: dg.Definitions, instance: dg.DagsterInstance) -> None:
    (sensor,) = definitions.sensors or []
    assert isinstance(sensor, dg.SensorDefinition)
    before: Any = sensor(dg.build_sensor_context(instance=instance))
    job = definitions.resolve_implicit_global_asset_job_def()
    result = job.execute_in_process(instance=instance)
    assert result.success
    assert result.asset_materializations_for_node("report")
    assert len(result.asset_materializations_for_node("fivetran")) == 5
    after: Any = sensor(dg.build_sensor_context(instance=instance, cursor=before.cursor))
    assert after.asset_events == []
