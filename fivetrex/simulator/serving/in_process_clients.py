"""fivetrex clients of a simulator in the same process: the one module that imports them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import httpx

from fivetrex import AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from fivetrex import RetryPolicy


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


def make_client(
    transport: httpx.BaseTransport, base_url: str, **options: Unpack[ClientOptions]
) -> Client:
    """Make a synchronous client of a simulator; see `Simulator.client`."""
    http_client = httpx.Client(transport=transport, trust_env=False)
    return Client(base_url=base_url, http_client=http_client, **options)


def make_async_client(
    transport: httpx.AsyncBaseTransport, base_url: str, **options: Unpack[ClientOptions]
) -> AsyncClient:
    """Make an asynchronous client of a simulator; see `Simulator.async_client`."""
    http_client = httpx.AsyncClient(transport=transport, trust_env=False)
    return AsyncClient(base_url=base_url, http_client=http_client, **options)
