"""fivetrex clients of a simulator in the same process; the only module that imports them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

import httpx

from fivetrex import AsyncClient, Client

if TYPE_CHECKING:
    from typing import Unpack

    from fivetrex import RetryPolicy
    from fivetrex.simulator.serving.client_clock import ClientClock


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
    transport: httpx.BaseTransport,
    base_url: str,
    clock: ClientClock,
    **options: Unpack[ClientOptions],
) -> Client:
    """Create a synchronous client of a simulator; see `Simulator.client`."""
    http_client = httpx.Client(transport=transport, trust_env=False)
    client = Client(base_url=base_url, http_client=http_client, **options)
    _set_clock(client, clock)
    return client


def make_async_client(
    transport: httpx.AsyncBaseTransport,
    base_url: str,
    clock: ClientClock,
    **options: Unpack[ClientOptions],
) -> AsyncClient:
    """Create an asynchronous client of a simulator; see `Simulator.async_client`."""
    http_client = httpx.AsyncClient(transport=transport, trust_env=False)
    client = AsyncClient(base_url=base_url, http_client=http_client, **options)
    _set_clock(client, clock)
    return client


def _set_clock(client: Client | AsyncClient, clock: ClientClock) -> None:
    """Let a client wait on the simulator's clock, which is not an option of clients."""
    session = client._session  # noqa: SLF001 - only the simulator's clients have another clock
    session.settings = replace(session.settings, clock=clock)
