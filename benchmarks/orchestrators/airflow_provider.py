"""Run `airflow-provider-fivetran-async`: its operator, and its trigger, with their defaults.

The address of the API is a constant of its hook, which is replaced by the simulator's. It reads the
time with `pendulum.now`, which is replaced, too.
"""

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
        {"conn_type": "fivetran", "login": API_KEY, "password": API_SECRET}
    )
    operators: Any = import_module("fivetran_provider_async.operators")
    hook: Any = import_module("fivetran_provider_async.hooks").FivetranHook
    hook.api_protocol, hook.api_host = worker.settings.url.split("://")
    pendulum: Any = import_module("pendulum")
    pendulum.now = lambda tz=None: pendulum.from_timestamp(worker.time.timestamp(), tz or "UTC")
    # Without this setting, the provider starts a rescheduled sync again at each poll.
    options = {"reschedule_wait_time": None} if worker.settings.restart else {}
    tasks = {
        each: operators.FivetranOperator(task_id=each, connector_id=each, **options)
        for each in worker.settings.ids
    }
    worker.wait_for_start()
    asyncio.run(airflow_tasks.run_tasks(worker, tasks))
