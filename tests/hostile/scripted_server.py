"""A scripted server on a raw socket: tests control each byte that it sends."""

from __future__ import annotations

import contextlib
import itertools
import select
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable
    from types import TracebackType

#: Seconds between two pieces that a server drips.
INTERVAL = 0.05

#: Seconds that an assertion waits for something to happen on another thread.
PATIENCE = 1.0


@dataclass(frozen=True)
class Request:
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def last_segment(self) -> str:
        """The last segment of the path, such as the ID of a group."""
        return self.target.partition("?")[0].rpartition("/")[2]


@dataclass
class Connection:
    """One accepted connection.

    Attributes:
        socket: The socket.
        number: The position among the accepted connections, from 0.
        received: Every byte that the client sent and the server read.
        requests: The requests that `read_request` returned.
        is_closed: Set when the client has closed the connection.
        is_released: Set when a script that reads nothing may return.
    """

    socket: socket.socket
    number: int
    received: bytearray = field(default_factory=bytearray)
    requests: list[Request] = field(default_factory=list)
    is_closed: threading.Event = field(default_factory=threading.Event)
    is_released: threading.Event = field(default_factory=threading.Event)
    _position: int = 0

    def encrypt(self, context: ssl.SSLContext) -> bool:
        """Perform a TLS handshake; return False if the client does not complete it."""
        self.socket = context.wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )
        try:
            self.socket.do_handshake()
        except OSError:
            self.is_closed.set()
        return not self.is_closed.is_set()

    def read_request(self) -> Request | None:
        """Read the next request; None if the client closes the connection instead."""
        head = self._read_until(b"\r\n\r\n")
        if head is None:
            return None
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ", 2)
        headers = {}
        for line in filter(None, lines):
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
        body = self._read_exactly(int(headers.get("content-length", 0)))
        if body is None:
            return None
        request = Request(method, target, headers, body)
        self.requests.append(request)
        return request

    def read_head(self) -> bool:
        """Read the head of a request and leave its body unread; False if there is none."""
        return self._read_until(b"\r\n\r\n") is not None

    def send(self, *pieces: bytes) -> bool:
        """Send bytes in one call; return False if the client has disconnected."""
        try:
            self.socket.sendall(b"".join(pieces))
        except OSError:
            self.is_closed.set()
        return not self.is_closed.is_set()

    def drip(self, pieces: Iterable[bytes], interval: float = INTERVAL) -> bool:
        """Send one piece after another until the client closes the connection."""
        return all(not self.is_gone_after(interval) and self.send(piece) for piece in pieces)

    def is_gone_after(self, seconds: float) -> bool:
        """Wait, and return whether the client has closed the connection by then."""
        if not self.is_closed.is_set() and _is_readable(self.socket, seconds):
            self._receive()
        return self.is_closed.is_set()

    def read_to_end(self) -> None:
        """Read and record what the client sends until it closes the connection."""
        while self._receive():
            pass

    def close(self) -> None:
        """Close the connection from the server's side."""
        with contextlib.suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()

    def _receive(self) -> bool:
        try:
            piece = self.socket.recv(65_536)
        except OSError:
            piece = b""
        if not piece:
            self.is_closed.set()
        self.received += piece
        return bool(piece)

    def _read_until(self, mark: bytes) -> bytes | None:
        while (end := self.received.find(mark, self._position)) < 0:
            if not self._receive():
                return None
        start, self._position = self._position, end + len(mark)
        return bytes(self.received[start:end])

    def _read_exactly(self, count: int) -> bytes | None:
        while len(self.received) < self._position + count:
            if not self._receive():
                return None
        start, self._position = self._position, self._position + count
        return bytes(self.received[start : self._position])


Script = Callable[[Connection], object]


def encrypted(context: ssl.SSLContext, script: Script) -> Script:
    """Run a script on connections that are encrypted first."""
    return lambda connection: connection.encrypt(context) and script(connection)


class Server:
    """A server that runs a script for each accepted connection, in a thread of its own.

    Use it as a context manager: on exit, every socket is closed and every thread has ended. After
    its script, a connection stays open until the client closes it.

    Args:
        script: What to do with a connection.
        receive_buffer: Bytes of the sockets' receive buffers, for a server that reads slowly.
    """

    def __init__(self, script: Script, *, receive_buffer: int | None = None) -> None:
        self._script = script
        self._listener = socket.socket()
        if receive_buffer is not None:
            self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(128)
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._failures: list[BaseException] = []
        self._is_stopping = False
        self.port: int = self._listener.getsockname()[1]
        self.connections: list[Connection] = []

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def requests(self) -> list[Request]:
        """The requests that were read, by connection."""
        return [request for each in self.connections for request in each.requests]

    def all_closed(self) -> bool:
        """Wait a moment for the client to close its connections, and return whether it did."""
        for connection in self.connections:
            connection.is_released.set()
        return all(each.is_closed.wait(PATIENCE) for each in self.connections)

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._is_stopping = True
        # A connection wakes `accept` on every platform.
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        self._threads[0].join(5)
        self._listener.close()
        for connection in self.connections:
            connection.is_released.set()
            connection.close()
        for thread in self._threads:
            thread.join(5)
        if exc is None and self._failures:
            raise self._failures[0]

    def _accept(self) -> None:
        for number in itertools.count():
            try:
                accepted, _ = self._listener.accept()
            except OSError:
                return
            if self._is_stopping:
                accepted.close()
                return
            accepted.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection = Connection(accepted, number)
            self.connections.append(connection)
            thread = threading.Thread(target=self._serve, args=[connection], daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: Connection) -> None:
        try:
            self._script(connection)
            connection.read_to_end()
        except Exception as error:  # noqa: BLE001 - it is raised when the server stops
            if not self._is_stopping:
                self._failures.append(error)
                connection.close()


def _is_readable(sock: socket.socket, seconds: float) -> bool:
    try:
        return bool(select.select([sock], [], [], seconds)[0])
    except (OSError, ValueError):
        return True
