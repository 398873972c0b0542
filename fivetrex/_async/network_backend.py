"""The network backend of the HTTP library: streams with a deadline, whose framing is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore

from .._core.http1_framing import Framing
from .._deadline import seconds_left
from .._tcp_connect import async_connect

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

# In bytes. The timeout of a write applies to each part that the socket accepts. A large write is
# therefore split, and each piece gets only the remaining time.
_PIECE = 64 * 1024


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Opens connections whose operations end at the deadline of the attempt."""

    def __init__(self) -> None:
        self._backend = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Open a connection."""
        return AsyncDeadlineStream(
            await async_connect(
                self._backend,
                host,
                port,
                timeout=timeout,
                local_address=local_address,
                socket_options=socket_options,
            )
        )

    async def sleep(self, seconds: float) -> None:
        """Wait between the HTTP library's attempts to connect."""
        await self._backend.sleep(seconds)


class AsyncDeadlineStream(httpcore.AsyncNetworkStream):
    """A connection whose operations end at the deadline. It is not reused after surplus bytes."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self._framing = Framing()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive some bytes."""
        left = seconds_left(timeout, httpcore.ReadTimeout)
        data = await self._stream.read(max_bytes, left)
        self._framing.received(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._framing.sent(buffer)
        for start in range(0, len(buffer), _PIECE):
            left = seconds_left(timeout, httpcore.WriteTimeout)
            piece = buffer if len(buffer) <= _PIECE else buffer[start : start + _PIECE]
            await self._stream.write(piece, left)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Encrypt the connection with TLS."""
        try:
            left = seconds_left(timeout, httpcore.ConnectTimeout)
            stream = await self._stream.start_tls(ssl_context, server_hostname, left)
        except (
            BaseException
        ):  # also for a cancellation, after which the HTTP library does not close the connection
            await self.aclose()
            raise
        return AsyncDeadlineStream(stream)

    def get_extra_info(self, info: str) -> Any:
        """Return information about the connection. One that is readable is not reused."""
        if info == "is_readable" and not self._framing.is_reusable:
            return True
        return self._stream.get_extra_info(info)
