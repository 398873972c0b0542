"""Compressed bodies that are small compressed and large decompressed, or damaged."""

from __future__ import annotations

import functools
import gzip
import zlib

from .responses import group

#: Bytes of a bomb when it is decompressed.
BOMB_SIZE = 192 * 2**20

_SPACES = b" " * 2**20

ZLIB = zlib.MAX_WBITS
RAW = -zlib.MAX_WBITS
GZIP = zlib.MAX_WBITS | 16


@functools.cache
def bomb(window_bits: int) -> bytes:
    """Return a group as JSON, followed by enough spaces for a decompression bomb."""
    compressor = zlib.compressobj(1, zlib.DEFLATED, window_bits)
    pieces = [compressor.compress(group("first"))]
    pieces += [compressor.compress(_SPACES) for _ in range(BOMB_SIZE // len(_SPACES))]
    return b"".join([*pieces, compressor.flush()])


@functools.cache
def bomb_of_members() -> bytes:
    """Many members of gzip, one after another."""
    return gzip.compress(group("first")) + gzip.compress(_SPACES) * (BOMB_SIZE // len(_SPACES))


@functools.cache
def bomb_in_gzip() -> bytes:
    """Return a bomb that is compressed twice, to a fraction of its size."""
    return gzip.compress(bomb(GZIP))


def deflate(body: bytes, window_bits: int) -> bytes:
    """Compress a body, in the format of zlib or raw."""
    compressor = zlib.compressobj(6, zlib.DEFLATED, window_bits)
    return compressor.compress(body) + compressor.flush()
