"""httpx transports for a simulator in the same process."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import httpx

from fivetrex.simulator.http_messages import NoResponse, Request, Response
from fivetrex.simulator.serving import sleep
from fivetrex.simulator.serving.thread_offloading import may_block

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    Handle = Callable[[Request], Response | NoResponse]


class SimulatorTransport(httpx.BaseTransport):
    """A transport for ``httpx.Client``."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a request, or raise the exception of the simulated network."""
        request.read()
        answer = _response_or_raise(self._handle(_request(request)), request)
        read_timeout = _ReadTimeout(request)
        if answer.delay:
            sleep.sleep(read_timeout.limit(answer.delay))
            read_timeout.check(answer.delay)
        return _translate(answer, read_timeout)


class AsyncSimulatorTransport(httpx.AsyncBaseTransport):
    """A transport for ``httpx.AsyncClient``, with asyncio and trio."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the response to a request, or raise the exception of the simulated network."""
        await request.aread()
        answer = _response_or_raise(await self._handled(_request(request)), request)
        read_timeout = _ReadTimeout(request)
        if answer.delay:
            await sleep.async_sleep(read_timeout.limit(answer.delay))
            read_timeout.check(answer.delay)
        return _translate(answer, read_timeout)

    async def _handled(self, request: Request) -> Response | NoResponse:
        if not may_block(request):
            return self._handle(request)
        # httpx depends on anyio; imported only when it is needed.
        import anyio.to_thread

        return await anyio.to_thread.run_sync(self._handle, request, abandon_on_cancel=True)


class _ReadTimeout:
    """The read timeout of a request: how long the client waits for the next bytes."""

    def __init__(self, request: httpx.Request) -> None:
        self._request = request
        limit = request.extensions.get("timeout", {}).get("read")
        self._seconds = math.inf if limit is None else float(limit)

    def limit(self, pause: float) -> float:
        """Return the part of a pause that is within the timeout."""
        return min(pause, self._seconds)

    def check(self, pause: float) -> None:
        """Raise the client's timeout error if a pause is longer than the timeout."""
        if pause > self._seconds:
            raise httpx.ReadTimeout("timed out", request=self._request)


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives slowly, or is cut off."""

    def __init__(self, answer: Response, read_timeout: _ReadTimeout) -> None:
        self._answer = answer
        self._read_timeout = read_timeout
        self._chunks = answer.chunks
        self._pause = answer.body_seconds / len(self._chunks)

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if self._pause:
                sleep.sleep(self._read_timeout.limit(self._pause))
                self._read_timeout.check(self._pause)
            yield chunk
        self._end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            if self._pause:
                await sleep.async_sleep(self._read_timeout.limit(self._pause))
                self._read_timeout.check(self._pause)
            yield chunk
        self._end()

    def _end(self) -> None:
        if self._answer.cut_at is not None:
            raise httpx.RemoteProtocolError(
                "peer closed connection without sending complete message body "
                f"(received {self._answer.cut_at} bytes, expected {len(self._answer.body)})"
            )


def _request(request: httpx.Request) -> Request:
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Request(request.method, path, query, headers, request.content)


def _response_or_raise(answer: Response | NoResponse, request: httpx.Request) -> Response:
    match answer:
        case NoResponse.REFUSED:
            raise httpx.ConnectError("[Errno 111] Connection refused", request=request)
        case NoResponse.RESET_WHILE_SENDING:
            raise httpx.WriteError("[Errno 32] Broken pipe", request=request)
        case NoResponse.RESET:
            raise httpx.ReadError("[Errno 104] Connection reset by peer", request=request)
        case NoResponse.TIMEOUT:
            raise httpx.ReadTimeout("timed out", request=request)
        case Response():
            return answer


def _translate(answer: Response, read_timeout: _ReadTimeout) -> httpx.Response:
    whole = answer.cut_at is None and not answer.body_seconds
    stream = httpx.ByteStream(answer.body) if whole else _Body(answer, read_timeout)
    return httpx.Response(answer.status, headers=answer.headers, stream=stream)
