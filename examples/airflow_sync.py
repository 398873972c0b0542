"""A DAG that syncs two connections, one after the other finished, and then reports.

Install: pip install 'fivetrex[airflow,simulator]'. To run it without an account, start the
simulator with `python -m fivetrex.simulator --port 4000`, and give Airflow the connection that
docs/airflow.md shows.
"""

from __future__ import annotations

from typing import Any

from airflow.sdk import DAG, task

from fivetrex.integrations.airflow import (
    FivetranSensor,
    FivetranSyncOperator,
    connection_asset,
)

SALES = connection_asset("silver_brook")

with DAG("load_sales", schedule=None, doc_md=__doc__):
    sync = FivetranSyncOperator(
        task_id="sync",
        connection_ids=["silver_brook", "vivid_orchard"],
        outlets=[SALES],
        deferrable=True,
    )
    loaded = FivetranSensor(
        task_id="loaded", connection_ids="silver_brook", poke_interval=5.0, deferrable=True
    )

    @task
    def report(outcomes: dict[str, Any]) -> str:
        """Return a line for each connection."""
        return ", ".join(f"{each}: {outcome['status']}" for each, outcome in outcomes.items())

    sync >> loaded
    report(sync.output)  # type: ignore[arg-type]  # Airflow passes the output, not the argument
