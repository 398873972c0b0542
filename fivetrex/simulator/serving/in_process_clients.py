"""fivetrex clients of a simulator in the same process; the only module that imports them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

import httpx

from fivetrex import AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from fivetrex import RetryPolicy


class ClientOptions(TypedDict, total=False):
    """The options of a client in process; the simulator sets the others.

    Attributes:
        api_key: An API key other than the simulator's, to test authentication errors.
        api_secret: An API secret other than the simulator's, likewise.
        timeout: The timeout of the client. In process, only faults delay responses.
        retry: The retry policy of the client.
    """

    api_key: str
    api_secret: str
    timeout: float | httpx.Timeout | None
    retry: RetryPolicy | None


def make_client(
    transport: httpx.BaseTransport, base_url: str, **options: Unpack[ClientOptions]
) -> Client:
    """Create a synchronous client of a simulator; see `Simulator.client`."""
    http_client = httpx.Client(transport=transport, trust_env=False)
    return Client(base_url=base_url, http_client=http_client, **options)


def make_async_client(
    transport: httpx.AsyncBaseTransport, base_url: str, **options: Unpack[ClientOptions]
) -> AsyncClient:
    """Create an asynchronous client of a simulator; see `Simulator.async_client`."""
    http_client = httpx.AsyncClient(transport=transport, trust_env=False)
    return AsyncClient(base_url=base_url, http_client=http_client, **options)
