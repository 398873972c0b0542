"""Resets of the simulator during requests of other threads."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import httpx

from fivetrex.simulator import Fault, RealClock, Simulator

from .consistency_checks import ApiReader, ConsistencyCheck
from .webhook_endpoints import endpoint

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15
SYNC = "/v1/connections/silver_brook/sync"


def ask(simulator: Simulator, hook: str, url: str | None = None) -> None:
    """Send the requests of a client; faults may apply to any of them."""
    with httpx.Client(
        base_url=url or simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=None if url else simulator.transport(),
        trust_env=False,
    ) as client:
        for number in range(ROUNDS):
            body = {"url": hook, "events": ["sync_start", "sync_end"], "active": number % 2 == 0}
            for method, path, content in (
                ("POST", "/v1/webhooks/account", body),
                ("POST", SYNC, {"force": True}),
                ("GET", "/v1/connections", None),
                ("DELETE", "/v1/groups/early_lantern", None),
                ("GET", "/_simulator/overview", None),
            ):
                with suppress(httpx.TransportError):
                    status = client.request(method, path, json=content).status_code
                    assert status in {200, 201, 404, 409, 503}, f"{method} {path}: {status}"


def test_requests_and_resets_can_run_in_parallel() -> None:
    simulator = Simulator(clock=RealClock(speed=1000), follow_schedules=True)
    failures: list[BaseException] = []

    def serve(hook: str) -> None:
        with simulator.serve() as url:
            ask(simulator, hook, url)

    def disturb(_: str) -> None:
        for number in range(ROUNDS):
            simulator.inject(Fault.status(503, times=2))
            simulator.inject(Fault.stale_read())
            simulator.advance(3600)
            repr(simulator.deliveries)
            if number % 5 == 0:
                simulator.reset()

    def guarded(work: Callable[[str], None], hook: str) -> None:
        try:
            work(hook)
        except BaseException as error:  # noqa: BLE001 - reported below
            failures.append(error)

    with endpoint() as hook:
        works = [serve, serve, disturb, lambda url: ask(simulator, url)]
        threads = [threading.Thread(target=guarded, args=(work, hook.url)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert not any(thread.is_alive() for thread in threads)
        simulator.clear_faults()
        for webhook in ApiReader(simulator).ids("/v1/webhooks"):
            assert ApiReader(simulator).request("DELETE", f"/v1/webhooks/{webhook}")[0] == 200
    assert failures == []
    assert ConsistencyCheck(ApiReader(simulator)).contradictions() == []
