"""Webhook endpoints: real HTTP servers on loopback that record what they receive."""

from __future__ import annotations

import json
import threading
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import AF_INET6
from typing import TYPE_CHECKING, Any

from fivetrex.webhooks import SIGNATURE_HEADER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Behaviour = Callable[["Received"], int | None] | int | None


@dataclass(frozen=True)
class Received:
    """One request to an endpoint."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def payload(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads(self.body)
        return content

    @property
    def event(self) -> str:
        return str(self.payload["event"])

    @property
    def signature(self) -> str | None:
        return self.headers.get(SIGNATURE_HEADER.lower())


class Endpoint:
    """The requests to one endpoint, and its responses.

    Attributes:
        url: The URL of the endpoint.
        received: The requests, oldest first.
        answers: The responses to the next requests: a status; `None` to close the connection
            instead; or a function that returns either. Later requests get 200.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.received: list[Received] = []
        self.answers: deque[Behaviour] = deque()
        self.location: str | None = None
        self._changed = threading.Condition()

    @property
    def events(self) -> list[str]:
        return [each.event for each in self.received]

    def receive(self, received: Received) -> int | None:
        with self._changed:
            self.received.append(received)
            answer = self.answers.popleft() if self.answers else 200
            self._changed.notify_all()
        return answer(received) if callable(answer) else answer

    def wait_for(self, event: str) -> None:
        """Wait until the endpoint has received an event."""
        with self._changed:
            assert self._changed.wait_for(lambda: event in self.events, 10), self.events


class _Server(ThreadingHTTPServer):
    endpoint: Endpoint

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a disconnected client."""


class _Server6(_Server):
    address_family = AF_INET6


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        endpoint = self.server.endpoint
        status = endpoint.receive(Received(self.path, headers, body))
        if status is None:
            return
        self.send_response(status)
        if endpoint.location is not None:
            self.send_header("Location", endpoint.location)
        self.end_headers()
        self.wfile.write(b"Thank you.")

    def log_message(self, format: str, *args: Any) -> None:
        """Write no log."""


@contextmanager
def endpoint(host: str = "127.0.0.1", port: int = 0) -> Iterator[Endpoint]:
    """Serve an endpoint until the context ends."""
    kind = _Server6 if ":" in host else _Server
    with kind((host, port), _Handler) as server:
        named = f"[{host}]" if ":" in host else host
        server.endpoint = Endpoint(f"http://{named}:{server.server_port}/hook")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.endpoint
        finally:
            server.shutdown()
            thread.join()
