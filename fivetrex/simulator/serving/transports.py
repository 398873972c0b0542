"""httpx transports that answer from a simulator in the same process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from fivetrex.simulator.wire import NoAnswer, Request, Response

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    Handle = Callable[[Request], Response | NoAnswer]


class SimulatorTransport(httpx.BaseTransport):
    """For ``httpx.Client``."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, or raise what the network would have raised."""
        request.read()
        return _translate(self._handle(_request(request)), request)


class AsyncSimulatorTransport(httpx.AsyncBaseTransport):
    """For ``httpx.AsyncClient``, under asyncio and trio."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, or raise what the network would have raised."""
        await request.aread()
        return _translate(self._handle(_request(request)), request)


class _CutStream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The first bytes of a body, and then the end of the connection."""

    def __init__(self, body: bytes, cut_at: int) -> None:
        self._body = body
        self._cut_at = cut_at

    def __iter__(self) -> Iterator[bytes]:
        yield self._body[: self._cut_at]
        raise self._broken()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._body[: self._cut_at]
        raise self._broken()

    def _broken(self) -> httpx.RemoteProtocolError:
        return httpx.RemoteProtocolError(
            "peer closed connection without sending complete message body "
            f"(received {self._cut_at} bytes, expected {len(self._body)})"
        )


def _request(request: httpx.Request) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(request.method, path, query, headers, request.content)


def _translate(answer: Response | NoAnswer, request: httpx.Request) -> httpx.Response:
    match answer:
        case NoAnswer.REFUSED:
            raise httpx.ConnectError("[Errno 111] Connection refused", request=request)
        case NoAnswer.RESET_WHILE_SENDING:
            raise httpx.WriteError("[Errno 32] Broken pipe", request=request)
        case NoAnswer.RESET:
            raise httpx.ReadError("[Errno 104] Connection reset by peer", request=request)
        case NoAnswer.TIMEOUT:
            raise httpx.ReadTimeout("timed out", request=request)
        case Response():
            stream = (
                httpx.ByteStream(answer.body)
                if answer.cut_at is None
                else _CutStream(answer.body, answer.cut_at)
            )
            return httpx.Response(answer.status, headers=answer.headers, stream=stream)
