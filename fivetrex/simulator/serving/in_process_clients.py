"""Our own clients on a simulator in the same process: the one place that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import httpx

from fivetrex import AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from fivetrex import RetryPolicy
    from fivetrex.simulator.simulator import Simulator


class ClientOptions(TypedDict, total=False):
    """What can be said of a client whose address and transport are given.

    Attributes:
        api_key: Another key than the simulator's, to be refused.
        api_secret: Another secret, likewise.
        timeout: Seconds to wait, as the client takes it; in process it ends
            the wait for an answer that a fault makes late, and nothing else waits.
        retry: When to try again.
    """

    api_key: str
    api_secret: str
    timeout: float | httpx.Timeout | None
    retry: RetryPolicy | None


def client_of(simulator: Simulator, **options: Unpack[ClientOptions]) -> Client:
    """The synchronous client; `Simulator.client` tells the rest."""
    options.setdefault("api_key", simulator.api_key)
    options.setdefault("api_secret", simulator.api_secret)
    http_client = httpx.Client(transport=simulator.transport(), trust_env=False)
    return Client(base_url=simulator.url, http_client=http_client, **options)


def async_client_of(simulator: Simulator, **options: Unpack[ClientOptions]) -> AsyncClient:
    """The asynchronous client; `Simulator.async_client` tells the rest."""
    options.setdefault("api_key", simulator.api_key)
    options.setdefault("api_secret", simulator.api_secret)
    http_client = httpx.AsyncClient(transport=simulator.async_transport(), trust_env=False)
    return AsyncClient(base_url=simulator.url, http_client=http_client, **options)
