"""A server in a separate process, with precomputed responses."""

from __future__ import annotations

import contextlib
import os
import socketserver
import subprocess
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from .sample_responses import PAGE_SIZE, make_pages, make_response_body

if TYPE_CHECKING:
    from collections.abc import Iterator

LIST_PATH = "/v1/connections"
GET_PATH = "/v1/connections/amber_harbor"


@contextlib.contextmanager
def serving(connections: int) -> Iterator[str]:
    """Serve an account with `connections` connections, and yield the base URL."""
    command = [sys.executable, "-m", __name__, str(connections)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        port = process.stdout.readline().strip()
        if not port:
            raise RuntimeError("the server did not start")
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.stdin.close()


class _Handler(socketserver.StreamRequestHandler):
    """Handles the requests of one persistent connection."""

    disable_nagle_algorithm = True

    def __init__(self, answers: dict[str, bytes], *args: object) -> None:
        self._answers = answers
        super().__init__(*args)  # type: ignore[arg-type]

    def handle(self) -> None:
        while request_line := self.rfile.readline():
            while self.rfile.readline() not in {b"\r\n", b""}:
                pass
            self.request.sendall(self._answer(request_line.split()[1].decode()))

    def _answer(self, target: str) -> bytes:
        url = urlsplit(target)
        if url.path != LIST_PATH:
            return self._answers[url.path]
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        if query.get("limit") != str(PAGE_SIZE):
            raise ValueError(f"limit must be {PAGE_SIZE}: {target}")
        return self._answers[query.get("cursor", "")]


def _with_head(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}\r\n".encode() + body


def _serve(connections: int) -> None:
    bodies = {GET_PATH: make_response_body(), **make_pages(connections)}
    answers = {key: _with_head(body) for key, body in bodies.items()}
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), partial(_Handler, answers)) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(server.server_address[1], flush=True)
        sys.stdin.read()
        os._exit(0)  # the parent has ended or is done; clients may still be connected


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
