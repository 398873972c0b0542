"""Transfers of packages that are larger than the memory that they may use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .package_memory import TIMEOUT
from .responses import envelope, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from .scripted_server import Script

ROOT = Path(__file__).parents[2]

MEGABYTE = 2**20
#: More than the memory that a transfer may take, but soon transferred.
SIZE = 80 * MEGABYTE
THOROUGH_SIZE = 500 * MEGABYTE
#: Bytes by which the process may grow.
MOST_GROWTH = 50 * MEGABYTE

_PIECE = b"PK\x03\x04" + bytes(MEGABYTE - 4)


@pytest.fixture
def size(request: pytest.FixtureRequest) -> int:
    """The size of the package in bytes."""
    is_thorough = request.config.getoption("hypothesis_profile") == "thorough"
    return THOROUGH_SIZE if is_thorough else SIZE


def sending(size: int) -> Script:
    """Run a server that generates a package while it sends it."""

    def script(connection: Connection) -> None:
        if connection.read_request():
            head = f"Content-Type: application/octet-stream\r\nContent-Length: {size}\r\n\r\n"
            connection.send(b"HTTP/1.1 200 OK\r\n", head.encode())
            for _ in range(size // MEGABYTE):
                connection.send(_PIECE)

    return script


class Receiver:
    """A server that counts the bytes of the requests' bodies, and keeps none of them."""

    def __init__(self) -> None:
        self.announced = 0
        self.counted = 0

    def __call__(self, connection: Connection) -> None:
        """Answer one upload."""
        if not connection.read_head():
            return
        head, _, body = bytes(connection.received).partition(b"\r\n\r\n")
        self.announced = int(head.lower().partition(b"content-length: ")[2].split()[0])
        self.counted = len(body)
        while self.counted < self.announced:
            piece = connection.socket.recv(MEGABYTE)
            if not piece:
                return
            self.counted += len(piece)
        connection.send(response(envelope({"id": "some_package"}), status="201 Created"))


def growth(flavour: str, script: Script, direction: str, path: Path) -> int:
    """Transfer a package, and return the growth of the process in bytes."""
    with Server(script) as server:
        module = "tests.hostile.package_memory"
        done = subprocess.run(
            [sys.executable, "-m", module, flavour, server.url, direction, str(path)],
            cwd=ROOT,
            timeout=TIMEOUT + 30,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    grown: int = json.loads(done.stdout)["growth"]
    return grown


def test_a_download_to_a_file_takes_little_memory(flavour: str, tmp_path: Path, size: int) -> None:
    path = tmp_path / "package.zip"
    grown = growth(flavour, sending(size), "download", path)
    assert grown < MOST_GROWTH
    assert path.stat().st_size == size
    path.unlink()


def test_an_upload_takes_little_memory(flavour: str, tmp_path: Path, size: int) -> None:
    path = tmp_path / "package.zip"
    with path.open("wb") as file:
        os.truncate(file.fileno(), size)
    receiver = Receiver()
    grown = growth(flavour, receiver, "upload", path)
    assert grown < MOST_GROWTH
    assert receiver.counted == receiver.announced > size
