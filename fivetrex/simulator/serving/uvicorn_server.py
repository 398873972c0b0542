"""The simulator over TCP, on uvicorn in a thread of its own."""

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
    """uvicorn's HTTP, with a way for the application to break its connection."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Give the application access to the connection, which ASGI does not."""
        super().connection_made(transport)
        # asyncio sets this only where a socket names its protocol, which ours does not;
        # without it an answer's body waits 40 ms for the other side to acknowledge its head.
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._is_closing = False
        self.app = _with_connection(self.app, transport, lambda: self._is_closing)

    def shutdown(self) -> None:
        """Close the connection at once when the server stops, even while a client waits."""
        self.transport.abort()

    def close_gracefully(self) -> None:
        """Close the connection after the response that is being sent; at once if there is none."""
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
        else:
            self.cycle.keep_alive = False
            self._is_closing = True


def _with_connection(
    app: Any, transport: asyncio.Transport, is_closing_gracefully: Callable[[], bool]
) -> Application:
    def reset() -> None:
        # Closing a socket that lingers for no time sends RST: a reset, not an end.
        if transport.is_closing():
            return
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()

    async def wrapped(scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        async def send_on(message: Message) -> None:
            if is_closing_gracefully() and message["type"] == "http.response.start":
                # The client then sends no other request on this connection.
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
            # The listener needs `add_reader`, which Windows' default loop lacks.
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
        proxy_headers=False,
    )
    # It is given no socket: the listener accepts the connections.
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
