# Made by scripts/twin.py from _async/test_package_downloads.py. Do not edit.
"""Downloads of Connector SDK packages: to memory, paths and file objects, in pieces."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import httpx
import pytest

import fivetrex
from fivetrex import Client
from tests.hostile.responses import envelope, response
from tests.hostile.scripted_server import Connection, Server
from tests.support.file_objects import Minimal, Pipe, closed, names
from tests.support.package_servers import ARCHIVE, Answers, chunked_file, cut_off, file_response
from tests.support.retry_policies import NO_DELAY

from .clients import connect_over_tcp, connect_to_handler, connect_to_server

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from fivetrex.simulator import Simulator

OTTER = "spotted_otter"
OLD = b"what was there before"


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
def client(simulator: Simulator, url: str) -> Generator[Client]:
    with connect_over_tcp(simulator, url) as client:
        yield client


def test_a_download_to_a_path_is_complete_under_its_name(
    client: Client, archive: bytes, tmp_path: Path
) -> None:
    client.connector_sdk_packages.update(OTTER, file=archive)
    for to in (tmp_path / "package.zip", str(tmp_path / "package.zip")):
        assert client.connector_sdk_packages.download(OTTER, to=to) == len(archive)
        assert (tmp_path / "package.zip").read_bytes() == archive
    assert names(tmp_path) == ["package.zip"]


@pytest.mark.parametrize("make", [io.BytesIO, Pipe, Minimal])
def test_a_download_to_a_file_object(
    client: Client, archive: bytes, make: Callable[[], Any]
) -> None:
    client.connector_sdk_packages.update(OTTER, file=archive)
    file = make()
    file.write(b"a header")
    assert client.connector_sdk_packages.download(OTTER, to=file) == len(archive)
    assert file.getvalue() == b"a header" + archive


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_permissions_are_those_of_the_file_or_of_any_new_file(
    client: Client, tmp_path: Path
) -> None:
    for name, mode in (("kept", 0o640), ("secret", 0o600)):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(mode)
        client.connector_sdk_packages.download(OTTER, to=tmp_path / name)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == mode
    (tmp_path / "usual").touch()
    client.connector_sdk_packages.download(OTTER, to=tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows restricts symbolic links")
def test_the_target_of_a_symbolic_link_is_written(client: Client, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    size = client.connector_sdk_packages.download(OTTER, to=tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").stat().st_size == size


BAD_TARGETS: dict[str, tuple[Callable[[Path], Any], type[Exception], str]] = {
    "no such folder": (
        lambda path: path / "a" / "b",
        FileNotFoundError,
        "to is in a directory that",
    ),
    "folder": (lambda path: path, IsADirectoryError, "to is a directory; add a file name"),
    "empty path": (lambda path: "", IsADirectoryError, "to is a directory; add a file name"),
    "new folder": (
        lambda path: f"{path / 'new'}/",
        IsADirectoryError,
        "to is a directory; add a file name",
    ),
    "text": (lambda path: io.StringIO(), TypeError, "to is open in text mode"),
    "closed": (lambda path: closed(io.BytesIO()), ValueError, "to is closed"),
    "reader": (lambda path: io.BufferedReader(Pipe()), ValueError, "to is not open for writing"),
    "bytes": (lambda path: b"package.zip", TypeError, "to must be a path or .* not bytes"),
    "number": (lambda path: 3, TypeError, "to must be a path or .* not int"),
}


@pytest.mark.parametrize(("make", "kind", "message"), BAD_TARGETS.values(), ids=BAD_TARGETS)
def test_a_target_that_cannot_be_written_is_refused_before_any_request(
    client: Client,
    simulator: Simulator,
    tmp_path: Path,
    make: Callable[[Path], Any],
    kind: type[Exception],
    message: str,
) -> None:
    with pytest.raises(kind, match=message):
        client.connector_sdk_packages.download(OTTER, to=make(tmp_path))
    assert not simulator.requests
    assert not names(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in the file system")
def test_a_path_of_no_regular_file_is_refused(client: Client, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ValueError, match="to is not a regular file"):
        client.connector_sdk_packages.download(OTTER, to=tmp_path / "pipe")
    assert names(tmp_path) == ["pipe"]


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_download_that_is_cut_off_changes_nothing(tmp_path: Path, *, is_chunked: bool) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(OLD)
    file = io.BytesIO(OLD)
    file.seek(len(OLD))
    with Server(cut_off(is_chunked=is_chunked)) as server:
        with connect_to_server(server.url) as client:
            targets: list[Any] = [path, tmp_path / "new.zip", file, None]
            for to in targets:
                with pytest.raises(fivetrex.TransportError, match="closed before the response"):
                    client.connector_sdk_packages.download(OTTER, to=to)
        assert len(server.connections) == 4 * NO_DELAY.max_attempts
    assert path.read_bytes() == OLD
    assert file.getvalue() == OLD
    assert names(tmp_path) == ["package.zip"]


def test_a_download_is_retried_from_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    file = io.BytesIO()
    file.write(OLD)

    def script(connection: Connection) -> None:
        if connection.number % 3 < 2:
            cut_off()(connection)
        else:
            Answers(file_response())(connection)

    with Server(script) as server:
        targets: list[Any] = [path, file]
        for to in targets:
            with connect_to_server(server.url) as client:
                size = client.connector_sdk_packages.download(OTTER, to=to)
            assert size == len(ARCHIVE)
    assert path.read_bytes() == ARCHIVE
    assert file.getvalue() == OLD + ARCHIVE


def test_a_download_to_a_pipe_is_not_retried_after_a_part_of_it() -> None:
    pipe = Pipe()
    with Server(cut_off()) as server:
        with connect_to_server(server.url) as client:
            with pytest.raises(fivetrex.TransportError, match="cannot be rewound; pass a path"):
                client.connector_sdk_packages.download(OTTER, to=pipe)
        assert len(server.connections) == 1
    assert ARCHIVE.startswith(pipe.getvalue())


def test_a_download_to_a_pipe_is_retried_before_its_first_byte() -> None:
    pipe = Pipe()
    unavailable = response(b"", status="503 Service Unavailable")
    with Server(Answers(unavailable, file_response())) as server:
        with connect_to_server(server.url) as client:
            client.connector_sdk_packages.download(OTTER, to=pipe)
    assert pipe.getvalue() == ARCHIVE


DOWNLOADS: dict[str, bytes] = {
    "length": file_response(),
    "chunks": chunked_file(),
    "gzip": file_response(gzip.compress(ARCHIVE, 1), "Content-Encoding: gzip\r\n"),
    "as JSON": file_response(kind="application/json"),
    "without a type": file_response(kind=""),
}


@pytest.mark.parametrize("answer", DOWNLOADS.values(), ids=DOWNLOADS)
def test_every_form_of_a_download_is_read(tmp_path: Path, answer: bytes) -> None:
    with Server(Answers(answer)) as server:
        with connect_to_server(server.url) as client:
            packages = client.connector_sdk_packages
            assert packages.download(OTTER) == ARCHIVE
            assert packages.download(OTTER, to=tmp_path / "package.zip") == len(ARCHIVE)
    assert (tmp_path / "package.zip").read_bytes() == ARCHIVE


def test_a_package_that_is_no_zip_archive_is_a_file_too() -> None:
    file = io.BytesIO()
    with Server(Answers(file_response(b"\x1f\x8b"))) as server:
        with connect_to_server(server.url) as client:
            assert client.connector_sdk_packages.download(OTTER, to=file) == 2
    assert file.getvalue() == b"\x1f\x8b"


NO_FILES: dict[str, tuple[bytes, type[fivetrex.FivetrexError], str]] = {
    "404": (
        response(envelope(code="NotFound_ConnectorSdkPackage"), status="404 Not Found"),
        fivetrex.NotFoundError,
        "NotFound_ConnectorSdkPackage",
    ),
    "an error in a success": (
        response(envelope(code="Forbidden")),
        fivetrex.APIError,
        "failed with 200 Forbidden",
    ),
    "an envelope": (response(envelope({})), fivetrex.DecodeError, "JSON, not a file"),
    "an unlabelled envelope": (
        file_response(envelope({})),
        fivetrex.DecodeError,
        "JSON, not a file",
    ),
    "a page": (
        file_response(b"<html><title>Sign in</title></html>", kind="text/html"),
        fivetrex.DecodeError,
        "an HTML page, as returned by an intermediate proxy: 'Sign in'",
    ),
    "an unlabelled page": (
        file_response(b"\n<!DOCTYPE html><title>Sign in</title>"),
        fivetrex.DecodeError,
        "an HTML page",
    ),
    "a large page": (
        file_response(b"<html>" + b"a" * 600_000, kind="text/html"),
        fivetrex.DecodeError,
        "an HTML page",
    ),
    "nothing": (file_response(b""), fivetrex.DecodeError, "an empty body"),
    "no content": (
        b"HTTP/1.1 204 No Content\r\n\r\n",
        fivetrex.DecodeError,
        "an empty body",
    ),
}


@pytest.mark.parametrize(("answer", "kind", "message"), NO_FILES.values(), ids=NO_FILES)
def test_a_response_that_is_no_file_writes_nothing(
    tmp_path: Path, answer: bytes, kind: type[fivetrex.FivetrexError], message: str
) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(OLD)
    file, pipe = io.BytesIO(), Pipe()
    with Server(Answers(answer)) as server:
        with connect_to_server(server.url) as client:
            targets: list[Any] = [None, path, file, pipe]
            for to in targets:
                with pytest.raises(kind, match=message) as caught:
                    client.connector_sdk_packages.download(OTTER, to=to)
                assert "connector_sdk_packages.download('spotted_otter')" in str(caught.value)
    assert path.read_bytes() == OLD
    assert file.getvalue() == pipe.getvalue() == b""
    assert names(tmp_path) == ["package.zip"]


def test_the_largest_response_is_a_limit_of_what_is_held_only(tmp_path: Path) -> None:
    limit = len(ARCHIVE) - 1
    with Server(Answers(file_response())) as server:
        with connect_to_server(server.url, max_response_size=limit) as client:
            packages = client.connector_sdk_packages
            with pytest.raises(fivetrex.DecodeError, match="max_response_size"):
                packages.download(OTTER)
            assert packages.download(OTTER, to=tmp_path / "package.zip") == limit + 1
    page = file_response(b"<html>" + b"a" * 300_000, kind="text/html")
    with Server(Answers(page)) as server:
        with connect_to_server(server.url, max_response_size=1000) as client:
            with pytest.raises(fivetrex.DecodeError, match="max_response_size"):
                client.connector_sdk_packages.download(OTTER, to=tmp_path / "page")


def test_a_transport_that_ends_early_is_a_transport_error(tmp_path: Path) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        headers = {"Content-Length": str(len(ARCHIVE) + 1)}
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(ARCHIVE))

    with connect_to_handler(answer) as client:
        with pytest.raises(fivetrex.TransportError, match="bytes received"):
            client.connector_sdk_packages.download(OTTER, to=tmp_path / "package.zip")
    assert not names(tmp_path)


@pytest.mark.parametrize("status", [200, 404])
def test_a_body_that_a_hook_has_read_is_written_too(tmp_path: Path, status: int) -> None:
    path = tmp_path / "package.zip"
    found = []

    def read(answer: httpx.Response) -> None:
        found.append(answer.read())

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, stream=httpx.ByteStream(ARCHIVE))

    with connect_to_handler(answer) as client:
        client._session.pool.http.event_hooks = {"response": [read]}
        if status == 200:
            assert client.connector_sdk_packages.download(OTTER, to=path) == len(ARCHIVE)
            assert path.read_bytes() == ARCHIVE
        else:
            with pytest.raises(fivetrex.NotFoundError):
                client.connector_sdk_packages.download(OTTER, to=path)
            assert not path.exists()
    assert found


class Full(io.BytesIO):
    """A file on a disk that is full."""

    def write(self, data: Any, /) -> int:
        super().write(data[:1000])
        raise OSError(28, "No space left on device")


class Stuck(Minimal):
    """A file object whose numbers of written bytes make no sense."""

    def write(self, data: bytes, /) -> Any:
        super().write(data)
        return -1


def test_a_file_object_that_never_accepts_all_ends_the_download() -> None:
    with Server(Answers(file_response())) as server:
        with connect_to_server(server.url) as client:
            with pytest.raises(OSError, match="to accepts no more data"):
                client.connector_sdk_packages.download(OTTER, to=Stuck())


def test_an_error_of_the_file_is_raised_as_it_is() -> None:
    file = Full()
    with Server(Answers(file_response())) as server:
        with connect_to_server(server.url) as client:
            with pytest.raises(OSError, match="No space left on device"):
                client.connector_sdk_packages.download(OTTER, to=file)
        assert server.all_closed()
        assert len(server.requests) == 1
    assert file.getvalue() == b""
