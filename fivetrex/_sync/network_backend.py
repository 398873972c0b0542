# Made by scripts/twin.py from _async/network_backend.py. Do not edit.
"""The network backend of the HTTP library: streams with a deadline, whose framing is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpcore

from .._core.http1_framing import Framing
from .._deadline import seconds_left
from .._tcp_connect import connect

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

# In bytes. The timeout of a write applies to each part that the socket accepts. A large write is
# therefore split, and each piece gets only the remaining time.
_PIECE = 64 * 1024


class Backend(httpcore.NetworkBackend):
    """Opens connections whose operations end at the deadline of the attempt."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection."""
        return DeadlineStream(
            connect(
                self._backend,
                host,
                port,
                timeout=timeout,
                local_address=local_address,
                socket_options=socket_options,
            )
        )

    def sleep(self, seconds: float) -> None:
        """Wait between the HTTP library's attempts to connect."""
        self._backend.sleep(seconds)


class DeadlineStream(httpcore.NetworkStream):
    """A connection whose operations end at the deadline. It is not reused after surplus bytes."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self._framing = Framing()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Receive some bytes."""
        left = seconds_left(timeout, httpcore.ReadTimeout)
        data = self._stream.read(max_bytes, left)
        self._framing.received(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._framing.sent(buffer)
        for start in range(0, len(buffer), _PIECE):
            left = seconds_left(timeout, httpcore.WriteTimeout)
            piece = buffer if len(buffer) <= _PIECE else buffer[start : start + _PIECE]
            self._stream.write(piece, left)

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Encrypt the connection with TLS."""
        try:
            left = seconds_left(timeout, httpcore.ConnectTimeout)
            stream = self._stream.start_tls(ssl_context, server_hostname, left)
        except (
            BaseException
        ):  # also for a cancellation, after which the HTTP library does not close the connection
            self.close()
            raise
        return DeadlineStream(stream)

    def get_extra_info(self, info: str) -> Any:
        """Return information about the connection. One that is readable is not reused."""
        if info == "is_readable" and not self._framing.is_reusable:
            return True
        return self._stream.get_extra_info(info)
