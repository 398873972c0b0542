"""The framing of responses on a connection, compared with what the HTTP library makes of it."""

from __future__ import annotations

from itertools import pairwise

import h11
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex._core.http1_framing import Framing

GET = b"GET /v1/groups HTTP/1.1\r\nHost: test\r\n\r\n"
HEAD = b"HEAD /v1/groups HTTP/1.1\r\nHost: test\r\n\r\n"
CONNECT = b"CONNECT test:443 HTTP/1.1\r\nHost: test\r\n\r\n"
INTERIM = b"HTTP/1.1 103 Early Hints\r\nLink: </style>\r\n\r\n"
EMPTY = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"

contents = st.binary(max_size=300)
interims = st.lists(st.just(INTERIM), max_size=2).map(b"".join)


def with_length(content: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nX: y\r\nCONTENT-length:  %d \r\n\r\n%b" % (len(content), content)


@st.composite
def chunked(draw: st.DrawFn) -> bytes:
    extension = draw(st.sampled_from([b"", b";name=value"]))
    trailer = draw(st.sampled_from([b"", b"Checksum: abc\r\n"]))
    chunks = [
        b"%x%b\r\n%b\r\n" % (len(chunk), extension, chunk)
        for chunk in draw(st.lists(st.binary(min_size=1, max_size=40), max_size=5))
    ]
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"
    return head + b"".join(chunks) + b"0\r\n" + trailer + b"\r\n"


def without_body(status: int) -> bytes:
    return b"HTTP/1.1 %d Done\r\nContent-Length: 40\r\n\r\n" % status


responses = st.one_of(
    contents.map(with_length), chunked(), st.sampled_from([204, 304]).map(without_body)
)


@st.composite
def parts(draw: st.DrawFn, whole: bytes) -> list[bytes]:
    cuts = sorted(draw(st.sets(st.integers(0, len(whole)), max_size=8)) | {0, len(whole)})
    return [whole[start:end] for start, end in pairwise(cuts)]


@given(st.data())
def test_responses_end_where_the_http_library_ends_them(data: st.DataObject) -> None:
    framing = Framing()
    library = h11.Connection(our_role=h11.CLIENT)
    for _ in range(data.draw(st.integers(1, 3))):
        assert framing.is_reusable
        framing.sent(GET)
        library.send(h11.Request(method="GET", target="/", headers=[("Host", "test")]))
        library.send(h11.EndOfMessage())
        whole = data.draw(interims) + data.draw(responses)
        for part in data.draw(parts(whole)):
            framing.received(part)
            library.receive_data(part)
            while not isinstance(library.next_event(), type):  # NEED_DATA or PAUSED
                pass
            assert framing.is_reusable == (library.their_state is h11.DONE)
        assert framing.is_reusable
        library.start_next_cycle()


@given(st.data(), st.binary(min_size=1, max_size=100))
def test_a_connection_with_surplus_bytes_is_never_reusable(
    data: st.DataObject, surplus: bytes
) -> None:
    framing = Framing()
    framing.sent(GET)
    for part in data.draw(parts(data.draw(responses) + surplus)):
        framing.received(part)
    assert not framing.is_reusable
    framing.sent(GET)
    framing.received(EMPTY)
    assert not framing.is_reusable


@given(st.lists(st.binary(max_size=50), max_size=10))
def test_arbitrary_bytes_raise_no_error(pieces: list[bytes]) -> None:
    framing = Framing()
    framing.sent(GET)
    for piece in pieces:
        framing.received(piece)


@pytest.mark.parametrize("request_head", [HEAD, CONNECT])
def test_a_response_to_a_method_without_a_body_has_none(request_head: bytes) -> None:
    framing = Framing()
    framing.sent(request_head)
    framing.received(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n")
    assert framing.is_reusable


def test_a_request_in_several_parts_is_one_request() -> None:
    framing = Framing()
    framing.sent(b"POST /v1/groups HTTP/1.1\r\nContent-Length: 2\r\n\r\n")
    framing.sent(b"{}")
    framing.received(EMPTY)
    assert framing.is_reusable


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        b"HTTP/1.1\r\n\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 20_000,
    ],
)
def test_a_connection_with_unreadable_framing_is_not_reusable(head: bytes) -> None:
    framing = Framing()
    framing.sent(GET)
    framing.received(head)
    framing.received(b"\r\n\r\n")
    assert not framing.is_reusable
