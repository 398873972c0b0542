"""Connect to a host that may have several addresses, within one timeout."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import httpcore

from ._deadline import seconds_left

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["async_connect", "connect"]


async def async_connect(
    backend: httpcore.AsyncNetworkBackend,
    host: str,
    port: int,
    *,
    timeout: float | None,
    local_address: str | None,
    socket_options: Iterable[Any] | None,
) -> httpcore.AsyncNetworkStream:
    """Connect in an event loop. The backend applies the timeout to all addresses together."""
    return await backend.connect_tcp(
        host,
        port,
        timeout=seconds_left(timeout, httpcore.ConnectTimeout),
        local_address=local_address,
        socket_options=socket_options,
    )


def connect(
    backend: httpcore.NetworkBackend,
    host: str,
    port: int,
    *,
    timeout: float | None,
    local_address: str | None,
    socket_options: Iterable[Any] | None,
) -> httpcore.NetworkStream:
    """Connect in a thread. The backend alone would apply the timeout to each address."""
    error: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
    for address in _addresses(host, port):
        try:
            return backend.connect_tcp(
                address,
                port,
                timeout=seconds_left(timeout, httpcore.ConnectTimeout),
                local_address=local_address,
                socket_options=socket_options,
            )
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
            error = failure
    raise error or httpcore.ConnectError(f"{host} has no address")


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(str(error)) from error
    return list(dict.fromkeys(str(address[0]) for *_, address in found))
