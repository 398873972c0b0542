"""Run `dagster-fivetran`: the assets of its workspace, materialized, with its defaults.

The address of the API is a constant, which is replaced by the simulator's.
"""

from importlib import import_module
from typing import Any

from .dagster_runs import run_assets
from .worker import API_KEY, API_SECRET, Worker

if __name__ == "__main__":
    worker = Worker()
    dagster: Any = import_module("dagster")
    library: Any = import_module("dagster_fivetran")
    resources: Any = import_module("dagster_fivetran.resources")
    resources.FIVETRAN_API_BASE = worker.settings.url
    resources.datetime = worker.time.datetime()

    def workspace() -> Any:
        return library.FivetranWorkspace(
            account_id="simulated", api_key=API_KEY, api_secret=API_SECRET
        )

    shared = workspace()

    def assets(connection_id: str) -> Any:
        # Dagster reads the annotations, so they are not postponed in this module.
        def sync(
            context: dagster.AssetExecutionContext, fivetran: library.FivetranWorkspace
        ) -> Any:
            yield from fivetran.sync_and_poll(context=context)

        decorate: Any = library.fivetran_assets(
            connector_id=connection_id, name=connection_id, workspace=shared
        )
        return decorate(sync)

    definitions = {each: assets(each) for each in worker.settings.ids}
    run_assets(worker, definitions, lambda: {"fivetran": workspace()})
