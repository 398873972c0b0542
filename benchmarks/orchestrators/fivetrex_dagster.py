"""Run `fivetrex.integrations.dagster`: its assets, materialized, with its defaults."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .dagster_runs import run_assets
from .worker import API_KEY, API_SECRET, Worker

if __name__ == "__main__":
    worker = Worker()
    integration: Any = import_module("fivetrex.integrations.dagster")

    def resource() -> Any:
        """Return a resource, one for each run."""
        return integration.FivetrexResource(
            api_key=API_KEY, api_secret=API_SECRET, base_url=worker.settings.url
        )

    options = {"on_reschedule": "restart"} if worker.settings.restart else {}
    assets = {
        each: integration.build_assets(resource(), connection_ids=[each], name=each, **options)
        for each in worker.settings.ids
    }
    run_assets(worker, assets, lambda: {"fivetran": resource()})
