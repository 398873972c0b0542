"""The simulator as an ASGI application."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.wire import NoAnswer, Request, Response

if TYPE_CHECKING:
    from collections.abc import Iterable

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

#: How long a request that times out is kept waiting, if the client is that patient.
LONGEST_SILENCE = 60.0

#: Where our own server puts two functions that ASGI has no words for: ``close`` ends the
#: connection after what was sent, ``reset`` breaks it off at once.
EXTENSION = "fivetrex.connection"


class AsgiApp:
    """Translates between ASGI and the simulator.

    Faults that break the connection need the server that `Simulator.serve` starts;
    another server closes it as well as it can, after an error in its log.
    """

    def __init__(self, handle: Callable[[Request], Response | NoAnswer]) -> None:
        self._handle = handle

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one request, or the server's lifespan."""
        if scope["type"] == "lifespan":
            await _lifespan(receive, send)
            return
        if scope["type"] != "http":
            raise ValueError(f"the simulator serves HTTP only, not {scope['type']}")
        body = await _body(receive)
        if body is None:
            return
        answer = self._handle(_request(scope, body))
        connection = scope.get("extensions", {}).get(EXTENSION, {})
        if isinstance(answer, Response):
            await _respond(answer, send)
            if answer.cut_at is None:
                return
            end = connection.get("close")
        else:
            if answer is NoAnswer.TIMEOUT:
                await _silence(receive)
            end = connection.get("reset")
        if end is None:
            raise ConnectionError("a fault broke the connection off")
        end()
        # A server takes an application that returns early for a broken one.
        await _disconnected(receive)


def _request(scope: MutableMapping[str, Any], body: bytes) -> Request:
    headers: dict[str, str] = {}
    pairs: Iterable[tuple[bytes, bytes]] = scope["headers"]
    for raw_name, raw_value in pairs:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return Request(
        scope["method"],
        scope["raw_path"].decode("ascii"),
        scope["query_string"].decode("ascii"),
        headers,
        body,
    )


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _body(receive: Receive) -> bytes | None:
    """The whole body, or ``None`` if the client went away before its end."""
    chunks = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        chunks.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(chunks)


async def _respond(answer: Response, send: Send) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    more = answer.cut_at is not None
    await send(
        {"type": "http.response.body", "body": answer.body[: answer.cut_at], "more_body": more}
    )


async def _silence(receive: Receive) -> None:
    try:
        await asyncio.wait_for(_disconnected(receive), LONGEST_SILENCE)
    except TimeoutError:
        return


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
