"""Responses of the API as bytes, for servers that send them in unusual ways."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .scripted_server import Connection, Request

#: The head of a successful response, without the blank line that ends it.
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def envelope(data: Any = None, code: str = "Success") -> bytes:
    """The body of a response."""
    return json.dumps({"code": code, "message": "Done", "data": data}).encode()


def group(group_id: str) -> bytes:
    """Return the body of a response with a group, whose name is its ID."""
    return envelope({"id": group_id, "name": group_id})


def response(body: bytes, *, status: str = "200 OK", headers: str = "") -> bytes:
    """Return a complete response with a body of known length."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{headers}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


def chunked(*pieces: bytes, headers: str = "") -> bytes:
    """Return a complete response with a chunked body."""
    head = OK + headers.encode() + b"Transfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(chunk(piece) for piece in pieces) + b"0\r\n\r\n"


def chunk(piece: bytes) -> bytes:
    """One chunk of a body."""
    return f"{len(piece):x}\r\n".encode() + piece + b"\r\n"


def answer(request: Request) -> bytes:
    """Return a response with the group in the path or the body of a request."""
    if request.method == "DELETE":
        return response(envelope())
    if request.method == "GET":
        return response(group(request.last_segment))
    return response(group(str(json.loads(request.body)["name"])), status="201 Created")


def answer_all(connection: Connection) -> None:
    """Answer every request of a connection correctly."""
    while request := connection.read_request():
        if not connection.send(answer(request)):
            return
