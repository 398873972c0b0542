"""Servers for downloads of a package, which send complete or incomplete responses."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from tests.hostile.responses import chunk

if TYPE_CHECKING:
    from tests.hostile.scripted_server import Connection, Script

#: A package that is transferred in several pieces. It begins as a ZIP archive does.
ARCHIVE = b"PK\x03\x04" + Random(7).randbytes(700_000)


def file_response(
    content: bytes = ARCHIVE, headers: str = "", *, kind: str = "application/octet-stream"
) -> bytes:
    """Return a complete response with a file."""
    if kind:
        headers += f"Content-Type: {kind}\r\n"
    head = f"HTTP/1.1 200 OK\r\n{headers}Content-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


def chunked_file() -> bytes:
    """Return a complete response with a chunked file."""
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + chunk(ARCHIVE[:1]) + chunk(ARCHIVE[1:]) + b"0\r\n\r\n"


def cut_off(*, is_chunked: bool = False) -> Script:
    """Return the script of a server that closes the connection in the middle of a file."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n"
    if is_chunked:
        head += f"Transfer-Encoding: chunked\r\n\r\n{len(ARCHIVE):x}\r\n".encode()
    else:
        head += f"Content-Length: {len(ARCHIVE)}\r\n\r\n".encode()

    def script(connection: Connection) -> None:
        if connection.read_request():
            connection.send(head, ARCHIVE[:-1000])
            connection.close()

    return script


class Answers:
    """A server that sends the responses one after another, and the last one repeatedly."""

    def __init__(self, *answers: bytes) -> None:
        self._answers = [*answers]

    def __call__(self, connection: Connection) -> None:
        """Answer the requests of one connection."""
        while connection.read_request():
            answer = self._answers[0]
            if len(self._answers) > 1:
                del self._answers[0]
            connection.send(answer)
