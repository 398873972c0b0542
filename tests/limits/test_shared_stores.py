"""A budget that processes share, in SQLite and in a real Redis server."""

from __future__ import annotations

import pickle
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex._clock import SYSTEM_CLOCK
from fivetrex.limits import RedisStore, SQLiteStore, Window
from tests.limits.test_reservations import most_in_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROCESSES, THREADS, RESERVATIONS = 4, 3, 10
# So long that no start is old enough to be deleted.
WINDOW = Window(7, 30.0)

WORKER = f"""
import sys, threading
from fivetrex._clock import SYSTEM_CLOCK
from fivetrex.limits import RedisStore, SQLiteStore, Window

kind, address = sys.argv[1:]
store = SQLiteStore(address) if kind == "sqlite" else RedisStore(address)
window = Window({WINDOW.requests}, {WINDOW.seconds})

def reserve():
    for _ in range({RESERVATIONS}):
        store.reserve([window], SYSTEM_CLOCK, None)

threads = [threading.Thread(target=reserve) for _ in range({THREADS})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a Redis server for these tests."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("redis-server is not installed; on Debian: apt install redis-server")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    folder = str(tmp_path_factory.mktemp("redis"))
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            url = f"redis://127.0.0.1:{port}/0"
            _wait_for(url)
            yield url
        finally:
            server.terminate()


def _wait_for(url: str) -> None:
    from redis import ConnectionError as RedisConnectionError
    from redis import Redis

    deadline = time.monotonic() + 30
    while True:
        try:
            Redis.from_url(url).ping()
        except RedisConnectionError:
            assert time.monotonic() < deadline, "redis-server has not started"
            time.sleep(0.02)
        else:
            return


@pytest.fixture(params=["sqlite", "redis"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """The kind of a store, and where it is."""
    if request.param == "sqlite":
        return "sqlite", str(tmp_path / "budget.sqlite")
    return "redis", request.getfixturevalue("redis_url")


def open_store(address: tuple[str, str], name: str) -> SQLiteStore | RedisStore:
    kind, place = address
    return SQLiteStore(f"{place}-{name}") if kind == "sqlite" else RedisStore(place, name=name)


def stored_starts(kind: str, address: str) -> list[float]:
    """The start times that a store contains."""
    if kind == "sqlite":
        with closing(sqlite3.connect(address)) as connection:
            return [row[0] for row in connection.execute("SELECT time FROM starts")]
    from redis import Redis

    key = f"fivetrex:{{fivetrex}}:{WINDOW.key}"
    found: Any = Redis.from_url(address).zrange(key, 0, -1, withscores=True)
    return [score for _, score in found]


def test_processes_exceed_no_window_together(address: tuple[str, str]) -> None:
    command = [sys.executable, "-c", WORKER, *address]
    workers = [subprocess.Popen(command) for _ in range(PROCESSES)]
    assert [worker.wait() for worker in workers] == [0] * PROCESSES
    starts = stored_starts(*address)
    assert len(starts) == PROCESSES * THREADS * RESERVATIONS
    assert most_in_window(starts, WINDOW.length) <= WINDOW.requests
    shortest = WINDOW.length * ((len(starts) - 1) // WINDOW.requests)
    assert max(starts) - min(starts) < shortest + WINDOW.length


def test_a_pause_is_shared(address: tuple[str, str]) -> None:
    first, second = open_store(address, "pause"), open_store(address, "pause")
    first.pause(30.0, SYSTEM_CLOCK)
    reservation = second.reserve([WINDOW], SYSTEM_CLOCK, None)
    assert reservation is not None
    assert 20.0 < reservation.delay <= 30.0
    assert second.reserve([WINDOW], SYSTEM_CLOCK, 1.0) is None


def test_a_canceled_start_is_free_again(address: tuple[str, str]) -> None:
    store = open_store(address, "cancel")
    window = Window(1, 1000.0)
    first = store.reserve([window], SYSTEM_CLOCK, None)
    second = store.reserve([window], SYSTEM_CLOCK, None)
    assert first is not None
    assert second is not None
    assert first.delay == 0.0
    assert second.delay > 900.0
    second.cancel()
    third = store.reserve([window], SYSTEM_CLOCK, None)
    assert third is not None
    assert third.delay < second.delay + 1.0


def test_small_windows_delay_only_their_requests(address: tuple[str, str]) -> None:
    store = open_store(address, "small")
    hourly, source = Window(100, 3600.0), Window(1, 600.0, "source")
    delays = [
        store.reserve(windows, SYSTEM_CLOCK, None)
        for windows in ([hourly, source], [hourly, source], [hourly])
    ]
    assert [round(each.delay / 100) if each else None for each in delays] == [0, 6, 0]


def test_redis_keeps_the_latest_start(redis_url: str) -> None:
    """An earlier start that is reserved later does not let the window expire before its end."""
    from redis import Redis

    store = RedisStore(redis_url, name="expiry")
    hourly, source = Window(100, 10.0), Window(1, 600.0, "source")
    for windows in ([hourly, source], [hourly, source], [hourly]):
        store.reserve(windows, SYSTEM_CLOCK, None)
    left: Any = Redis.from_url(redis_url).ttl(f"fivetrex:{{expiry}}:{hourly.key}")
    assert left > 600


def test_clients_of_different_stores_share_a_budget(address: tuple[str, str]) -> None:
    """Two clients, as of two programs."""
    from fivetrex.simulator import Simulator

    simulator = Simulator()
    clients = []
    for _ in range(2):
        limit = fivetrex.RateLimit([Window(2, 3600.0)], store=open_store(address, "clients"))
        clients.append(simulator.client(timeout=30.0).with_options(rate_limit=limit))
    for client in clients:
        client.groups.list()
    with pytest.raises(fivetrex.RateLimitedError, match="the budget rate_limit"):
        clients[0].groups.list()
    assert len(simulator.requests) == 2


def test_a_sqlite_store_can_be_pickled(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "budget")
    assert repr(pickle.loads(pickle.dumps(store))) == repr(store)


def test_an_unsuitable_path() -> None:
    with pytest.raises(TypeError):
        SQLiteStore(5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="path must be a path"):
        SQLiteStore(b"budget")  # type: ignore[arg-type]


def test_redis_is_named_if_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(ImportError, match=r"pip install 'fivetrex\[redis\]'"):
        RedisStore("redis://localhost")
