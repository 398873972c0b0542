"""Uploads of Connector SDK packages: from paths, bytes and file objects, in pieces."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import httpx
import pytest

import fivetrex
from fivetrex import AsyncClient
from tests.hostile.responses import envelope, response
from tests.hostile.scripted_server import Connection, Server
from tests.support.file_objects import Minimal, Pipe, closed
from tests.support.package_servers import ARCHIVE, Answers

from .clients import connect_over_tcp, connect_to_handler, connect_to_server

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator
    from pathlib import Path

    from fivetrex.simulator import Simulator

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]

OTTER = "spotted_otter"


@pytest.fixture
def archive() -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as file:
        file.writestr("connector.py", os.urandom(700_000))
    return content.getvalue()


@pytest.fixture
def url(simulator: Simulator) -> Generator[str]:
    with simulator.serve() as url:
        yield url


@pytest.fixture
async def client(simulator: Simulator, url: str) -> AsyncGenerator[AsyncClient]:
    async with connect_over_tcp(simulator, url) as client:
        yield client


def test_a_package_is_larger_than_what_is_held_at_a_time(archive: bytes) -> None:
    assert len(archive) > 2 * 256 * 1024
    assert len(ARCHIVE) > 2 * 256 * 1024


SOURCES: dict[str, Callable[[bytes, Path], Any]] = {
    "str": lambda content, path: str(path),
    "Path": lambda content, path: path,
    "bytes": lambda content, path: content,
    "BytesIO": lambda content, path: io.BytesIO(content),
    "pipe": lambda content, path: Pipe(content),
    "minimal": lambda content, path: Minimal(content),
}


@pytest.mark.parametrize("make", SOURCES.values(), ids=SOURCES)
async def test_an_upload_is_what_a_download_returns(
    client: AsyncClient, archive: bytes, tmp_path: Path, make: Callable[[bytes, Path], Any]
) -> None:
    path = tmp_path / "source.zip"
    path.write_bytes(archive)
    package = await client.connector_sdk_packages.create(file=make(archive, path))
    assert package.id is not None
    assert await client.connector_sdk_packages.download(package.id) == archive
    updated = await client.connector_sdk_packages.update(OTTER, file=make(archive, path))
    assert updated.id == OTTER
    assert updated.file_sha256_hash == package.file_sha256_hash


async def test_a_file_object_is_read_from_its_position_and_stays_open(
    client: AsyncClient, archive: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "source.zip"
    path.write_bytes(b"a header" + archive)
    with path.open("rb") as file:
        file.seek(8)
        await client.connector_sdk_packages.update(OTTER, file=file)
        assert not file.closed
        assert await client.connector_sdk_packages.download(OTTER) == archive
        with pytest.raises(ValueError, match="file is at its end; call file.seek"):
            await client.connector_sdk_packages.update(OTTER, file=file)


BAD_FILES: dict[str, tuple[Callable[[Path], Any], type[Exception], str]] = {
    "no such file": (lambda path: path / "none.zip", FileNotFoundError, "file does not exist"),
    "empty path": (lambda path: "", FileNotFoundError, "file does not exist"),
    "folder": (lambda path: path, IsADirectoryError, "file is a directory"),
    "empty file": (lambda path: path / "empty", ValueError, "file is empty"),
    "empty bytes": (lambda path: b"", ValueError, "file is empty"),
    "empty pipe": (lambda path: Pipe(), ValueError, "file is empty"),
    "text": (lambda path: io.StringIO("PK"), TypeError, "file is open in text mode"),
    "closed": (lambda path: closed(io.BytesIO(b"PK")), ValueError, "file is closed"),
    "number": (lambda path: 3, TypeError, "file must be a path, bytes or .* not int"),
    "none": (lambda path: None, TypeError, "file must be a path, .* not NoneType"),
}


@pytest.mark.parametrize(("make", "kind", "message"), BAD_FILES.values(), ids=BAD_FILES)
async def test_a_file_that_cannot_be_uploaded_is_refused_before_any_request(
    client: AsyncClient,
    simulator: Simulator,
    tmp_path: Path,
    make: Callable[[Path], Any],
    kind: type[Exception],
    message: str,
) -> None:
    (tmp_path / "empty").touch()
    with pytest.raises(kind, match=message):
        await client.connector_sdk_packages.create(file=make(tmp_path))
    with pytest.raises(kind, match=message):
        await client.connector_sdk_packages.update(OTTER, file=make(tmp_path))
    assert not simulator.requests


async def test_a_file_that_is_open_for_writing_only_is_refused(
    client: AsyncClient, simulator: Simulator, tmp_path: Path
) -> None:
    file: Any = (tmp_path / "file").open("wb")
    with pytest.raises(ValueError, match="file is not open for reading; open it in mode 'rb'"):
        await client.connector_sdk_packages.create(file=file)
    file.close()
    assert not simulator.requests


@pytest.mark.parametrize("package_id", ["", " "])
async def test_an_empty_id_is_refused(client: AsyncClient, package_id: str) -> None:
    with pytest.raises(ValueError, match="package_id"):
        await client.connector_sdk_packages.update(package_id, file=b"PK")
    with pytest.raises(ValueError, match="package_id"):
        await client.connector_sdk_packages.download(package_id)


async def test_the_form_that_is_sent(tmp_path: Path) -> None:
    path = tmp_path / 'a "new"\nname.zip'
    if sys.platform == "win32":
        path = tmp_path / "name.zip"
    path.write_bytes(b"PK and more")
    name = path.name.replace('"', "%22").replace("\n", "%0A")
    with Server(Answers(response(envelope({"id": "new"})))) as server:
        async with connect_to_server(server.url) as client:
            for file in (path, b"PK and more"):
                await client.connector_sdk_packages.create(file=file)
        first, second = server.requests
    boundary = first.headers["content-type"].partition("multipart/form-data; boundary=")[2]
    form = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
        f"Content-Type: application/zip\r\n\r\nPK and more\r\n--{boundary}--\r\n"
    )
    assert first.body == form.encode()
    assert "transfer-encoding" not in first.headers
    assert b'filename="package.zip"' in second.body


async def test_a_file_without_a_known_size_is_sent_in_chunks() -> None:
    def script(connection: Connection) -> None:
        connection.read_head()
        while not connection.received.endswith(b"\r\n0\r\n\r\n"):
            connection.received += connection.socket.recv(65_536)
        connection.send(response(envelope({"id": "new"})))

    with Server(script) as server:
        async with connect_to_server(server.url) as client:
            package = await client.connector_sdk_packages.create(file=Pipe(b"PK and more"))
        received = server.connections[0].received
    assert package.id == "new"
    assert b"transfer-encoding: chunked" in received.lower()
    assert b"content-length" not in received.lower()


BUSY = response(envelope(code="TooManyRequests"), status="429 Too Many Requests")


@pytest.mark.parametrize("method", ["create", "update"])
@pytest.mark.parametrize("kind", ["str", "bytes", "BytesIO"])
async def test_a_retry_sends_the_file_again(tmp_path: Path, kind: str, method: str) -> None:
    path = tmp_path / "source.zip"
    path.write_bytes(ARCHIVE)
    answers = Answers(BUSY, BUSY, response(envelope({"id": "new"})))
    with Server(answers) as server:
        async with connect_to_server(server.url) as client:
            packages = client.connector_sdk_packages
            file = SOURCES[kind](ARCHIVE, path)
            if method == "create":
                await packages.create(file=file)
            else:
                await packages.update("old", file=file)
        bodies = [request.body for request in server.requests]
    assert len(bodies) == 3
    assert len(set(bodies)) == 1
    assert ARCHIVE in bodies[0]


async def test_a_file_that_cannot_be_rewound_is_sent_once() -> None:
    def script(connection: Connection) -> None:
        connection.read_head()
        while not connection.received.endswith(b"\r\n0\r\n\r\n"):
            connection.received += connection.socket.recv(65_536)
        connection.send(BUSY)

    with Server(script) as server:
        async with connect_to_server(server.url) as client:
            with pytest.raises(fivetrex.RateLimitedError, match="cannot be rewound; pass a path"):
                await client.connector_sdk_packages.create(file=Pipe(ARCHIVE))
        assert len(server.connections) == 1


class NotReady(Minimal):
    """A file object without blocking, whose next bytes are not there yet."""

    def read(self, size: int, /) -> Any:
        return super().read(size) or (None if size else b"")


@pytest.mark.parametrize("content", [b"", ARCHIVE])
async def test_a_file_whose_bytes_are_not_there_yet_is_not_sent_as_it_is(content: bytes) -> None:
    def script(connection: Connection) -> None:
        while part := connection.socket.recv(65_536):
            connection.received += part

    with Server(script) as server:
        async with connect_to_server(server.url) as client:
            with pytest.raises(BlockingIOError, match="file has no data without blocking"):
                await client.connector_sdk_packages.create(file=NotReady(content))
        assert server.all_closed()
        assert not any(each.received.endswith(b"\r\n0\r\n\r\n") for each in server.connections)


class Changing(io.BytesIO):
    """A file whose size is measured wrongly, as of one that another process writes."""

    def __init__(self, change: int) -> None:
        super().__init__(ARCHIVE)
        self._change = change

    def seek(self, position: int, whence: int = 0, /) -> int:
        return super().seek(position, whence) + (self._change if whence else 0)


@pytest.mark.parametrize(("change", "word"), [(-1, "longer"), (1, "shorter")])
async def test_a_file_that_changes_during_its_upload_is_an_error(change: int, word: str) -> None:
    with Server(Answers()) as server:
        async with connect_to_server(server.url) as client:
            with pytest.raises(OSError, match=f"file became {word} during the upload") as caught:
                await client.connector_sdk_packages.create(file=Changing(change))
        assert server.all_closed()
        assert not server.requests
    # The frames of the HTTP library hold the credentials.
    files = [str(entry.path) for entry in caught.traceback]
    assert not [name for name in files if "httpcore" in name or "httpx" in name]


async def test_an_upload_has_a_time_limit_of_its_own() -> None:
    """It ends although each piece is sent in time: the server reads slowly, but it reads."""

    def script(connection: Connection) -> None:
        while not connection.is_released.wait(0.02) and connection.socket.recv(8192):
            pass

    with Server(script, receive_buffer=8192) as server:
        async with connect_to_server(server.url, timeout=0.3) as client:
            with pytest.raises(fivetrex.TransportError, match="could not be sent in full"):
                await client.connector_sdk_packages.create(file=bytes(64_000_000))
        server.connections[0].is_released.set()


async def test_uploads_and_downloads_have_the_long_timeout() -> None:
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.extensions["timeout"]["read"])
        if request.method == "GET":
            return httpx.Response(200, content=ARCHIVE)
        return httpx.Response(200, json={"code": "Success", "data": {"id": "new"}})

    async with connect_to_handler(answer) as client:
        packages = client.connector_sdk_packages
        await packages.create(file=ARCHIVE)
        await packages.update(OTTER, file=ARCHIVE)
        await packages.download(OTTER)
        await packages.download(OTTER, to=io.BytesIO())
    assert sent == [900.0] * 4
