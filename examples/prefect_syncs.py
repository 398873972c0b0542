"""A Prefect flow that syncs connections, with an artifact of the outcomes.

Install: pip install 'fivetrex[prefect,simulator]'. To run it without an account, start the
simulator with `python -m fivetrex.simulator --port 4000`, and set the variables that it prints.
Then: python examples/prefect_syncs.py
"""

from __future__ import annotations

import os

from prefect import flow, task
from pydantic import SecretStr

from fivetrex.integrations.prefect import FivetrexCredentials, sync, sync_many


@task
def report(statuses: list[str]) -> str:
    """Return a line for the log."""
    return f"loaded: {', '.join(statuses)}"


@flow(log_prints=True)
def load_sales() -> str:
    """Sync the orders first, and then the others together."""
    # A deployment loads the block instead: FivetrexCredentials.load("main").
    credentials = FivetrexCredentials(
        api_key=SecretStr(os.environ["FIVETRAN_API_KEY"]),
        api_secret=SecretStr(os.environ["FIVETRAN_API_SECRET"]),
        base_url=os.environ.get("FIVETRAN_API_URL"),
    )
    orders = sync.with_options(retries=2, timeout_seconds=3600)(
        "silver_brook", credentials=credentials
    )
    others = sync_many(["vivid_orchard", "humble_beacon"], credentials=credentials)
    line = report([orders["status"], *(outcome["status"] for outcome in others.values())])
    print(line)
    return line


if __name__ == "__main__":
    load_sales()
