"""Servers that send too much: `max_response_size` limits the size of a response."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import DecodeError, NotFoundError, RetryPolicy, ServerError, TransportError

from .client_driver import BlockingStep, Outcome, run
from .responses import OK, answer_all, chunk, chunked, group, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from .scripted_server import Script

LIMIT = 1_000_000

_PIECE = b" " * 65_536


def get(client: Any) -> Any:
    return client.groups.get("first")


def sending(head: bytes, piece: bytes = _PIECE) -> Script:
    """Run a server that sends the beginning of a response, and then the same piece endlessly."""

    def script(connection: Connection) -> None:
        if connection.read_request() and connection.send(head):
            connection.drip(itertools.repeat(piece), interval=0)

    return script


def check_too_large(outcome: Outcome, limit: int = LIMIT) -> None:
    """Assert that the error names the limit and the argument that sets it."""
    error = outcome.expect_in_time(DecodeError)
    assert "max_response_size" in str(error)
    assert str(limit) in str(error).replace(",", "").replace("_", "")


ENDLESS: dict[str, Script] = {
    "chunks": sending(OK + b"Transfer-Encoding: chunked\r\n\r\n", chunk(_PIECE)),
    "one huge chunk": sending(OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffff\r\n"),
    "until the connection closes": sending(OK + b"\r\n"),
    "known length": sending(OK + b"Content-Length: 1000000000000\r\n\r\n"),
}


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS)
def test_a_body_beyond_the_limit_is_an_error(flavour: str, script: Script) -> None:
    with Server(script) as server:
        call, closed = run(
            flavour, server.url, get, BlockingStep(server.all_closed), max_response_size=LIMIT
        )
    check_too_large(call)
    assert closed.result(), "the connection is still open"


@pytest.mark.parametrize("length", [LIMIT + 1, 10**12, 10**19])
def test_a_length_beyond_the_limit_is_an_error_before_the_body(flavour: str, length: int) -> None:
    """The server sends no byte of the body, so that waiting for one would time out."""

    def script(connection: Connection) -> None:
        if connection.read_request():
            connection.send(OK + f"Content-Length: {length}\r\n\r\n".encode())

    with Server(script) as server:
        call, closed = run(
            flavour, server.url, get, BlockingStep(server.all_closed), max_response_size=LIMIT
        )
    check_too_large(call)
    assert closed.result(), "the connection is still open"


def test_the_default_limit_is_256_mib(flavour: str) -> None:
    def script(connection: Connection) -> None:
        if connection.read_request():
            connection.send(OK + f"Content-Length: {256 * 2**20 + 1}\r\n\r\n".encode())

    with Server(script) as server:
        (call,) = run(flavour, server.url, get)
    error = call.expect_in_time(DecodeError)
    assert "max_response_size" in str(error)


@pytest.mark.parametrize("write", [response, chunked])
@pytest.mark.parametrize("surplus", [0, 1])
def test_the_limit_is_exact(flavour: str, write: Any, surplus: int) -> None:
    body = group("first").ljust(LIMIT + surplus)

    def script(connection: Connection) -> None:
        while connection.read_request():
            connection.send(write(body))

    with Server(script) as server:
        (call,) = run(flavour, server.url, get, max_response_size=LIMIT)
    if surplus:
        check_too_large(call)
    else:
        assert call.result().id == "first"


def test_a_copy_has_a_limit_of_its_own(flavour: str) -> None:
    def script(connection: Connection) -> None:
        while connection.read_request():
            connection.send(response(group("first").ljust(2000)))

    with Server(script) as server:
        small, own = run(
            flavour,
            server.url,
            lambda client: client.with_options(max_response_size=1000).groups.get("first"),
            get,
            max_response_size=LIMIT,
        )
    check_too_large(small, 1000)
    assert own.result().id == "first"


def test_generated_functions_have_the_limit(flavour: str) -> None:
    from fivetrex_api.api.account_management import get_account_info

    def call(client: Any) -> Any:
        function = get_account_info.sync if flavour == "sync" else get_account_info.asyncio
        return function(client=client.api)

    with Server(ENDLESS["chunks"]) as server:
        (outcome,) = run(flavour, server.url, call, max_response_size=LIMIT)
    check_too_large(outcome)


@pytest.mark.parametrize("script", ENDLESS.values(), ids=ENDLESS)
def test_a_call_after_one_beyond_the_limit_gets_its_own_answer(
    flavour: str, script: Script
) -> None:
    def first_too_large(connection: Connection) -> None:
        if connection.number == 0:
            script(connection)
        else:
            answer_all(connection)

    with Server(first_too_large) as server:
        call, second = run(
            flavour,
            server.url,
            get,
            lambda client: client.groups.get("second"),
            max_response_size=LIMIT,
        )
    check_too_large(call)
    assert second.result().id == "second"


@pytest.mark.parametrize(
    "headers",
    [b"Transfer-Encoding: chunked\r\n\r\n", b"Content-Length: 1000000000000\r\n\r\n", b"\r\n"],
    ids=["chunks", "known length", "until the connection closes"],
)
@pytest.mark.parametrize(
    ("status", "kind"),
    [(b"503 Service Unavailable", ServerError), (b"404 Not Found", NotFoundError)],
    ids=["503", "404"],
)
def test_an_error_response_beyond_the_limit_keeps_its_type(
    flavour: str, headers: bytes, status: bytes, kind: type[ServerError | NotFoundError]
) -> None:
    piece = chunk(b"x" * 65_536) if b"chunked" in headers else b"x" * 65_536
    with Server(sending(b"HTTP/1.1 " + status + b"\r\n" + headers, piece)) as server:
        call, closed = run(
            flavour, server.url, get, BlockingStep(server.all_closed), max_response_size=LIMIT
        )
    error = call.expect_in_time(kind)
    assert len(error.body) <= LIMIT
    assert len(str(error)) < 10_000
    assert closed.result(), "the connection is still open"


def test_an_error_response_beyond_the_limit_is_retried(flavour: str) -> None:
    def script(connection: Connection) -> None:
        if connection.number == 0:
            sending(b"HTTP/1.1 503 Busy\r\nTransfer-Encoding: chunked\r\n\r\n", chunk(_PIECE))(
                connection
            )
        else:
            answer_all(connection)

    with Server(script) as server:
        retry = RetryPolicy(max_attempts=2, base_delay=0)
        (call,) = run(flavour, server.url, get, retry=retry, max_response_size=LIMIT)
    assert call.result().id == "first"


@pytest.mark.parametrize("part", ["status line", "header", "headers", "trailers", "chunk size"])
def test_headers_and_chunk_framing_are_limited(flavour: str, part: str) -> None:
    head = {
        "status line": b"HTTP/1.1 200 ",
        "header": OK + b"X-Header: ",
        "headers": OK,
        "trailers": OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n",
        "chunk size": OK + b"Transfer-Encoding: chunked\r\n\r\n1;",
    }[part]
    piece = b"X-Header: value\r\n" * 4096 if part in {"headers", "trailers"} else b"x" * 65_536
    with Server(sending(head, piece)) as server:
        call, closed = run(flavour, server.url, get, BlockingStep(server.all_closed))
    call.expect_in_time(DecodeError, TransportError)
    assert closed.result(), "the connection is still open"


@pytest.mark.parametrize("size", [0, -1, True, 1.5, "1000", None])
def test_max_response_size_must_be_a_positive_integer(flavour: str, size: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="max_response_size"):
        run(flavour, "http://127.0.0.1:1", max_response_size=size)
    with pytest.raises((TypeError, ValueError), match="max_response_size"):
        run(
            flavour,
            "http://127.0.0.1:1",
            lambda client: client.with_options(max_response_size=size),
        )[0].result()
