"""Clients that are closed: calls are a `ConfigurationError`, and no byte is sent."""

from __future__ import annotations

from typing import Any

import anyio
import httpx
import pytest

from fivetrex import AsyncClient, Client, ConfigurationError

from .client_driver import run
from .responses import answer_all
from .scripted_server import Server


def closed_http_client(flavour: str) -> Any:
    if flavour == "sync":
        own = httpx.Client()
        own.close()
        return own
    async_own = httpx.AsyncClient()
    anyio.run(async_own.aclose, backend=flavour)
    return async_own


CALLS = [
    lambda client: client.groups.get("first"),
    lambda client: client.groups.create(name="first"),
    lambda client: client.request("GET", "/v1/account/info"),
    lambda client: client.with_options(timeout=1.0).groups.get("first"),
]


@pytest.mark.parametrize("call", CALLS, ids=["get", "create", "request", "with_options"])
def test_a_closed_http_client_is_a_configuration_error(flavour: str, call: Any) -> None:
    with Server(answer_all) as server:
        try:
            outcomes = run(flavour, server.url, call, call, http_client=closed_http_client(flavour))
        except ConfigurationError as error:
            errors = [error]
        else:
            errors = [outcome.expect(ConfigurationError) for outcome in outcomes]
        assert not server.connections
    assert all("http_client" in str(error) for error in errors)


def test_an_http_client_that_is_closed_between_calls_is_a_configuration_error(
    flavour: str,
) -> None:
    own: Any = httpx.Client() if flavour == "sync" else httpx.AsyncClient()

    def close(client: Any) -> Any:
        return own.close() if flavour == "sync" else own.aclose()

    with Server(answer_all) as server:
        first, _, second = run(flavour, server.url, CALLS[0], close, CALLS[0], http_client=own)
    assert first.result().id == "first"
    assert "http_client" in str(second.expect(ConfigurationError))


def test_generated_functions_on_a_closed_http_client_are_a_configuration_error(
    flavour: str,
) -> None:
    from fivetrex_api.api.account_management import get_account_info

    def call(client: Any) -> Any:
        function = get_account_info.sync if flavour == "sync" else get_account_info.asyncio
        return function(client=client.api)

    with Server(answer_all) as server:
        (outcome,) = run(flavour, server.url, call, http_client=closed_http_client(flavour))
    outcome.expect(ConfigurationError)


def test_a_closed_client_is_a_configuration_error(flavour: str) -> None:
    def close(client: Client | AsyncClient) -> Any:
        return client.close()

    with Server(answer_all) as server:
        first, _, second = run(flavour, server.url, CALLS[0], close, CALLS[0])
        assert server.all_closed()
    assert first.result().id == "first"
    second.expect(ConfigurationError)
