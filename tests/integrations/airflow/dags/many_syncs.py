"""DAGs for the tests of the engine: fifty connections, and a task that is killed."""

from __future__ import annotations

import os
from datetime import timedelta

from airflow.sdk import DAG

from fivetrex.integrations.airflow import FivetranSyncOperator

IDS = os.environ.get("FIFTY_IDS", "").split()

with DAG("fifty", schedule=None):
    FivetranSyncOperator.partial(task_id="sync", deferrable=True).expand(connection_ids=IDS)

for mode, deferrable in (("worker", False), ("triggerer", True)):
    with DAG(f"killed_{mode}", schedule=None):
        FivetranSyncOperator(
            task_id="sync",
            connection_ids="humble_beacon",
            deferrable=deferrable,
            retries=3,
            retry_delay=timedelta(seconds=1),
        )
