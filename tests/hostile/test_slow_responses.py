"""Servers that are too slow: a `timeout` in seconds limits the whole attempt."""

from __future__ import annotations

import gzip
import itertools
from random import randbytes
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from fivetrex import RetryPolicy, TransportError

from .client_driver import TIMEOUT, BlockingStep, run, run_with_short_timeout
from .responses import OK, answer_all, chunk, group, response
from .scripted_server import INTERVAL, Connection, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .scripted_server import Script

#: Far larger than the buffers of a socket.
LARGE = {"config": "x" * 16_000_000}


def split(text: bytes) -> Iterable[bytes]:
    return (text[position : position + 1] for position in range(len(text)))


def forever(piece: bytes) -> Iterable[bytes]:
    return itertools.repeat(piece)


def dripping(
    pieces: Callable[[], Iterable[bytes]], *, after: bytes = b"", interval: float = INTERVAL
) -> Script:
    """Run a server that sends the beginning of a response immediately, and the rest in pieces."""

    def script(connection: Connection) -> None:
        if connection.read_request() and connection.send(after):
            connection.drip(pieces(), interval)

    return script


def answering_nothing(connection: Connection) -> None:
    connection.read_request()


def reading_nothing(connection: Connection) -> None:
    connection.is_released.wait()


def reading_slowly(connection: Connection) -> None:
    while not connection.is_released.wait(0.01):
        if not connection.socket.recv(65_536):
            connection.is_closed.set()
            return


def get(client: Any) -> Any:
    return client.groups.get("first")


def post(client: Any) -> Any:
    return client.request("POST", "/v1/connections", json=LARGE)


# A response long enough that none of these ends within the timeout.
_STATUS_LINE = b"HTTP/1.1 200 " + b"OK" * 200
_CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
_KNOWN_LENGTH = OK + b"Content-Length: 1000\r\n\r\n"

SERVERS: dict[str, Script] = {
    "status line": dripping(lambda: split(_STATUS_LINE)),
    "headers": dripping(lambda: split(b"X-Header: value\r\n" * 50), after=OK),
    "endless headers": dripping(lambda: forever(b"X-Header: value\r\n"), after=OK),
    "end of the headers": dripping(lambda: split(b"\r\n" + b" " * 1000), after=OK[:-2]),
    "body of known length": dripping(lambda: split(b" " * 1000), after=_KNOWN_LENGTH),
    "chunks": dripping(lambda: forever(chunk(b" ")), after=_CHUNKED),
    "one chunk": dripping(lambda: forever(b" "), after=_CHUNKED + b"1000\r\n"),
    "size of a chunk": dripping(lambda: split((b"0" * 15 + b"1\r\n \r\n") * 5), after=_CHUNKED),
    "chunk extension": dripping(lambda: forever(b"x"), after=_CHUNKED + b"1;"),
    "trailers": dripping(
        lambda: forever(b"X-Trailer: value\r\n"), after=_CHUNKED + chunk(group("first")) + b"0\r\n"
    ),
    "body until the connection closes": dripping(lambda: forever(b" "), after=OK + b"\r\n"),
    "compressed body": dripping(
        lambda: map(chunk, split(gzip.compress(randbytes(1000)))),
        after=OK + b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n",
    ),
    "100 Continue": dripping(lambda: forever(b"HTTP/1.1 100 Continue\r\n\r\n")),
    "102 Processing": dripping(lambda: forever(b"HTTP/1.1 102 Processing\r\n\r\n")),
    "103 Early Hints": dripping(lambda: forever(b"HTTP/1.1 103 Early Hints\r\n\r\n")),
    "100 Continue quickly": dripping(
        lambda: forever(b"HTTP/1.1 100 Continue\r\n\r\n" * 10), interval=0.001
    ),
    "error response": dripping(
        lambda: forever(b" "), after=b"HTTP/1.1 500 Oops\r\nContent-Length: 1000\r\n\r\n"
    ),
    "no response": answering_nothing,
}


@pytest.mark.parametrize("script", SERVERS.values(), ids=SERVERS)
def test_slow_response_ends_at_the_timeout(flavour: str, script: Script) -> None:
    with Server(script) as server:
        call, closed = run_with_short_timeout(
            flavour, server.url, get, BlockingStep(server.all_closed)
        )
    call.expect_in_time(TransportError)
    assert closed.result(), "the connection is still open"


# httpx does not close the generator of a body when a request is interrupted.
@pytest.mark.filterwarnings("ignore:Async generator 'httpx:ResourceWarning")
@pytest.mark.parametrize("script", [reading_nothing, reading_slowly])
def test_a_request_that_is_not_read_ends_at_the_timeout(flavour: str, script: Script) -> None:
    with Server(script, receive_buffer=65_536) as server:
        call, closed = run_with_short_timeout(
            flavour, server.url, post, BlockingStep(server.all_closed)
        )
    call.expect_in_time(TransportError)
    assert closed.result(), "the connection is still open"


@pytest.mark.parametrize("handshake", [b"", b"\x16\x03\x03\x40\x00"], ids=["silent", "dripping"])
def test_a_tls_handshake_that_does_not_end_ends_at_the_timeout(
    flavour: str, handshake: bytes
) -> None:
    def script(connection: Connection) -> None:
        if handshake and connection.send(handshake):
            connection.drip(forever(b"\x02"))

    with Server(script) as server:
        url = server.url.replace("http:", "https:")
        call, closed = run_with_short_timeout(flavour, url, get, BlockingStep(server.all_closed))
    error = call.expect_in_time(TransportError)
    assert not error.may_have_acted
    assert closed.result(), "the connection is still open"


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.request("GET", "/v1/account/info"),
        lambda client: client.groups.list(),
        lambda client: client.groups.create(name="first"),
        lambda client: client.with_options(timeout=0.3).groups.get("first"),
    ],
    ids=["request", "list", "create", "with_options"],
)
def test_the_timeout_applies_to_every_kind_of_call(
    flavour: str, call: Callable[[Any], Any]
) -> None:
    script = dripping(lambda: forever(b" "), after=_KNOWN_LENGTH)
    with Server(script) as server:
        outcome, closed = run_with_short_timeout(
            flavour, server.url, call, BlockingStep(server.all_closed)
        )
    outcome.expect_in_time(TransportError)
    assert closed.result(), "the connection is still open"


def test_generated_functions_have_the_timeout(flavour: str) -> None:
    from fivetrex_api.api.account_management import get_account_info

    def call(client: Any) -> Any:
        function = get_account_info.sync if flavour == "sync" else get_account_info.asyncio
        return function(client=client.api)

    with Server(dripping(lambda: forever(b" "), after=_KNOWN_LENGTH)) as server:
        outcome, closed = run_with_short_timeout(
            flavour, server.url, call, BlockingStep(server.all_closed)
        )
    outcome.expect_in_time(TransportError)
    assert closed.result(), "the connection is still open"


def test_a_timed_out_call_states_whether_it_may_have_acted(flavour: str) -> None:
    with Server(answering_nothing) as server:
        (outcome,) = run_with_short_timeout(
            flavour, server.url, lambda client: client.groups.create(name="first")
        )
    error = outcome.expect_in_time(TransportError)
    assert error.may_have_acted


def test_the_timeout_starts_again_for_each_attempt(flavour: str) -> None:
    def script(connection: Connection) -> None:
        if connection.number == 0:
            dripping(lambda: forever(b" "), after=_KNOWN_LENGTH)(connection)
        else:
            answer_all(connection)

    with Server(script) as server:
        retry = RetryPolicy(max_attempts=2, base_delay=0)
        (outcome,) = run(flavour, server.url, get, retry=retry, timeout=0.6)
    assert outcome.result().id == "first"
    assert outcome.seconds >= 0.6


def test_a_call_after_a_timeout_gets_its_own_answer(flavour: str) -> None:
    """The rest of a late response must not become the answer to the next call."""

    def script(connection: Connection) -> None:
        request = connection.read_request()
        if request is not None and request.last_segment == "late":
            if not connection.is_gone_after(TIMEOUT * 1.5):
                connection.send(response(group("late")))
        elif request is not None:
            connection.send(response(group(request.last_segment)))

    with Server(script) as server:
        late, second = run(
            flavour,
            server.url,
            lambda client: client.with_options(timeout=TIMEOUT).groups.get("late"),
            lambda client: client.groups.get("second"),
        )
    late.expect_in_time(TransportError)
    assert second.result().id == "second"


def test_an_httpx_timeout_limits_the_parts_only(flavour: str) -> None:
    """Each piece arrives in time, but all pieces together exceed the timeout."""
    whole = response(group("first") + b" " * 12)
    with Server(dripping(lambda: split(whole[-12:]), after=whole[:-12])) as server:
        (outcome,) = run(flavour, server.url, get, timeout=httpx.Timeout(0.5))
    assert outcome.result().id == "first"
    assert outcome.seconds > 0.5


def test_an_httpx_timeout_ends_a_silent_response(flavour: str) -> None:
    with Server(answering_nothing) as server:
        outcome, closed = run_with_short_timeout(
            flavour,
            server.url,
            get,
            BlockingStep(server.all_closed),
            timeout=httpx.Timeout(TIMEOUT),
        )
    outcome.expect_in_time(TransportError)
    assert closed.result(), "the connection is still open"


def test_no_timeout_waits_for_a_slow_response(flavour: str) -> None:
    whole = response(group("first") + b" " * 12)
    with Server(dripping(lambda: split(whole[-12:]), after=whole[:-12])) as server:
        (outcome,) = run(flavour, server.url, get, timeout=None)
    assert outcome.result().id == "first"
