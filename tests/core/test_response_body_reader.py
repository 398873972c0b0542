"""Bodies of responses: decompressed in pieces, and never larger than their limit."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex._core.response_body_reader import BodyReader

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 1_000_000


def raw_deflate(content: bytes) -> bytes:
    return zlib.compress(content, wbits=-zlib.MAX_WBITS)


def members(content: bytes) -> bytes:
    half = len(content) // 2
    return gzip.compress(content[:half]) + gzip.compress(content[half:])


ENCODERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "none": ("", bytes),
    "identity": ("identity", bytes),
    "gzip": ("gzip", gzip.compress),
    "gzip by its old name": ("X-GZip", gzip.compress),
    "gzip in two members": ("gzip", members),
    "deflate": ("deflate", zlib.compress),
    "raw deflate": ("deflate", raw_deflate),
}
COMPRESSED = [name for name in ENCODERS if name not in {"none", "identity"}]


def response(encoding: str = "", status: int = 200) -> httpx.Response:
    return httpx.Response(status, headers={"Content-Encoding": encoding} if encoding else {})


def read(answer: httpx.Response, *parts: bytes, limit: int = LIMIT) -> bytes:
    reader = BodyReader(answer, limit)
    for part in parts:
        if reader.is_full:
            break
        reader.feed(part)
    return reader.finish()


def cut(whole: bytes, size: int) -> list[bytes]:
    return [whole[start : start + size] for start in range(0, len(whole), size)]


@given(
    st.sampled_from([*ENCODERS]),
    st.one_of(st.binary(max_size=2000), st.integers(0, 800_000).map(bytes)),
    st.integers(1, 500),
)
def test_a_body_is_read_whole_however_it_is_cut(name: str, content: bytes, size: int) -> None:
    encoding, encode = ENCODERS[name]
    parts = cut(encode(content), max(size, len(encode(content)) // 50))
    assert read(response(encoding), *parts) == content


@given(st.sampled_from([*ENCODERS]), st.integers(-1, 1))
def test_the_limit_is_exact(name: str, difference: int) -> None:
    encoding, encode = ENCODERS[name]
    whole = encode(bytes(LIMIT + difference))
    if difference <= 0:
        assert len(read(response(encoding), whole)) == LIMIT + difference
    else:
        with pytest.raises(httpx.DecodingError, match=f"larger than {LIMIT} bytes.*max_response"):
            read(response(encoding), whole)


def test_an_announced_length_beyond_the_limit_is_refused_before_reading() -> None:
    with pytest.raises(httpx.DecodingError, match="larger than"):
        BodyReader(httpx.Response(200, headers={"Content-Length": str(LIMIT + 1)}), LIMIT)


@pytest.mark.parametrize("name", COMPRESSED)
def test_a_body_that_ends_early_is_an_error(name: str) -> None:
    encoding, encode = ENCODERS[name]
    with pytest.raises(httpx.DecodingError, match=r"is incomplete|is corrupt"):
        read(response(encoding), encode(b"content" * 100)[:-2])


@pytest.mark.parametrize("size", [1, 3, 100_000])
@pytest.mark.parametrize("padding", [bytes(8), b"and more", b"\x1f", b"\x1f\x00"])
@pytest.mark.parametrize("name", COMPRESSED)
def test_padding_after_a_compressed_body_is_ignored(name: str, padding: bytes, size: int) -> None:
    encoding, encode = ENCODERS[name]
    assert read(response(encoding), *cut(encode(b"content") + padding, size)) == b"content"


@pytest.mark.parametrize("encoding", ["utf-8", "none", "identity", "", "aws-chunked, utf-8"])
def test_a_name_that_is_no_compression_changes_nothing(encoding: str) -> None:
    assert read(response(encoding), b"content") == b"content"


@pytest.mark.parametrize("encoding", ["identity, gzip", "gzip, utf-8", " GZIP "])
def test_a_compression_among_other_names_is_used(encoding: str) -> None:
    assert read(response(encoding), gzip.compress(b"content")) == b"content"


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress", "deflate, br"])
def test_an_encoding_that_was_not_accepted_is_named(encoding: str) -> None:
    with pytest.raises(httpx.DecodingError, match=encoding):
        read(response(encoding), b"content")


def test_encodings_in_two_headers_are_refused_too() -> None:
    twice = httpx.Response(
        200, headers=[("Content-Encoding", "gzip"), ("Content-Encoding", "gzip")]
    )
    with pytest.raises(httpx.DecodingError, match="only one of"):
        read(twice, b"content")


def test_an_empty_body_needs_no_decompression() -> None:
    assert read(response("gzip")) == b""


@given(st.sampled_from([*ENCODERS, "br"]), st.integers(0, 3_000_000), st.integers(1, LIMIT))
def test_the_body_of_an_error_is_cut_and_never_an_error(name: str, size: int, limit: int) -> None:
    encoding, encode = ENCODERS.get(name, ("br", bytes))
    content = read(response(encoding, 503), *cut(encode(bytes(size)), 65_536), limit=limit)
    assert len(content) <= min(limit, 1024 * 1024)
    if encoding != "br":
        assert len(content) == min(size, limit, 1024 * 1024)


def test_a_damaged_body_of_an_error_is_read_as_far_as_it_goes() -> None:
    assert read(response("gzip", 500), b"no gzip at all") == b""
