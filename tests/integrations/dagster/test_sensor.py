"""The sensor materializes the syncs that ended elsewhere, each once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import dagster as dg

from fivetrex.integrations.dagster import FivetrexResource, build_assets, build_sync_sensor
from fivetrex.simulator import Fault

if TYPE_CHECKING:
    import pytest

    from tests.integrations.eventful_simulator import EventfulSimulator

ID = "silver_brook"
IDS = [ID, "vivid_orchard"]


class Daemon:
    """Evaluates a sensor again and again, with its cursor, and stores the events."""

    def __init__(self, sensor: dg.SensorDefinition, instance: dg.DagsterInstance) -> None:
        self.sensor = sensor
        self.instance = instance
        self.cursor: str | None = None

    def evaluate(self) -> list[str]:
        context = dg.build_sensor_context(instance=self.instance, cursor=self.cursor)
        result: Any = self.sensor(context)
        self.cursor = result.cursor
        for event in result.asset_events:
            self.instance.report_runless_asset_event(event)
        return [event.asset_key.to_user_string() for event in result.asset_events]


def test_syncs_that_ended_elsewhere(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=IDS), instance)
    assert daemon.evaluate() == []  # what ended before the first evaluation is not new
    simulator.client().connections.sync_and_wait(ID)
    assert daemon.evaluate() == [
        "orders_db_audit/events",
        "orders_db_audit/logins",
        "orders_db_public/logs",
        "orders_db_public/orders",
        "orders_db_public/users",
    ]
    assert daemon.evaluate() == []
    assert sorted(json.loads(daemon.cursor or "")) == [ID, "vivid_orchard"]
    event = instance.get_latest_materialization_event(dg.AssetKey(["orders_db_public", "users"]))
    assert event is not None
    assert event.asset_materialization is not None
    assert event.asset_materialization.metadata["fivetran/status"].value == "succeeded"


def test_syncs_of_a_run_are_left_out(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=IDS), instance)
    daemon.evaluate()
    assets = build_assets(fivetran, connection_ids=[ID])
    dg.materialize([assets], resources={"fivetran": fivetran}, instance=instance)
    assert daemon.evaluate() == []


def test_failed_and_paused_connections_have_no_event(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=IDS), instance)
    daemon.evaluate()
    simulator.fail_next_sync(ID)
    simulator.client().connections.sync(ID)
    simulator.pause_connection("vivid_orchard")
    simulator.advance(300)
    assert daemon.evaluate() == []


def test_one_request_without_news(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=IDS), instance)
    daemon.evaluate()
    begin = len(simulator.requests)
    daemon.evaluate()
    assert [request.path for request in simulator.requests[begin:]] == ["/v1/connections"]


def test_a_short_outage_is_retried(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=[ID]), instance)
    daemon.evaluate()
    simulator.client().connections.sync_and_wait(ID)
    simulator.inject(Fault.status(503, times=2))
    assert len(daemon.evaluate()) == 5


def test_no_secret_is_in_the_cursor(
    simulator: EventfulSimulator,
    fivetran: FivetrexResource,
    instance: dg.DagsterInstance,
    caplog: pytest.LogCaptureFixture,
) -> None:
    daemon = Daemon(build_sync_sensor(fivetran, connection_ids=IDS), instance)
    daemon.evaluate()
    shown = (daemon.cursor or "") + caplog.text
    assert "the key of the account" not in shown
    assert "the secret of the key" not in shown
