"""Compressed responses: large ones stop at the limit, damaged ones raise typed errors."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import DecodeError, NotFoundError, ServerError, TransportError

from .client_driver import BlockingStep, http_client, run
from .compression_bombs import GZIP, RAW, ZLIB, bomb, bomb_in_gzip, bomb_of_members, deflate
from .responses import OK, answer, answer_all, chunked, envelope, group, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from collections.abc import Callable

    from .scripted_server import Script

ROOT = Path(__file__).parents[2]

LIMIT = 4 * 2**20

#: Bytes that a call may take beyond its limit.
MEMORY_MARGIN = 30 * 2**20


def get(client: Any) -> Any:
    return client.groups.get("first")


def sending(body: bytes, encoding: str, *, status: str = "200 OK") -> Script:
    """A server that answers every request with this body."""
    sent = response(body, status=status, headers=f"Content-Encoding: {encoding}\r\n")

    def script(connection: Connection) -> None:
        while connection.read_request():
            connection.send(sent)

    return script


def measure(flavour: str, script: Script) -> dict[str, Any]:
    """Make a call in a separate process."""
    with Server(script) as server:
        command = [
            sys.executable,
            "-m",
            "tests.hostile.memory_measurement",
            flavour,
            server.url,
            str(LIMIT),
        ]
        done = subprocess.run(
            command, cwd=ROOT, timeout=15, capture_output=True, text=True, check=False
        )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "gzip": (lambda: bomb(GZIP), "gzip"),
    "deflate": (lambda: bomb(ZLIB), "deflate"),
    "raw deflate": (lambda: bomb(RAW), "deflate"),
    "members of gzip": (bomb_of_members, "gzip"),
    "gzip in gzip": (bomb_in_gzip, "gzip, gzip"),
    "labelled as brotli": (lambda: bomb(GZIP), "br"),
}


@pytest.mark.parametrize(("make", "encoding"), BOMBS.values(), ids=BOMBS)
def test_bomb_raises_before_it_uses_memory(
    flavour: str, make: Callable[[], bytes], encoding: str
) -> None:
    result = measure(flavour, sending(make(), encoding))
    assert result["error"] == "DecodeError", result
    assert result["growth"] < LIMIT + MEMORY_MARGIN
    assert ("max_response_size" if "," not in encoding and encoding != "br" else encoding) in (
        result["text"]
    )


@pytest.mark.parametrize(("make", "encoding"), BOMBS.values(), ids=BOMBS)
def test_bomb_in_an_error_response_keeps_the_type_and_uses_no_memory(
    make: Callable[[], bytes], encoding: str
) -> None:
    result = measure("sync", sending(make(), encoding, status="503 Service Unavailable"))
    assert result["error"] == "ServerError", result
    assert result["growth"] < LIMIT + MEMORY_MARGIN


@pytest.mark.parametrize("flavour", ["asyncio", "trio"])
def test_bomb_in_an_error_response_uses_no_memory_in_an_event_loop(flavour: str) -> None:
    result = measure(flavour, sending(bomb(GZIP), "gzip", status="503 Service Unavailable"))
    assert result["error"] == "ServerError", result
    assert result["growth"] < LIMIT + MEMORY_MARGIN


def test_a_bomb_ends_the_connection(flavour: str) -> None:
    def script(connection: Connection) -> None:
        if connection.number == 0:
            sending(bomb(GZIP), "gzip")(connection)
        else:
            answer_all(connection)

    with Server(script) as server:
        call, second = run(
            flavour,
            server.url,
            get,
            lambda client: client.groups.get("second"),
            max_response_size=LIMIT,
        )
        assert len(server.connections) == 2
    call.expect_in_time(DecodeError)
    assert second.result().id == "second"


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip"])
@pytest.mark.parametrize("is_compressed", [True, False])
def test_error_names_an_encoding_that_was_not_accepted(
    flavour: str, encoding: str, is_compressed: bool
) -> None:
    body = gzip.compress(group("first")) if is_compressed else group("first")
    with Server(sending(body, encoding)) as server:
        call, closed = run(flavour, server.url, get, BlockingStep(server.all_closed))
    error = call.expect_in_time(DecodeError)
    assert encoding in str(error)
    assert closed.result(), "the connection is still open"


@pytest.mark.parametrize(
    ("status", "kind"), [("503 Busy", ServerError), ("404 Not Found", NotFoundError)]
)
@pytest.mark.parametrize("encoding", ["br", "gzip", "deflate", "gzip, gzip", "x-unknown"])
def test_an_error_response_that_cannot_be_decompressed_keeps_its_type(
    flavour: str, encoding: str, status: str, kind: type[ServerError | NotFoundError]
) -> None:
    script = sending(b"no compressed body", encoding, status=status)
    with Server(script) as server:
        (call,) = run(flavour, server.url, get)
    call.expect_in_time(kind)


def test_a_compressed_error_response_is_read(flavour: str) -> None:
    body = gzip.compress(envelope(code="NotFound_Group"))
    with Server(sending(body, "gzip", status="404 Not Found")) as server:
        (call,) = run(flavour, server.url, get)
    assert call.expect(NotFoundError).code == "NotFound_Group"


_PACKED = gzip.compress(group("first"))

DAMAGED: dict[str, tuple[bytes, str]] = {
    "truncated gzip": (_PACKED[:-20], "gzip"),
    "gzip without its end": (_PACKED[:-8], "gzip"),
    "gzip without its last bytes": (_PACKED[:-4], "gzip"),
    "gzip with one byte missing": (_PACKED[:-1], "gzip"),
    "the header of gzip alone": (_PACKED[:10], "gzip"),
    "wrong checksum": (_PACKED[:-8] + b"\1\2\3\4" + _PACKED[-4:], "gzip"),
    "wrong length": (_PACKED[:-4] + b"\1\2\3\4", "gzip"),
    "second member truncated": (_PACKED + _PACKED[:-4], "gzip"),
    "no gzip": (group("first"), "gzip"),
    "truncated deflate": (deflate(group("first"), ZLIB)[:-5], "deflate"),
    "wrong checksum of deflate": (deflate(group("first"), ZLIB)[:-4] + b"\1\2\3\4", "deflate"),
    "truncated raw deflate": (deflate(group("first"), RAW)[:-5], "deflate"),
    "no deflate": (group("first"), "deflate"),
}


@pytest.mark.parametrize(("body", "encoding"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_body_is_a_typed_error(flavour: str, body: bytes, encoding: str) -> None:
    with Server(sending(body, encoding)) as server:
        (call,) = run(flavour, server.url, get)
    call.expect_in_time(DecodeError, TransportError)


READABLE: dict[str, tuple[bytes, str]] = {
    "gzip": (_PACKED, "gzip"),
    "gzip in capitals": (_PACKED, "GZIP"),
    "members of gzip": (_PACKED + gzip.compress(b"  "), "gzip"),
    "deflate": (deflate(group("first"), ZLIB), "deflate"),
    "raw deflate": (deflate(group("first"), RAW), "deflate"),
    "stored": (deflate(group("first"), GZIP), "gzip"),
    "gzip with padding": (_PACKED + bytes(8), "gzip"),
    "identity": (group("first"), "identity"),
    "identity, then gzip": (_PACKED, "identity, gzip"),
    "a name that is no compression": (group("first"), "utf-8"),
    "large": (gzip.compress(group("first") + b" " * (LIMIT - 100)), "gzip"),
}


@pytest.mark.parametrize("is_in_pieces", [False, True], ids=["whole", "in pieces"])
@pytest.mark.parametrize(("body", "encoding"), READABLE.values(), ids=READABLE)
def test_accepted_encodings_are_decoded(
    flavour: str, body: bytes, encoding: str, is_in_pieces: bool
) -> None:
    headers = f"Content-Encoding: {encoding}\r\n"
    pieces = [body[start : start + 1] for start in range(200)] + [body[200:]]
    sent = (
        chunked(*filter(None, pieces), headers=headers)
        if is_in_pieces
        else response(body, headers=headers)
    )

    def script(connection: Connection) -> None:
        while connection.read_request():
            connection.send(sent)

    with Server(script) as server:
        (call,) = run(flavour, server.url, get, max_response_size=LIMIT)
    assert call.result().id == "first"


def test_client_accepts_only_encodings_that_it_can_limit(flavour: str) -> None:
    with Server(answer_all) as server:
        run(
            flavour,
            server.url,
            get,
            lambda client: client.groups.create(name="first"),
            lambda client: client.request("GET", "/v1/groups/first"),
        )
        offered = [request.headers["accept-encoding"] for request in server.requests]
    assert offered == ["gzip, deflate"] * 3


def test_own_http_client_accepts_no_other_encodings(flavour: str) -> None:
    own = http_client(flavour, headers={"Accept-Encoding": "gzip, br, zstd"})
    with Server(answer_all) as server:
        run(flavour, server.url, get, http_client=own)
        (request,) = server.requests
    assert request.headers["accept-encoding"] == "gzip, deflate"


def test_an_empty_compressed_body_is_empty(flavour: str) -> None:
    """Some proxies mark a response without a body as compressed."""

    def script(connection: Connection) -> None:
        while request := connection.read_request():
            if request.method == "DELETE":
                connection.send(b"HTTP/1.1 204 No Content\r\nContent-Encoding: gzip\r\n\r\n")
            else:
                connection.send(answer(request))

    with Server(script) as server:
        delete, second = run(flavour, server.url, lambda client: client.groups.delete("first"), get)
    delete.result()
    assert second.result().id == "first"


def test_compressed_data_that_decompresses_to_nothing_ends_at_the_timeout(flavour: str) -> None:
    """An empty block of deflate is five bytes that decompress to none."""
    block = b"\x00\x00\x00\xff\xff" * 10_000

    def script(connection: Connection) -> None:
        if not connection.read_request():
            return
        head = "Content-Encoding: deflate\r\nTransfer-Encoding: chunked\r\n\r\n"
        if connection.send(OK, head.encode(), b"2\r\n\x78\x9c\r\n"):
            size = f"{len(block):x}\r\n".encode()
            while connection.send(size, block, b"\r\n"):
                pass

    with Server(script) as server:
        call, closed = run(
            flavour,
            server.url,
            get,
            BlockingStep(server.all_closed),
            timeout=0.4,
            max_response_size=LIMIT,
        )
    call.expect_in_time(DecodeError, TransportError)
    assert closed.result(), "the connection is still open"
