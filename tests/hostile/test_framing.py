"""Servers that send surplus responses: no call returns the response of another."""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import (
    BadRequestError,
    ConflictError,
    DecodeError,
    ForbiddenError,
    TransportError,
)

from .client_driver import TIMEOUT, BlockingStep, Outcome, run
from .responses import OK, answer, answer_all, chunked, envelope, group, response
from .scripted_server import PATIENCE, Server

if TYPE_CHECKING:
    from collections.abc import Callable

    from .client_driver import Step
    from .scripted_server import Connection, Script

#: What a server sends that no request asked for.
STRAY = response(group("stray"))

REFUSAL = response(envelope(code="Conflict"), status="409 Conflict")


def get(group_id: str) -> Step:
    return lambda client: client.groups.get(group_id)


def first_answered_by(sent: bytes) -> Script:
    """Run a server that sends these bytes to the first request, and then responds correctly."""

    def script(connection: Connection) -> None:
        if connection.number == 0 and (not connection.read_request() or not connection.send(sent)):
            return
        answer_all(connection)

    return script


@dataclass
class Stray:
    """A server that sends a stray response while the connection is idle."""

    sent: bytes = STRAY
    may_send: threading.Event = field(default_factory=threading.Event)
    is_sent: threading.Event = field(default_factory=threading.Event)

    def __call__(self, connection: Connection) -> None:
        if connection.number == 0:
            request = connection.read_request()
            if request is None or not connection.send(answer(request)):
                return
            assert self.may_send.wait(PATIENCE)
            connection.send(self.sent)
            self.is_sent.set()
        answer_all(connection)

    def send(self) -> None:
        """Send the stray response, and return when it is sent."""
        self.may_send.set()
        assert self.is_sent.wait(PATIENCE)


def check_ids(outcomes: list[Outcome], *ids: str) -> None:
    """Assert that each call failed or returned its own response."""
    for outcome, group_id in zip(outcomes, ids, strict=True):
        if outcome.error is not None:
            outcome.expect(TransportError, DecodeError)
        else:
            assert outcome.value.id == group_id


_FIRST = group("first")

SURPLUS: dict[str, bytes] = {
    "a response": response(_FIRST) + STRAY,
    "two responses": response(_FIRST) + STRAY + STRAY,
    "a response after chunks": chunked(_FIRST) + STRAY,
    "a response after gzip": response(gzip.compress(_FIRST), headers="Content-Encoding: gzip\r\n")
    + STRAY,
    "a response after a long one": response(_FIRST + b" " * 300_000) + STRAY,
    "an informational response": response(_FIRST) + b"HTTP/1.1 103 Early Hints\r\n\r\n" + STRAY,
    "half a response": response(_FIRST) + STRAY[:20],
    "a body longer than its length": OK
    + f"Content-Length: {len(_FIRST)}\r\n\r\n".encode()
    + _FIRST
    + STRAY,
    "no HTTP": response(_FIRST) + b"\0\xff garbage",
}


@pytest.mark.parametrize("sent", SURPLUS.values(), ids=SURPLUS)
def test_surplus_bytes_are_not_the_next_response(flavour: str, sent: bytes) -> None:
    with Server(first_answered_by(sent)) as server:
        first, second, third = run(flavour, server.url, get("first"), get("second"), get("third"))
    assert first.result().id == "first"
    assert second.result().id == "second"
    assert third.result().id == "third"


def test_a_stray_success_does_not_hide_a_refused_delete(flavour: str) -> None:
    def script(connection: Connection) -> None:
        while request := connection.read_request():
            if request.method == "DELETE":
                connection.send(REFUSAL)
            else:
                connection.send(answer(request), response(envelope()))

    with Server(script) as server:
        first, delete = run(
            flavour, server.url, get("first"), lambda client: client.groups.delete("second")
        )
    assert first.result().id == "first"
    delete.expect(ConflictError)


def test_a_stray_response_after_an_error_is_not_the_next_answer(flavour: str) -> None:
    sent = response(envelope(code="Forbidden"), status="403 Forbidden") + STRAY
    with Server(first_answered_by(sent)) as server:
        first, second = run(flavour, server.url, get("first"), get("second"))
    first.expect(ForbiddenError)
    assert second.result().id == "second"


@pytest.mark.parametrize(
    "sent",
    [b"HTTP/1.1 204 No Content\r\n\r\n", b"HTTP/1.1 204 No Content\r\nContent-Length: 300\r\n\r\n"],
    ids=["plain", "with a length"],
)
def test_surplus_bytes_after_an_empty_response_are_not_the_next_response(
    flavour: str, sent: bytes
) -> None:
    def script(connection: Connection) -> None:
        while request := connection.read_request():
            connection.send(sent + STRAY if request.method == "DELETE" else answer(request))

    with Server(script) as server:
        delete, second = run(
            flavour, server.url, lambda client: client.groups.delete("first"), get("second")
        )
    delete.result()
    assert second.result().id == "second"


@pytest.mark.parametrize("sent", [STRAY, STRAY[:20], b"\r\n"], ids=["whole", "half", "blank line"])
def test_a_response_to_an_idle_connection_is_not_the_next_answer(flavour: str, sent: bytes) -> None:
    script = Stray(sent)
    with Server(script) as server:
        first, _, second = run(
            flavour, server.url, get("first"), BlockingStep(script.send), get("second")
        )
    assert first.result().id == "first"
    assert second.result().id == "second"


def test_short_body_does_not_consume_the_next_response(flavour: str) -> None:
    """The rest of the first body would be the head of the second response."""

    def script(connection: Connection) -> None:
        request = connection.read_request()
        if request is not None and request.last_segment == "first":
            head = f"Content-Length: {len(_FIRST) + 200}\r\n\r\n"
            connection.send(OK, head.encode(), _FIRST)
        elif request is not None:
            connection.send(answer(request))

    with Server(script) as server:
        first, second = run(
            flavour,
            server.url,
            lambda client: client.with_options(timeout=TIMEOUT).groups.get("first"),
            get("second"),
        )
    first.expect_in_time(TransportError)
    assert second.result().id == "second"


_LENGTH = f"Content-Length: {len(_FIRST)}\r\n"
_SHORT = "Content-Length: 5\r\n"
_CHUNKED = "Transfer-Encoding: chunked\r\n"
_CHUNKED_BODY = chunked(_FIRST).partition(b"\r\n\r\n")[2]

AMBIGUOUS: dict[str, tuple[str, bytes]] = {
    "two lengths": (_LENGTH + _SHORT, _FIRST),
    "two lengths in the other order": (_SHORT + _LENGTH, _FIRST),
    "two lengths in one header": (f"Content-Length: 5, {len(_FIRST)}\r\n", _FIRST),
    "a length and chunks": (_SHORT + _CHUNKED, _CHUNKED_BODY),
    "chunks and a length": (_CHUNKED + _LENGTH, _CHUNKED_BODY),
    "a negative length": ("Content-Length: -5\r\n", _FIRST),
    "a length that is no number": ("Content-Length: 0x10\r\n", _FIRST),
    "an unknown transfer encoding": ("Transfer-Encoding: identity\r\n", _FIRST),
    "chunks twice": ("Transfer-Encoding: chunked, chunked\r\n", _CHUNKED_BODY),
    "a chunk of negative size": (_CHUNKED, b"-5\r\n" + _FIRST + b"\r\n0\r\n\r\n"),
    "a chunk of no size": (_CHUNKED, b"\r\n" + _FIRST + b"\r\n0\r\n\r\n"),
    "a chunk of huge size": (_CHUNKED, b"f" * 30 + b"\r\n" + _FIRST),
}


@pytest.mark.parametrize(("headers", "body"), AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_an_ambiguous_length_is_an_error_or_read_correctly(
    flavour: str, headers: str, body: bytes
) -> None:
    sent = OK + headers.encode() + b"\r\n" + body + STRAY
    with Server(first_answered_by(sent)) as server:
        outcomes = run(flavour, server.url, get("first"), get("second"), get("third"))
    check_ids(outcomes, "first", "second", "third")
    assert outcomes[1].result().id == "second"
    assert outcomes[2].result().id == "third"


# httpx does not close the generator of a body when a request is interrupted.
@pytest.mark.filterwarnings("ignore:Async generator 'httpx:ResourceWarning")
@pytest.mark.parametrize("is_accepted", [True, False], ids=["accepted", "refused"])
def test_a_response_before_the_end_of_the_request_ends_the_connection(
    flavour: str, is_accepted: bool
) -> None:
    """The rest of the request would be the head of the next one."""
    large = {"config": "x" * 8_000_000}
    early = response(group("early")) if is_accepted else response(b"{}", status="400 Bad Request")

    def script(connection: Connection) -> None:
        if connection.number > 0:
            answer_all(connection)
        elif connection.read_head():
            connection.send(early)
            connection.is_released.wait()

    def post(client: Any) -> Any:
        return client.with_options(timeout=TIMEOUT).request("POST", "/v1/groups", json=large)

    with Server(script) as server:
        first, second = run(flavour, server.url, post, get("second"))
    if first.error is not None:
        first.expect_in_time(BadRequestError, TransportError)
    assert second.result().id == "second"


@pytest.mark.parametrize("surplus", [b"", STRAY], ids=["alone", "with a surplus"])
def test_http_1_0_with_keep_alive_is_read_correctly(flavour: str, surplus: bytes) -> None:
    def script(connection: Connection) -> None:
        while request := connection.read_request():
            sent = response(group(request.last_segment), headers="Connection: keep-alive\r\n")
            connection.send(sent.replace(b"HTTP/1.1", b"HTTP/1.0"), surplus)

    with Server(script) as server:
        outcomes = run(flavour, server.url, get("first"), get("second"), get("third"))
    assert [outcome.result().id for outcome in outcomes] == ["first", "second", "third"]


def test_early_response_does_not_shift_later_responses(flavour: str) -> None:
    """The client cannot detect the first wrong response, but must detect later ones."""
    is_answered = threading.Event()

    def script(connection: Connection) -> None:
        if connection.number == 0:
            connection.send(STRAY)
        while request := connection.read_request():
            connection.send(answer(request))
            is_answered.set()

    with Server(script) as server:
        first, _, second, third = run(
            flavour,
            server.url,
            get("first"),
            BlockingStep(lambda: is_answered.wait(PATIENCE)),
            get("second"),
            get("third"),
        )
    check_ids([second, third], "second", "third")
    if first.error is not None:
        first.expect(TransportError)


def test_a_connection_with_a_surplus_response_is_closed(flavour: str) -> None:
    with Server(first_answered_by(response(_FIRST) + STRAY)) as server:
        run(
            flavour,
            server.url,
            get("first"),
            get("second"),
            BlockingStep(lambda: server.connections[0].is_closed.wait(PATIENCE)),
        )
        assert len(server.connections) == 2
        assert [request.last_segment for request in server.connections[0].requests] == ["first"]


def _plainly(body: bytes) -> bytes:
    return response(body)


def _in_chunks(body: bytes) -> bytes:
    return chunked(body[:10], body[10:])


def _packed(body: bytes) -> bytes:
    return response(gzip.compress(body), headers="Content-Encoding: gzip\r\n")


def _packed_in_chunks(body: bytes) -> bytes:
    packed = gzip.compress(body)
    return chunked(packed[:10], packed[10:], headers="Content-Encoding: gzip\r\n")


@pytest.mark.parametrize("write", [_plainly, _in_chunks, _packed, _packed_in_chunks])
def test_ordinary_connections_are_reused(flavour: str, write: Callable[[bytes], bytes]) -> None:
    def script(connection: Connection) -> None:
        while request := connection.read_request():
            connection.send(write(group(request.last_segment)))

    ids = [f"group_{number}" for number in range(10)]
    with Server(script) as server:
        outcomes = run(flavour, server.url, *map(get, ids))
        assert len(server.connections) == 1
    assert [outcome.result().id for outcome in outcomes] == ids


def test_connections_are_reused_after_errors_and_empty_responses(flavour: str) -> None:
    statuses = ["204 No Content", "404 Not Found", "409 Conflict", "503 Service Unavailable"]

    def script(connection: Connection) -> None:
        while request := connection.read_request():
            if request.method == "GET":
                connection.send(answer(request))
                continue
            status = statuses[int(request.last_segment)]
            body = b"" if status.startswith("204") else envelope(code="Error")
            sent = response(body, status=status)
            connection.send(sent.replace(b"Content-Length: 0\r\n", b""))

    def delete(number: int, client: Any) -> Any:
        return client.groups.delete(str(number))

    with Server(script) as server:
        run(flavour, server.url, *(partial(delete, number) for number in range(4)), get("last"))
        assert len(server.connections) == 1
