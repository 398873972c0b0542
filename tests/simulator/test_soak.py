"""Many concurrent clients: acknowledged writes are kept, and lost writes are detected."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import TYPE_CHECKING

import httpx

from benchmarks.soak import Report, soak
from fivetrex import AsyncClient
from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from collections.abc import Callable

CLIENTS = 20
STEPS = 1_500


def run(connect: Callable[[], AsyncClient], steps: int = STEPS) -> Report:
    taken = itertools.count()
    return asyncio.run(soak(connect, CLIENTS, lambda: next(taken) < steps))


def test_nothing_is_lost_over_tcp() -> None:
    simulator = Simulator(sync_seconds=0)
    with simulator.serve() as url:
        report = run(
            lambda: AsyncClient(
                base_url=url, api_key=simulator.api_key, api_secret=simulator.api_secret
            )
        )
    assert report.errors == []
    assert report.calls["create"] >= CLIENTS
    assert {"update", "pause or resume", "sync", "get", "delete", "list all"} <= set(report.calls)
    written = sum(report.calls[call] for call in ("create", "update", "pause or resume", "delete"))
    assert len(simulator.writes) >= written


class Forgetful(httpx.AsyncBaseTransport):
    """Acknowledges deletions without forwarding them."""

    def __init__(self, simulator: Simulator) -> None:
        self._honest = simulator.async_transport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(200, json={"code": "Success"})
        return await self._honest.handle_async_request(request)


class Failing(httpx.AsyncBaseTransport):
    """Fails the first requests of a method, and forwards all others."""

    def __init__(self, simulator: Simulator, method: str, times: int) -> None:
        self._honest = simulator.async_transport()
        self._method = method
        self._left = times

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == self._method and self._left:
            self._left -= 1
            raise ZeroDivisionError("no request")
        return await self._honest.handle_async_request(request)


class Losing(httpx.AsyncBaseTransport):
    """Creates connections and deletes them immediately."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._honest = simulator.async_transport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._honest.handle_async_request(request)
        if request.method == "POST" and request.url.path == "/v1/connections":
            with self._simulator.client() as client:
                client.connections.delete(json.loads(await response.aread())["data"]["id"])
        return response


def run_through(
    transport: httpx.AsyncBaseTransport, simulator: Simulator, steps: int = 300
) -> Report:
    return run(
        lambda: AsyncClient(
            base_url=simulator.url,
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            http_client=httpx.AsyncClient(transport=transport),
        ),
        steps,
    )


def test_a_client_that_fails_is_reported() -> None:
    simulator = Simulator()
    report = run_through(Failing(simulator, "POST", times=3), simulator)
    assert sum(" stopped: ZeroDivisionError: no request" in error for error in report.errors) == 3
    assert report.calls["create"] > 0


def test_a_write_that_is_lost_is_reported() -> None:
    simulator = Simulator()
    report = run_through(Losing(simulator), simulator)
    assert any(": created but not listed" in error for error in report.errors)
    assert report.calls["list all"] > 0


def test_a_write_that_is_only_acknowledged_is_detected() -> None:
    simulator = Simulator()
    report = run_through(Forgetful(simulator), simulator)
    assert any(error.endswith(": deleted but listed") for error in report.errors)
