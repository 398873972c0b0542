"""DAGs for the tests of the engine: a task that is killed, and a schedule on syncs."""

from __future__ import annotations

from datetime import timedelta

from airflow.providers.standard.operators.empty import EmptyOperator
from airflow.sdk import DAG, AssetWatcher

from fivetrex.integrations.airflow import (
    FivetranSyncEventTrigger,
    FivetranSyncOperator,
    connection_asset,
)

for mode, deferrable in (("worker", False), ("triggerer", True)):
    with DAG(f"killed_{mode}", schedule=None):
        FivetranSyncOperator(
            task_id="sync",
            connection_ids="humble_beacon",
            deferrable=deferrable,
            retries=3,
            retry_delay=timedelta(seconds=1),
        )

watched = connection_asset("vivid_orchard")
watched.watchers = [
    AssetWatcher(
        name="syncs",
        trigger=FivetranSyncEventTrigger(connection_id="vivid_orchard", poll_interval=2.0),
    )
]
with DAG("scheduled_on_syncs", schedule=[watched]):
    EmptyOperator(task_id="report")
