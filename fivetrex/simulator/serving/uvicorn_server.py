"""Serving the simulator over TCP, with uvicorn in a thread."""

from __future__ import annotations

import asyncio
import socket
import struct
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.missing_extra import missing_extra
from fivetrex.simulator.serving.asgi import EXTENSION, Application

try:
    import uvicorn
    from uvicorn.protocols.http.h11_impl import H11Protocol
except ImportError as error:
    raise missing_extra(error, "serving the simulator over TCP") from error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, MutableMapping

    from fivetrex.simulator.serving.asgi import Message, Receive, Send
    from fivetrex.simulator.serving.listener import Listener


class _Protocol(H11Protocol):
    """uvicorn's HTTP protocol, which also lets the application close or reset the connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the application access to the connection, which ASGI does not provide."""
        super().connection_made(transport)
        # asyncio sets TCP_NODELAY only for sockets with an explicit protocol. Without it, the body
        # of a response is delayed by 40 ms, until the client has acknowledged the headers.
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._is_closing = False
        self.app = _with_connection(self.app, transport, lambda: self._is_closing)

    def shutdown(self) -> None:
        """Close the connection immediately when the server stops, even during a request."""
        self.transport.abort()

    def close_gracefully(self) -> None:
        """Close the connection after the current response; immediately if there is none."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
        else:
            self.cycle.keep_alive = False
            self._is_closing = True


def _with_connection(
    app: Any, transport: asyncio.Transport, is_closing_gracefully: Callable[[], bool]
) -> Application:
    def reset() -> None:
        # Closing a socket with a linger time of 0 sends RST instead of FIN.
        if transport.is_closing():
            return
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()

    async def wrapped(scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        async def send_on(message: Message) -> None:
            if is_closing_gracefully() and message["type"] == "http.response.start":
                # With this header, the client does not reuse the connection.
                message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        scope.setdefault("extensions", {})[EXTENSION] = {"close": transport.close, "reset": reset}
        await app(scope, receive, send_on)

    return wrapped


@contextmanager
def serve_in_thread(application: Application, listener: Listener) -> Iterator[None]:
    """Serve an application on a listener until the context ends."""

    def run() -> None:
        try:
            # The listener needs `add_reader`, which the default loop of Windows lacks.
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(_serve(application, listener))
        finally:
            listener.stop()

    thread = threading.Thread(target=run, name="fivetrex-simulator", daemon=True)
    thread.start()
    try:
        listener.wait_until_applied()
        yield
    finally:
        listener.stop()
        thread.join()


async def _serve(application: Application, listener: Listener) -> None:
    config = uvicorn.Config(
        application,
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        server_header=False,
        # The simulator's responses have a Date by its own clock.
        date_header=False,
        proxy_headers=False,
    )
    # The server has no socket of its own: the listener accepts the connections.
    server = uvicorn.Server(config)
    state = server.server_state

    def protocol() -> _Protocol:
        return _Protocol(config=config, server_state=state, app_state={})

    def close_connections() -> None:
        for connection in list(state.connections):
            if isinstance(connection, _Protocol):
                connection.close_gracefully()

    answering = asyncio.create_task(server.serve(sockets=[]))
    try:
        await listener.run(protocol, close_connections)
    finally:
        server.should_exit = True
        await answering
