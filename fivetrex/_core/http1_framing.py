"""Detect where an HTTP/1.1 response ends on its connection, and whether other bytes follow.

The HTTP library keeps the bytes that follow a response, and parses them as the response to the
next request on that connection. A connection with surplus bytes must therefore not be reused.
"""

from __future__ import annotations

from enum import Enum, auto

__all__ = ["Framing"]

_NO_CONTENT = frozenset({204, 304})
_CHUNK_END = len(b"\r\n")
# In bytes: longer than the chunk headers and trailers of real servers.
_LONGEST_LINE = 16 * 1024


class _Expecting(Enum):
    REQUEST = auto()
    HEAD = auto()
    CHUNK_SIZE = auto()
    TRAILER = auto()
    ANYTHING = auto()


class Framing:
    """Tracks the requests and responses on one connection, without storing their bytes.

    It does not change the data. If it cannot parse the data, the connection is not reused.
    """

    __slots__ = ("_expecting", "_has_no_body", "_partial", "_skip")

    def __init__(self) -> None:
        self._expecting = _Expecting.REQUEST
        self._has_no_body = False
        # The first part of a head or a line, the rest of which has not been received.
        self._partial = bytearray()
        # The number of bytes of a body or a chunk that have not been received.
        self._skip = 0

    @property
    def is_reusable(self) -> bool:
        """Whether every request has its complete response, and no bytes followed the last one."""
        return self._expecting is _Expecting.REQUEST and self._skip == 0

    def sent(self, data: bytes) -> None:
        """Process bytes that were sent."""
        if self.is_reusable:
            # A successful response to CONNECT is followed by the tunnel, not by a body.
            self._has_no_body = data.startswith((b"HEAD ", b"CONNECT "))
            self._expecting = _Expecting.HEAD

    def received(self, data: bytes) -> None:
        """Process bytes that were received."""
        position = 0
        while position < len(data):
            if self._skip:
                step = min(self._skip, len(data) - position)
                self._skip -= step
                position += step
            elif self._expecting is _Expecting.HEAD:
                position = self._read_head(data, position)
            elif self._expecting in {_Expecting.CHUNK_SIZE, _Expecting.TRAILER}:
                position = self._read_line(data, position)
            else:
                # Either a body that ends with the connection, or bytes that belong to no response.
                self._expecting = _Expecting.ANYTHING
                return

    def _read_head(self, data: bytes, position: int) -> int:
        """Read up to the blank line, and return the position after it."""
        seen = len(self._partial)
        self._partial += data[position:] if position else data
        # The HTTP library accepts a bare line feed at the end of a line.
        start = max(seen - 2, 0)
        ends = [
            found + len(blank)
            for blank in (b"\n\r\n", b"\n\n")
            if (found := self._partial.find(blank, start)) >= 0
        ]
        if not ends:
            return len(data)
        end = min(ends)
        head = bytes(self._partial[:end]).lower()
        self._partial.clear()
        self._expect_body(head)
        return position + end - seen

    def _expect_body(self, head: bytes) -> None:
        try:
            status = int(head.split(None, 2)[1])
            length = _header(head, b"content-length")
            if 100 <= status < 200 and status != 101:  # another head follows
                return
            if self._has_no_body or status in _NO_CONTENT:
                self._expecting = _Expecting.REQUEST
            elif b"chunked" in _header(head, b"transfer-encoding"):
                self._expecting = _Expecting.CHUNK_SIZE
            elif length:
                self._skip = int(length)
                self._expecting = _Expecting.REQUEST
            else:
                self._expecting = _Expecting.ANYTHING
        except (IndexError, ValueError):
            self._expecting = _Expecting.ANYTHING

    def _read_line(self, data: bytes, position: int) -> int:
        """Read up to the end of a line, and return the position after it."""
        end = data.find(b"\n", position) + 1
        self._partial += data[position : end or len(data)]
        if len(self._partial) > _LONGEST_LINE:
            self._expecting = _Expecting.ANYTHING
        if not end:
            return len(data)
        line = bytes(self._partial).strip()
        self._partial.clear()
        if self._expecting is _Expecting.CHUNK_SIZE:
            self._expect_chunk(line)
        elif not line:
            self._expecting = _Expecting.REQUEST
        return end

    def _expect_chunk(self, line: bytes) -> None:
        try:
            size = int(line.partition(b";")[0], 16)
        except ValueError:
            self._expecting = _Expecting.ANYTHING
            return
        if size == 0:
            self._expecting = _Expecting.TRAILER
        else:
            self._skip = size + _CHUNK_END


def _header(head: bytes, name: bytes) -> bytes:
    """Return the value of a header, from a head in lower case; empty if it is missing."""
    start = head.find(b"\n" + name + b":")
    if start < 0:
        return b""
    start += len(name) + 2
    return head[start : head.find(b"\n", start)].strip()
