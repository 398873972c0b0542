"""The simulator over TCP, on uvicorn in a thread of its own."""

from __future__ import annotations

import ipaddress
import socket
import struct
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.serving.asgi import EXTENSION, Application

try:
    import uvicorn
    from uvicorn.protocols.http.h11_impl import H11Protocol
except ImportError as error:
    raise RuntimeError(
        "Serving over TCP needs uvicorn; get it with: pip install 'fivetrex[simulator]'"
    ) from error

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator, MutableMapping

    from fivetrex.simulator.serving.asgi import Receive, Send

_BACKLOG = 2048


class _Protocol(H11Protocol):
    """uvicorn's HTTP, with a way for the application to break its connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the application the connection, besides what ASGI gives it."""
        super().connection_made(transport)
        # asyncio sets this only where a socket names its protocol, which ours does not;
        # without it an answer's body waits 40 ms for the other side to acknowledge its head.
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.app = _with_connection(self.app, transport)

    def shutdown(self) -> None:
        """End at once when the server stops, also for a client that is kept waiting."""
        self.transport.abort()


def _with_connection(app: Any, transport: asyncio.Transport) -> Application:
    def reset() -> None:
        # Closing a socket that lingers for no time sends RST: a reset, not an end.
        if transport.is_closing():
            return
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()

    async def wrapped(scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        scope.setdefault("extensions", {})[EXTENSION] = {"close": transport.close, "reset": reset}
        await app(scope, receive, send)

    return wrapped


@contextmanager
def serving(application: Application, host: str, port: int) -> Iterator[str]:
    """Serve an application until the context ends; `Simulator.serve` tells the rest."""
    listener = _listen(host, port)
    server = uvicorn.Server(
        uvicorn.Config(
            application,
            http=_Protocol,
            ws="none",
            lifespan="off",
            log_config=None,
            server_header=False,
            proxy_headers=False,
        )
    )
    # The socket listens already: who connects before the thread has started, waits.
    thread = threading.Thread(
        target=server.run, args=([listener],), name="fivetrex-simulator", daemon=True
    )
    thread.start()
    try:
        address, number = listener.getsockname()[:2]
        yield f"http://[{address}]:{number}" if ":" in address else f"http://{address}:{number}"
    finally:
        server.should_exit = True
        thread.join()
        listener.close()


def _listen(host: str, port: int) -> socket.socket:
    address = "127.0.0.1" if host == "localhost" else host
    try:
        loopback = ipaddress.ip_address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise ValueError(f"the simulator is served on loopback only, not on {host!r}")
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    return socket.create_server((address, port), family=family, backlog=_BACKLOG)
