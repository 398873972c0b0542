"""Runs the servers in separate processes, and sends them raw requests."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[3]
PACKAGE = "tests.webhooks.servers"
COMMANDS = {
    "gunicorn": "gunicorn --bind 127.0.0.1:{port} --log-level critical {package}.all_apps:wsgi_app",
    "waitress": "waitress --listen 127.0.0.1:{port} {package}.all_apps:wsgi_app",
    "flask run": "flask --app {package}.flask_app run --port {port}",
    "runserver": "django runserver --noreload 127.0.0.1:{port}",
    "uvicorn": "uvicorn --port {port} --log-level critical {package}.all_apps:asgi_app",
    "hypercorn": "hypercorn --bind 127.0.0.1:{port} {package}.all_apps:asgi_app",
}
#: Which applications each server runs.
APPS = {
    "gunicorn": ("bare", "django", "flask"),
    "waitress": ("bare", "django", "flask"),
    "flask run": ("flask",),
    "runserver": ("django",),
    "uvicorn": ("bare", "django", "fastapi", "starlette"),
    "hypercorn": ("bare", "django", "fastapi", "starlette"),
}
#: In seconds: importing the frameworks takes a while on a busy machine.
START_TIMEOUT = 60.0
ANSWER_TIMEOUT = 10.0


class Answer(NamedTuple):
    """The response of a server. The status is 0 if the response is not HTTP."""

    status: int
    head: bytes
    body: bytes


class Server:
    """A server in a separate process.

    Args:
        name: Which, of `COMMANDS`.
        folder: Where its log goes.
    """

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder
        self._log = folder / f"{name}.log"
        self._start()

    def _start(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self._port: int = listener.getsockname()[1]
        command = COMMANDS[self.name].format(port=self._port, package=PACKAGE)
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": f"{PACKAGE}.django_settings",
            "HOME": str(self._folder),
            "PYTHONPATH": str(ROOT),
            "XDG_RUNTIME_DIR": str(self._folder),
        }
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *command.split()],
                cwd=self._folder,
                env=environment,
                stdout=log,
                stderr=log,
            )

    def wait(self) -> None:
        """Wait until the server accepts connections."""
        end = time.monotonic() + START_TIMEOUT
        starts = 1
        while time.monotonic() < end:
            if self._process.poll() is not None:
                # Another process may have bound the port.
                if starts == 3:
                    break
                starts += 1
                self._start()
            try:
                socket.create_connection(("127.0.0.1", self._port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise AssertionError(f"{self.name} did not start: {self._log.read_text('utf-8')}")

    def stop(self) -> None:
        """Stop the server, whatever it is doing."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)

    def send(
        self,
        app: str,
        target: bytes,
        headers: Mapping[str, str | None] | None = None,
        body: bytes = b"",
        method: bytes = b"POST",
    ) -> Answer:
        """Send one request, byte for byte, and read the answer to its end.

        A header that is None is not sent.
        """
        lines = {
            "Host": app,
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "Connection": "close",
            **(headers or {}),
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
        received = bytearray()
        with socket.create_connection(("127.0.0.1", self._port), ANSWER_TIMEOUT) as connection:
            request = method + b" " + target + b" HTTP/1.1\r\n" + head.encode() + b"\r\n" + body
            try:
                connection.sendall(request)
                while part := connection.recv(65536):
                    received += part
            except ConnectionError:
                pass  # a server may drop what it refuses
        first, _, rest = bytes(received).partition(b"\r\n\r\n")
        status = first.split(b" ", 2)[1] if first.startswith(b"HTTP/1.") else b"0"
        return Answer(int(status), first, rest)

    def runs(self, app: str) -> dict[str, dict[str, int]]:
        """Return how often each view of an application ran, and how often with an event."""
        answer = self.send(app, b"/runs", method=b"GET")
        content = answer.body
        if b"transfer-encoding: chunked" in answer.head.lower():
            content = content.partition(b"\r\n")[2].partition(b"\r\n")[0]
        counts: dict[str, dict[str, int]] = json.loads(content)
        return counts
