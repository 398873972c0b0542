"""Sync a connection in a flow run of Prefect; with the ID of a flow run, run that one again."""

from __future__ import annotations

import os
import sys
from typing import Any

from prefect import flow
from prefect.client.orchestration import get_client
from prefect.flow_engine import run_flow
from prefect.states import Scheduled
from pydantic import SecretStr

from fivetrex.integrations.prefect import FivetrexCredentials, sync


@flow
def load_brook() -> Any:
    """Sync the connection."""
    credentials = FivetrexCredentials(
        api_key=SecretStr(os.environ["FIVETRAN_API_KEY"]),
        api_secret=SecretStr(os.environ["FIVETRAN_API_SECRET"]),
        base_url=os.environ["FIVETRAN_API_URL"],
    )
    return sync("silver_brook", credentials=credentials, poll_interval=0.5, if_running="restart")


def run_again(flow_run_id: Any) -> None:
    """Do what a worker does with a flow run that is to be retried."""
    with get_client(sync_client=True) as client:
        client.set_flow_run_state(flow_run_id, Scheduled(name="AwaitingRetry"), force=True)
        flow_run = client.read_flow_run(flow_run_id)
    run_flow(load_brook, flow_run=flow_run)


if __name__ == "__main__":
    if sys.argv[1:]:
        run_again(sys.argv[1])
    else:
        load_brook()
