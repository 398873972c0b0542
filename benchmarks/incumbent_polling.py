"""Wait for syncs with another library, in an interpreter that has it; used by `incumbents`.

`python incumbent_polling.py LIBRARY URL SPEED ID...` prints the number of its polling requests, and
when it noticed the end of each sync, in simulated seconds after the start.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

_REAL_SLEEP, _REAL_ASYNC_SLEEP = time.sleep, asyncio.sleep
_requests = 0
_lock = threading.Lock()


def main() -> None:
    """Run the syncs, and print the result as JSON."""
    library, url, speed, *ids = sys.argv[1:]
    _quicken(float(speed))
    begin = time.monotonic()
    processor = time.process_time()
    ends = {"dagster": _dagster, "airflow": _airflow}[library](url, ids)
    result = {
        "requests": _requests,
        "noticed": {each: (end - begin) * float(speed) for each, end in ends.items()},
        "processor_seconds": time.process_time() - processor,
    }
    print(json.dumps(result))


def _quicken(speed: float) -> None:
    """Let waits take simulated seconds."""

    async def sleep(seconds: float, *more: Any) -> None:
        await _REAL_ASYNC_SLEEP(seconds / speed, *more)

    def block(seconds: float) -> None:
        _REAL_SLEEP(seconds / speed)

    time.sleep = block  # type: ignore[assignment] # the library waits with it
    asyncio.sleep = sleep  # type: ignore[assignment] # as above


def _count() -> None:
    global _requests
    with _lock:
        _requests += 1


def _dagster(url: str, ids: list[str]) -> dict[str, float]:
    requests: Any = import_module("requests")
    resources: Any = import_module("dagster_fivetran.resources")
    send = requests.request

    def request(method: str, *arguments: Any, **more: Any) -> Any:
        if method == "GET":
            _count()
        return send(method, *arguments, **more)

    requests.request = request
    resources.FIVETRAN_API_BASE = url
    client = resources.FivetranClient(
        api_key="simulated_key",
        api_secret="simulated_secret",
        request_max_retries=3,
        request_retry_delay=0.25,
        request_backoff_factor=1.0,
        disable_schedule_on_trigger=False,
    )
    ends: dict[str, float] = {}

    def run(connection_id: str) -> None:
        before = resources.FivetranConnector.from_connector_details(
            client.get_connector_details(connection_id)
        )
        client.start_sync(connection_id)
        client.poll_sync(connection_id, before.last_sync_completed_at)
        ends[connection_id] = time.monotonic()

    with ThreadPoolExecutor(len(ids)) as executor:
        list(executor.map(run, ids))
    return ends


def _airflow(url: str, ids: list[str]) -> dict[str, float]:
    aiohttp: Any = import_module("aiohttp")
    pendulum: Any = import_module("pendulum")
    hooks: Any = import_module("fivetran_provider_async.hooks")
    triggers: Any = import_module("fivetran_provider_async.triggers")
    send = aiohttp.ClientSession._request

    async def request(self: Any, method: str, *arguments: Any, **more: Any) -> Any:
        _count()
        return await send(self, method, *arguments, **more)

    aiohttp.ClientSession._request = request

    class Login:
        login = "simulated_key"
        password = "simulated_secret"

    hooks.FivetranHook.api_protocol, hooks.FivetranHook.api_host = url.split("://")
    hooks.FivetranHook.get_connection = lambda *_: Login()
    ends: dict[str, float] = {}

    async def wait(connection_id: str) -> None:
        trigger = triggers.FivetranTrigger(
            task_id="wait",
            connector_id=connection_id,
            fivetran_conn_id="fivetran",
            previous_completed_at=pendulum.instance(datetime.now(UTC)),
        )
        async for event in trigger.run():
            if event.payload["status"] != "success":
                raise RuntimeError(event.payload["message"])
        ends[connection_id] = time.monotonic()

    async def wait_for_all() -> None:
        await asyncio.gather(*map(wait, ids))

    hook = hooks.FivetranHook(fivetran_conn_id="fivetran")
    for each in ids:
        hook._do_api_call("POST", f"v1/connectors/{each}/sync", json={"force": False})
    asyncio.run(wait_for_all())
    return ends


if __name__ == "__main__":
    main()
