"""Sync a connection in a run of Dagster; with the ID of a failed run, resume that run."""

from __future__ import annotations

import sys

import dagster as dg

from fivetrex.integrations.dagster import FivetrexResource, build_assets


def load(root_run_id: str | None) -> bool:
    """Run the assets of the connection, and return whether the run succeeded."""
    fivetran = FivetrexResource(
        api_key=dg.EnvVar("FIVETRAN_API_KEY"),
        api_secret=dg.EnvVar("FIVETRAN_API_SECRET"),
        base_url=dg.EnvVar("FIVETRAN_API_URL"),
    )
    assets = build_assets(
        fivetran, connection_ids=["silver_brook"], poll_interval=0.5, if_running="restart"
    )
    definitions = dg.Definitions([assets], resources={"fivetran": fivetran})
    job = definitions.resolve_implicit_global_asset_job_def()
    resumed = {"dagster/is_resume_retry": "true", "dagster/root_run_id": root_run_id or ""}
    with dg.DagsterInstance.get() as instance:
        result = job.execute_in_process(instance=instance, tags=resumed if root_run_id else None)
    return result.success


if __name__ == "__main__":
    sys.exit(not load(sys.argv[1] if sys.argv[1:] else None))
