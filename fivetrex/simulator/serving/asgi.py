"""The simulator as an ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from fivetrex.simulator.http_messages import NoResponse, Request, Response
from fivetrex.simulator.serving.thread_offloading import may_block

if TYPE_CHECKING:
    from collections.abc import Iterable

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

#: How long a request that times out gets no response, in seconds, unless the client disconnects.
MAX_SILENCE = 60.0

#: The largest body that is read, in bytes. The packages of the Connector SDK are far smaller.
MAX_BODY = 200 * 1024 * 1024
TOO_LARGE = Response.json(
    413, {"code": "PayloadTooLarge", "message": "The request body is larger than 200 MiB."}
)

#: The ASGI extension of the simulator's own server, with two functions: ``close`` closes the
#: connection after the sent data, ``reset`` resets it immediately.
EXTENSION = "fivetrex.connection"


class AsgiApp:
    """Translates between ASGI and the simulator.

    Faults that reset or close the connection need the server of `Simulator.serve`. Another server
    logs an error and closes the connection in its own way.
    """

    def __init__(self, handle: Callable[[Request], Response | NoResponse]) -> None:
        self._handle = handle

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one request, or the server's lifespan."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        if scope["type"] != "http":
            raise ValueError(f"the simulator serves HTTP only, not {scope['type']}")
        try:
            body = await _body(scope, receive)
        except _TooLargeError:
            await _respond(TOO_LARGE, receive, send)
            return
        if body is None:
            return
        request = _request(scope, body)
        if may_block(request):
            answer = await asyncio.to_thread(self._handle, request)
        else:
            answer = self._handle(request)
        connection = scope.get("extensions", {}).get(EXTENSION, {})
        if isinstance(answer, Response):
            if not await _respond(answer, receive, send) or answer.cut_at is None:
                return
            end = connection.get("close")
        else:
            if answer is NoResponse.TIMEOUT:
                await _disconnects_within(MAX_SILENCE, receive)
            end = connection.get("reset")
        if end is None:
            raise ConnectionError("the connection was closed by a fault")
        end()
        # A server logs an error if the application returns without a response.
        await _disconnected(receive)


def _request(scope: MutableMapping[str, Any], body: bytes) -> Request:
    headers: dict[str, str] = {}
    pairs: Iterable[tuple[bytes, bytes]] = scope["headers"]
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    # Not every server provides the escaped path.
    raw_path: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    path, query = raw_path.decode("latin-1"), scope["query_string"].decode("latin-1")
    return Request(scope["method"], path, query, headers, body)


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


class _TooLargeError(Exception):
    """A body is larger than the limit."""


async def _body(scope: MutableMapping[str, Any], receive: Receive) -> bytes | None:
    """Return the body, or ``None`` if the client disconnected before its end.

    Raises:
        _TooLargeError: The body is larger than the limit; the rest of it was not read.
    """
    declared = dict(scope["headers"]).get(b"content-length", b"0")
    if declared.isdigit() and int(declared) > MAX_BODY:
        raise _TooLargeError
    chunks: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_BODY:
            raise _TooLargeError
        if not message.get("more_body", False):
            return b"".join(chunks)


async def _respond(answer: Response, receive: Receive, send: Send) -> bool:
    """Send a response with its delays; return false if the client disconnected meanwhile."""
    if answer.delay and await _disconnects_within(answer.delay, receive):
        return False
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    chunks = answer.chunks
    pause = answer.body_seconds / len(chunks)
    for number, chunk in enumerate(chunks, start=1):
        if pause and await _disconnects_within(pause, receive):
            return False
        more = number < len(chunks) or answer.cut_at is not None
        await send({"type": "http.response.body", "body": chunk, "more_body": more})
    return True


async def _disconnects_within(seconds: float, receive: Receive) -> bool:
    """Wait, and return true immediately if the client disconnects."""
    try:
        await asyncio.wait_for(_disconnected(receive), seconds)
    except TimeoutError:
        return False
    return True


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
