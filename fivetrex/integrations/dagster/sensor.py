"""The sensor: materializations of syncs that ended elsewhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import dagster as dg

from fivetrex import SyncBaseline, SyncOutcome, SyncRun

from .resource import FivetrexResource, materialization_metadata
from .snapshot import read_destination, tables_of
from .translator import FivetrexTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from fivetrex import Client
    from fivetrex.models import Connection

__all__ = ["build_sync_sensor"]


def build_sync_sensor(
    fivetran: FivetrexResource,
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
    name: str = "fivetran_syncs",
    minimum_interval_seconds: int = 60,
    default_status: dg.DefaultSensorStatus = dg.DefaultSensorStatus.STOPPED,
    translator: FivetrexTranslator | None = None,
) -> dg.SensorDefinition:
    """Create a sensor that materializes the assets of syncs that Dagster has not started.

    Each evaluation reads a list of all connections: one request for 1000 of them. The cursor has
    the end of the latest sync of each connection. A sync that a run of Dagster has materialized is
    left out.

    Args:
        fivetran: The resource.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.
        name: The name of the sensor.
        minimum_interval_seconds: Seconds between two evaluations.
        default_status: Whether the sensor runs when it is first deployed.
        translator: Translates the tables to assets, as for `load_specs`.

    Returns:
        The sensor.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource, build_sync_sensor


        def definitions(fivetran: FivetrexResource) -> dg.Definitions:
            return dg.Definitions(sensors=[build_sync_sensor(fivetran, group_id="main_warehouse")])
        ```
    """
    translator = translator or FivetrexTranslator()

    def evaluate(context: dg.SensorEvaluationContext) -> dg.SensorResult:
        known: dict[str, str | None] | None = json.loads(context.cursor) if context.cursor else None
        ends: dict[str, str | None] = dict(known or {})
        events: list[Any] = []
        with fivetran.client() as client:
            for connection in _connections(client, connection_ids, group_id):
                end = connection.succeeded_at
                ends[connection.id] = _text(end)
                if end is None or known is None or ends[connection.id] == known.get(connection.id):
                    continue
                context.log.info(f"{connection.id} has synced, until {end}")
                events += _materializations(context, client, translator, connection, end)
        return dg.SensorResult(asset_events=events, cursor=json.dumps(ends, sort_keys=True))

    return dg.SensorDefinition(
        name=name,
        evaluation_fn=evaluate,
        minimum_interval_seconds=minimum_interval_seconds,
        default_status=default_status,
        description="Materializes the tables of Fivetran's syncs",
    )


def _connections(
    client: Client, connection_ids: Sequence[str] | None, group_id: str | None
) -> Iterator[Connection]:
    for connection in client.connections.stream(group_id, limit=1000):
        if connection_ids is None or connection.id in connection_ids:
            yield connection


def _materializations(
    context: dg.SensorEvaluationContext,
    client: Client,
    translator: FivetrexTranslator,
    connection: Connection,
    end: datetime,
) -> Iterator[dg.AssetMaterialization]:
    """Yield the materializations of a connection's tables that have none of this sync."""
    run = SyncRun(id=connection.id, baseline=SyncBaseline(), created_at=end, joined=True)
    outcome = SyncOutcome(run=run, status="succeeded", finished_at=end, connection=connection)
    destination = read_destination(client, connection)
    for table in tables_of(client, connection, destination):
        key = translator.get_asset_spec(table).key
        if not _is_materialized(context, key, end):
            yield dg.AssetMaterialization(key, metadata=materialization_metadata(outcome, table))


def _is_materialized(context: dg.SensorEvaluationContext, key: dg.AssetKey, end: datetime) -> bool:
    """Return whether the latest materialization of an asset is of the sync that ended then."""
    event = context.instance.get_latest_materialization_event(key)
    materialization = None if event is None else event.asset_materialization
    if materialization is None:
        return False
    finished = materialization.metadata.get("fivetran/finished_at")
    return finished is not None and finished.value == end.timestamp()


def _text(end: datetime | None) -> str | None:
    return None if end is None else end.isoformat()
