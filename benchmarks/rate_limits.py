"""Create 1,000 groups within a rolling window of 50 requests a second.

A server in another process counts the requests, and takes up to 20 ms for each. The baseline is the
time that the window requires.
"""

from __future__ import annotations

import asyncio
import json
import math
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fivetrex
from fivetrex.limits import RedisStore, SQLiteStore, Window

from .measure import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection as Pipe

REQUESTS = 1000
LIMIT = 50
SECONDS = 1.0
_ROUND_TRIP = 0.02
_THREADS, _TASKS = 20, 200
_PROCESSES, _THREADS_EACH = 4, 10
# The shares of the rate that are required, with a budget and without one.
_BUDGETED, _LEARNED = 0.95, 0.85


@dataclass
class Count:
    """The requests that the server has counted."""

    accepted: int
    refused: int
    refused_later: int
    """Those after the first window, which no client can know."""
    seconds: float
    """From the first to the last request that was accepted."""


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare the time with that of the window; refused requests are in the names."""
    cases = {
        f"{_THREADS} threads, budget": (_run_threads, "memory", _BUDGETED),
        f"{_TASKS} tasks, budget": (_run_tasks, "memory", _BUDGETED),
        f"{_PROCESSES} x {_THREADS_EACH} threads, SQLite": (_run_processes, "sqlite", _BUDGETED),
        f"{_PROCESSES} x {_THREADS_EACH} threads, Redis": (_run_processes, "redis", _BUDGETED),
        f"{_THREADS} threads, learned": (_run_threads, None, _LEARNED),
        f"{_TASKS} tasks, learned": (_run_tasks, None, _LEARNED),
    }
    if shutil.which("redis-server") is None:
        print("limits: redis-server is not installed", file=sys.stderr)
        del cases[f"{_PROCESSES} x {_THREADS_EACH} threads, Redis"]
    shortest = REQUESTS / LIMIT * SECONDS
    for name, (run, kind, share) in cases.items():
        times = []
        refused = 0
        for _ in range(rounds):
            count = _measure(run, kind)
            assert count.accepted == REQUESTS, "a call has failed"
            times.append(count.seconds)
            refused = max(refused, count.refused_later if kind is None else count.refused)
        yield Comparison(
            f"{name} ({refused / REQUESTS:.1%} refused)",
            "s",
            [shortest] * rounds,
            times,
            target=1 / share,
        )


def _measure(run: Any, kind: str | None) -> Count:
    with ExitStack() as stack:
        url, count = stack.enter_context(_server())
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        address = None
        if kind == "redis":
            address = stack.enter_context(_redis(folder))
        elif kind is not None:
            address = str(Path(folder) / "budget.sqlite")
        run(url, address)
        return count()


@contextmanager
def _redis(folder: str) -> Iterator[str]:
    from redis import ConnectionError as RedisConnectionError
    from redis import Redis

    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    command = ["redis-server", "--port", str(port), "--save", "", "--dir", folder]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        url = f"redis://127.0.0.1:{port}"
        while server.poll() is None:
            try:
                Redis.from_url(url).ping()
                break
            except RedisConnectionError:
                time.sleep(0.05)
        try:
            yield url
        finally:
            server.terminate()


def _options(url: str, rate_limit: fivetrex.RateLimit | None) -> dict[str, Any]:
    return {
        "api_key": "key",
        "api_secret": "secret",
        "base_url": url,
        "timeout": 600.0,
        "rate_limit": rate_limit,
    }


def _budget(address: str | None) -> fivetrex.RateLimit | None:
    return None if address is None else fivetrex.RateLimit([Window(LIMIT, SECONDS)])


def _run_threads(url: str, address: str | None) -> None:
    with fivetrex.Client(**_options(url, _budget(address))) as client:
        _create_groups(client, REQUESTS, _THREADS)


def _create_groups(client: fivetrex.Client, number: int, threads: int) -> None:
    def create(index: int) -> object:
        return client.groups.create(name=f"group_{index}")

    with client.map(create, range(number), max_concurrency=threads) as results:
        for result in results:
            _ = result.value


def _run_tasks(url: str, address: str | None) -> None:
    async def run() -> None:
        async with fivetrex.AsyncClient(**_options(url, _budget(address))) as client:

            async def create(index: int) -> object:
                return await client.groups.create(name=f"group_{index}")

            calls = client.map(create, range(REQUESTS), max_concurrency=_TASKS)
            async with calls as results:
                async for result in results:
                    _ = result.value

    asyncio.run(run())


def _run_processes(url: str, address: str | None) -> None:
    assert address is not None
    context = get_context("spawn")
    processes = [
        context.Process(target=_run_one_process, args=(url, address)) for _ in range(_PROCESSES)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def _run_one_process(url: str, address: str) -> None:
    store = RedisStore(address) if address.startswith("redis:") else SQLiteStore(address)
    limit = fivetrex.RateLimit([Window(LIMIT, SECONDS)], store=store)
    with fivetrex.Client(**_options(url, limit)) as client:
        _create_groups(client, REQUESTS // _PROCESSES, _THREADS_EACH)


@contextmanager
def _server() -> Iterator[tuple[str, Callable[[], Count]]]:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        url = ours.recv()

        def count() -> Count:
            ours.send("count")
            return Count(*ours.recv())

        yield url, count
    finally:
        process.terminate()
        process.join()


class _RollingWindow:
    """Counts requests as the API does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._times: deque[float] = deque()
        self.accepted: list[float] = []
        self.refused: list[float] = []

    def count(self) -> tuple[float | None, int]:
        """Return the seconds to wait, None if the request is accepted; and the requests left."""
        with self._lock:
            now = time.monotonic()
            while self._times and self._times[0] + SECONDS <= now:
                self._times.popleft()
            if len(self._times) >= LIMIT:
                self.refused.append(now)
                return math.ceil(self._times[0] + SECONDS - now), 0
            self._times.append(now)
            self.accepted.append(now)
            return None, LIMIT - len(self._times)


def _serve(pipe: Pipe) -> None:
    window = _RollingWindow()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Print nothing."""

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            time.sleep(random.random() * _ROUND_TRIP / 2)
            wait, left = window.count()
            time.sleep(random.random() * _ROUND_TRIP / 2)
            body = json.dumps({"code": "Success", "data": {"id": "a", "name": "b"}}).encode()
            self.send_response(201 if wait is None else 429)
            if wait is not None:
                self.send_header("Retry-After", str(wait))
            self.send_header("X-Rate-Limit", str(LIMIT))
            self.send_header("X-Rate-Limit-Remaining", str(left))
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 512

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    pipe.send(f"http://127.0.0.1:{server.server_address[1]}")
    while pipe.recv() == "count":
        later = [each for each in window.refused if each > window.accepted[0] + SECONDS]
        seconds = window.accepted[-1] - window.accepted[0]
        pipe.send((len(window.accepted), len(window.refused), len(later), seconds))
