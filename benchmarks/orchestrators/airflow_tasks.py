"""Runs tasks of Airflow as a worker and a triggerer do: operators in threads, triggers in one loop.

There is no scheduler and no database, whose own delays would be measured, too.
"""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .worker import Worker

# As many tasks of a DAG as Airflow runs at once by default.
_PARALLELISM = 16


def prepare() -> None:
    """Set the variables that Airflow reads when it is imported."""
    # Airflow refuses to call an operator outside of its own task runner.
    os.environ["AIRFLOW__CORE__UNIT_TEST_MODE"] = "True"


async def run_tasks(worker: Worker, operators: Mapping[str, Any]) -> None:
    """Run the operator of each connection, and report the ends."""
    executor = ThreadPoolExecutor(_PARALLELISM)
    async with worker.time.heartbeat(worker.report_stall):
        await asyncio.gather(
            *(_run(worker, executor, each, operator) for each, operator in operators.items())
        )
    executor.shutdown()


async def _run(
    worker: Worker, executor: ThreadPoolExecutor, connection_id: str, operator: Any
) -> None:
    deferral: Any = import_module("airflow.sdk.exceptions").TaskDeferred
    loop = asyncio.get_running_loop()
    context = {
        "ti": SimpleNamespace(try_number=1),
        "dag_run": SimpleNamespace(start_date=worker.time.now()),
        "outlet_events": {},
    }
    call = partial(operator.execute, context)
    while True:
        try:
            await loop.run_in_executor(executor, call)
        except deferral as deferred:
            event = await _first_event(deferred.trigger)
            method = getattr(operator, deferred.method_name)
            call = partial(method, context, event=event, **(deferred.kwargs or {}))
        except Exception as error:  # noqa: BLE001 - the task has failed
            worker.report_end(connection_id, "failed", f"{type(error).__name__}: {error}")
            return
        else:
            worker.report_end(connection_id, "succeeded")
            return


async def _first_event(trigger: Any) -> Any:
    """Run a trigger in this event loop, after the serialization that Airflow performs."""
    path, arguments = trigger.serialize()
    module, _, name = path.rpartition(".")
    copy = getattr(import_module(module), name)(**arguments)
    async for event in copy.run():
        return event.payload
    return None
