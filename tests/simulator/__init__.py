"""Tests of the simulator, and their helpers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from fivetrex.simulator import Simulator
from tests.support.published_definition import deviations

from .operations.exceptions import expected

_watching: list[set[str]] = []


def client_of(simulator: Simulator, url: str | None = None) -> httpx.Client:
    """A client in process, or over TCP if it is given a URL.

    Every response without a fault must match the published definition, except for known exceptions.
    """

    def check(response: httpx.Response) -> None:
        if not _any_fault(simulator):
            response.read()
            _check(response)

    return httpx.Client(
        base_url=url or simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=None if url else simulator.transport(),
        trust_env=False,
        event_hooks={"response": [check]},
    )


def async_client_of(simulator: Simulator, url: str | None = None) -> httpx.AsyncClient:
    """An asynchronous client; see `client_of`."""

    async def check(response: httpx.Response) -> None:
        if not _any_fault(simulator):
            await response.aread()
            _check(response)

    return httpx.AsyncClient(
        base_url=url or simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=None if url else simulator.async_transport(),
        trust_env=False,
        event_hooks={"response": [check]},
    )


@contextmanager
def unpublished() -> Iterator[set[str]]:
    """Collect the deviations of later responses from the published definition."""
    found: set[str] = set()
    _watching.append(found)
    try:
        yield found
    finally:
        _watching.remove(found)


def data(response: httpx.Response) -> Any:
    """The ``data`` of a successful response."""
    assert response.is_success, response.text
    assert response.json()["code"] == "Success"
    return response.json().get("data")


def error(response: httpx.Response) -> tuple[int, str]:
    """The status and the code of an error response."""
    content = response.json()
    assert set(content) == {"code", "message"}
    assert content["message"]
    return response.status_code, content["code"]


def _any_fault(simulator: Simulator) -> bool:
    return any(request.fault is not None for request in simulator.requests)


def _check(response: httpx.Response) -> None:
    found = deviations(response)
    for each in _watching:
        each |= found
    surprising = sorted(deviation for deviation in found if not expected(deviation))
    assert not surprising, f"{response.request.method} {response.request.url}: {surprising}"
