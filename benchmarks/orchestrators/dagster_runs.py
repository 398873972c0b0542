"""Runs assets of Dagster, each connection in a run of its own, in a thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .worker import Worker


def run_assets(
    worker: Worker, assets: Mapping[str, Any], resources: Callable[[], Mapping[str, Any]]
) -> None:
    """Materialize the assets of each connection from the start of the scenario on.

    The ends are reported.
    """
    dagster: Any = import_module("dagster")

    def run(connection_id: str) -> None:
        with dagster.DagsterInstance.ephemeral() as instance:
            result = dagster.materialize(
                [assets[connection_id]],
                resources=resources(),
                instance=instance,
                raise_on_error=False,
            )
            errors = [event.step_failure_data.error for event in result.get_step_failure_events()]
        message = " ".join(str(error.cause or error) for error in errors)
        if result.success and not result.get_asset_materialization_events():
            message = "the run succeeded without a materialization"
        worker.report_end(connection_id, "succeeded" if result.success else "failed", message)

    # The first run imports much of Dagster, which is not measured.
    dagster.materialize([dagster.asset(name="unused")(lambda: None)])
    worker.wait_for_start()
    with ThreadPoolExecutor(len(assets)) as executor:
        list(executor.map(run, assets))
