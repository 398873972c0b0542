"""Run `fivetrex.integrations.airflow`: its operator, deferred to its trigger, with its defaults."""

from __future__ import annotations

import asyncio
import json
import os
from importlib import import_module
from typing import Any

from . import airflow_tasks
from .worker import API_KEY, API_SECRET, Worker

if __name__ == "__main__":
    worker = Worker()
    airflow_tasks.prepare()
    os.environ["AIRFLOW_CONN_FIVETRAN_DEFAULT"] = json.dumps(
        {
            "conn_type": "fivetrex",
            "login": API_KEY,
            "password": API_SECRET,
            "extra": {"base_url": worker.settings.url},
        }
    )
    integration: Any = import_module("fivetrex.integrations.airflow")
    options = {"on_reschedule": "restart"} if worker.settings.restart else {}
    tasks = {
        each: integration.FivetranSyncOperator(
            task_id=each, connection_ids=each, deferrable=True, **options
        )
        for each in worker.settings.ids
    }
    worker.wait_for_start()
    asyncio.run(airflow_tasks.run_tasks(worker, tasks))
