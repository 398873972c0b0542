"""Read and decompress the body of a response in chunks, up to a maximum size."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Protocol

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["ACCEPT_ENCODING", "DEFAULT_MAX_RESPONSE_SIZE", "BodyReader", "check_content"]

#: In bytes. A page of 1,000 connections has about 1 MB.
DEFAULT_MAX_RESPONSE_SIZE = 256 * 1024 * 1024

#: Encodings whose decompression can stop at any size: 1 kB of brotli may expand to gigabytes.
ACCEPT_ENCODING = "gzip, deflate"

# The maximum size of the body of an error response, in bytes. The API's are much shorter.
_MAX_ERROR_SIZE = 1024 * 1024
_PIECE = 256 * 1024
# zlib's own number for the gzip format, and the first bytes of each member.
_GZIP_BITS = zlib.MAX_WBITS | 16
_GZIP_MAGIC = b"\x1f\x8b"


_NOT_ACCEPTED = frozenset({"br", "compress", "dcb", "dcz", "x-compress", "zstd"})


class _Decoder(Protocol):
    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Decompress a part of the body, and yield chunks of bounded size."""
        ...

    def check_end(self) -> None:
        """Raise an error if the body is incomplete."""
        ...


class BodyReader:
    """Collects the body of one response.

    The body of an error response is truncated at its limit and where it cannot be decompressed,
    because the status is more important. Any other body is complete or raises an error.

    Args:
        response: The response, whose body has not been read yet.
        limit: The maximum size of a successful response, in bytes after decompression.

    Raises:
        httpx.DecodingError: The body is larger than the limit, or has a content encoding that the
            request does not accept.
    """

    def __init__(self, response: httpx.Response, limit: int) -> None:
        self._content = io.BytesIO()
        self._is_empty = True
        self._is_whole = response.is_success
        self._max_response_size = limit
        self._limit = limit if self._is_whole else min(limit, _MAX_ERROR_SIZE)
        #: Whether the rest of the body is not needed.
        self.is_full = False
        self._decoder: _Decoder | None = None
        #: Whether the response has a `Content-Encoding` header.
        self.is_encoded = False
        # Iterates over the raw headers, because each lookup of httpx searches all of them.
        for name, value in response.headers.raw:
            match name.lower():
                case b"content-encoding":
                    self.is_encoded = True
                    self._choose_decoder(value.decode("latin-1"))
                case b"content-length" if self._is_whole and _is_more(value, limit):
                    raise _too_large(self._max_response_size)

    def feed(self, data: bytes) -> None:
        """Add a part of the body as it was received.

        Raises:
            httpx.DecodingError: The body is too large, or cannot be decompressed.
        """
        if self._decoder is None:  # faster than a generator, and most bodies are not compressed
            self._add(data)
            return
        for piece in self._decode(data):
            self._add(piece)
            if self.is_full:
                return

    def finish(self) -> bytes:
        """Return the body.

        Raises:
            httpx.DecodingError: The compressed body is incomplete.
        """
        if self._decoder is not None and not (self._is_empty or self.is_full):
            try:
                self._decoder.check_end()
            except zlib.error as error:
                self._give_up(str(error))
        return self._content.getvalue()

    def _decode(self, data: bytes) -> Iterator[bytes]:
        """Decompress a part of the body, and yield chunks of bounded size."""
        self._is_empty = self._is_empty and not data
        if self._decoder is None:
            yield data
            return
        try:
            yield from self._decoder.pieces(data)
        except zlib.error as error:
            self._give_up(f"its compressed body is corrupt: {error}")

    def _add(self, piece: bytes) -> None:
        room = self._limit - self._content.tell()
        if len(piece) > room:
            if self._is_whole:
                raise _too_large(self._max_response_size)
            piece = piece[:room]
            self.is_full = True
        self._content.write(piece)

    def _choose_decoder(self, header: str) -> None:
        for encoding in (each.strip().lower() for each in header.split(",")):
            # Ignore names that are not compressions, such as `identity` or `utf-8`.
            if encoding in _DECODERS and self._decoder is None:
                self._decoder = _DECODERS[encoding]()
            elif encoding in _DECODERS or encoding in _NOT_ACCEPTED:
                self._give_up(
                    f"its content encoding is {header[:100]!r}, but the request accepts only one "
                    f"of {ACCEPT_ENCODING}"
                )

    def _give_up(self, reason: str) -> None:
        if self._is_whole:
            raise httpx.DecodingError(reason)
        self.is_full = True


def check_content(response: httpx.Response, limit: int) -> None:
    """Check the body of a response that other code has read.

    Args:
        response: The response.
        limit: The maximum size of a successful response, in bytes after decompression.

    Raises:
        httpx.DecodingError: The body is larger than the limit, or was not stored.
    """
    try:
        size = len(response.content)
    except httpx.ResponseNotRead:
        raise httpx.DecodingError("http_client consumed its body without storing it") from None
    if response.is_success and size > limit:
        raise _too_large(limit)


def _too_large(limit: int) -> httpx.DecodingError:
    return httpx.DecodingError(
        f"its body is larger than {limit} bytes; pass a larger max_response_size to accept it"
    )


def _is_more(length: bytes, limit: int) -> bool:
    return length.isdigit() and int(length[:20]) > limit


class _Zlib:
    """Decompresses gzip and deflate in chunks."""

    def __init__(self, window_bits: int) -> None:
        self._window_bits = window_bits
        self._stream = zlib.decompressobj(window_bits)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        piece = b""
        # After a full chunk, there may be more output, even if there is no more input.
        while data or len(piece) == _PIECE:
            piece = self._stream.decompress(data, _PIECE)
            yield piece
            data = self._stream.unconsumed_tail
            if self._stream.eof:
                data = self._start_member(self._stream.unused_data)
                piece = b""

    def _start_member(self, data: bytes) -> bytes:
        """Return the data after the end of the stream, if it is another member to decompress."""
        # RFC 1952: a gzip file can have several members. Other data is padding, and is ignored.
        if self._window_bits != _GZIP_BITS or not data.startswith(_GZIP_MAGIC):
            return b""  # the stream keeps the data, which may be the first half of the magic number
        self._stream = zlib.decompressobj(self._window_bits)
        return data

    def check_end(self) -> None:
        if not self._stream.eof:
            raise zlib.error("its compressed body is incomplete")


class _Deflate(_Zlib):
    """Decompresses deflate: in the zlib format of RFC 9110, or raw, as some servers send it."""

    def __init__(self) -> None:
        super().__init__(zlib.MAX_WBITS)
        self._is_new = True

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if self._is_new and data:
            self._is_new = False
            # The lower half of the first byte is 8 in the zlib format, but not in the raw blocks
            # that common encoders write.
            if data[0] & 0x0F != zlib.DEFLATED:
                self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
        return super().pieces(data)


def _gzip() -> _Decoder:
    return _Zlib(_GZIP_BITS)


_DECODERS: dict[str, Callable[[], _Decoder]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _Deflate,
}
