"""Tests of the simulator, and what they share."""

from typing import Any

import httpx

from fivetrex.simulator import Simulator


def client_of(simulator: Simulator, url: str | None = None) -> httpx.Client:
    """A client in process, or over TCP if it is given a URL."""
    return httpx.Client(
        base_url=url or simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=None if url else simulator.transport(),
        trust_env=False,
    )


def async_client_of(simulator: Simulator, url: str | None = None) -> httpx.AsyncClient:
    """The same, asynchronous."""
    return httpx.AsyncClient(
        base_url=url or simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
        transport=None if url else simulator.async_transport(),
        trust_env=False,
    )


def data(response: httpx.Response) -> Any:
    """What a successful answer holds."""
    assert response.is_success, response.text
    assert response.json()["code"] == "Success"
    return response.json().get("data")


def error(response: httpx.Response) -> tuple[int, str]:
    """The status and the code of a refusal, whose body is an error's."""
    content = response.json()
    assert set(content) == {"code", "message"}
    assert content["message"]
    return response.status_code, content["code"]
