"""Webhooks over TCP, with uvicorn and the standard library's server."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

import httpx
import pytest
import uvicorn

from fivetrex.webhooks import WebhookEvent, asgi, wsgi
from tests.webhooks.deliveries import BODY, SECRET, SYNC_END, signed

if TYPE_CHECKING:
    from collections.abc import Iterator

URL = "http://127.0.0.1:{port}/"


@contextmanager
def over_asgi(events: list[WebhookEvent]) -> Iterator[int]:
    """Receive webhooks with uvicorn."""
    app: Any = asgi.WebhookApp(events.append, secret=SECRET, max_body_size=100_000)
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", ws="none", lifespan="auto"))
    # The socket listens before the server runs: early connections wait in the backlog.
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


class Quiet(WSGIRequestHandler):
    """A request handler without logging."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def over_wsgi(events: list[WebhookEvent]) -> Iterator[int]:
    """Receive webhooks with the standard library's server."""
    app = wsgi.WebhookApp(events.append, secret=SECRET, max_body_size=100_000)
    with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


SERVERS = pytest.mark.parametrize("serve", [over_asgi, over_wsgi])


@SERVERS
def test_a_webhook_is_received(serve: Any) -> None:
    events: list[WebhookEvent] = []
    body = json.dumps({**SYNC_END, "reason": "x" * 90_000}).encode()
    with serve(events) as port, httpx.Client(trust_env=False) as client:
        for content in (BODY, body):
            answer = client.post(URL.format(port=port), content=content, headers=signed(content))
            assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
        assert client.post(URL.format(port=port), content=BODY).status_code == 400
        assert client.head(URL.format(port=port)).status_code == 405
    assert [event.raw for event in events] == [SYNC_END, json.loads(body)]


def test_chunked_webhook_is_received() -> None:
    events: list[WebhookEvent] = []
    with over_asgi(events) as port, httpx.Client(trust_env=False) as client:
        url = URL.format(port=port)
        answer = client.post(url, content=iter([BODY[:50], BODY[50:]]), headers=signed())
        assert answer.status_code == 200
        answer = client.post(url, content=iter([b"x" * 60_000] * 2), headers=signed())
        assert answer.status_code == 413
    assert [event.raw for event in events] == [SYNC_END]


@SERVERS
def test_server_survives_an_incomplete_webhook(serve: Any) -> None:
    events: list[WebhookEvent] = []
    with serve(events) as port:
        with socket.create_connection(("127.0.0.1", port)) as connection:
            head = f"POST / HTTP/1.1\r\nHost: test\r\nContent-Length: {len(BODY)}\r\n\r\n"
            connection.sendall(head.encode() + BODY[:20])
        with httpx.Client(trust_env=False) as client:
            answer = client.post(URL.format(port=port), content=BODY, headers=signed())
            assert answer.status_code == 200
    assert [event.raw for event in events] == [SYNC_END]
