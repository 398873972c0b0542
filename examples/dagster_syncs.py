"""Dagster definitions: the tables that a connection loads, as assets, and a sensor.

Install: pip install 'fivetrex[dagster,simulator]'. To run it without an account, start the
simulator with `python -m fivetrex.simulator --port 4000`, and set the variables that it prints.
Then: dagster dev -f examples/dagster_syncs.py
"""

import os

import dagster as dg

from fivetrex.integrations.dagster import FivetrexResource, build_assets, build_sync_sensor

fivetran = FivetrexResource(
    api_key=dg.EnvVar("FIVETRAN_API_KEY"),
    api_secret=dg.EnvVar("FIVETRAN_API_SECRET"),
    base_url=os.environ.get("FIVETRAN_API_URL"),
)
tables = build_assets(fivetran, connection_ids=["silver_brook"], timeout=3600.0)


@dg.asset(deps=[dg.AssetKey(["orders_db_public", "orders"])])
def report(context: dg.AssetExecutionContext) -> None:
    """Report on the orders, after they are loaded."""
    context.log.info("the orders are loaded")


defs = dg.Definitions(
    assets=[tables, report],
    sensors=[build_sync_sensor(fivetran, connection_ids=["silver_brook"])],
    resources={"fivetran": fivetran},
)
