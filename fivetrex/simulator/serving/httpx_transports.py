"""httpx transports that answer from a simulator in the same process."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import httpx

from fivetrex.simulator.http_messages import NoAnswer, Request, Response
from fivetrex.simulator.serving import sleep
from fivetrex.simulator.serving.blocking_requests import may_wait

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
        answer = _answered(self._handle(_request(request)), request)
        patience = _Patience(request)
        if answer.delay:
            sleep.sleep(patience.within(answer.delay))
            patience.check(answer.delay)
        return _translate(answer, patience)


class AsyncSimulatorTransport(httpx.AsyncBaseTransport):
    """For ``httpx.AsyncClient``, under asyncio and trio."""

    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, or raise what the network would have raised."""
        await request.aread()
        answer = _answered(await self._handled(_request(request)), request)
        patience = _Patience(request)
        if answer.delay:
            await sleep.async_sleep(patience.within(answer.delay))
            patience.check(answer.delay)
        return _translate(answer, patience)

    async def _handled(self, request: Request) -> Response | NoAnswer:
        if not may_wait(request):
            return self._handle(request)
        # It is there wherever httpx is; loaded by those who wait.
        import anyio.to_thread

        return await anyio.to_thread.run_sync(self._handle, request, abandon_on_cancel=True)


class _Patience:
    """For how long a client waits for the next bytes: its read timeout."""

    def __init__(self, request: httpx.Request) -> None:
        self._request = request
        limit = request.extensions.get("timeout", {}).get("read")
        self._seconds = math.inf if limit is None else float(limit)

    def within(self, pause: float) -> float:
        """How much of a pause it bears."""
        return min(pause, self._seconds)

    def check(self, pause: float) -> None:
        """Raise what a client raises after a pause that it does not bear."""
        if pause > self._seconds:
            raise httpx.ReadTimeout("timed out", request=self._request)


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes slowly, or whose connection ends before it does."""

    def __init__(self, answer: Response, patience: _Patience) -> None:
        self._answer = answer
        self._patience = patience
        self._chunks = answer.chunks
        self._pause = answer.body_seconds / len(self._chunks)

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if self._pause:
                sleep.sleep(self._patience.within(self._pause))
                self._patience.check(self._pause)
            yield chunk
        self._end()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            if self._pause:
                await sleep.async_sleep(self._patience.within(self._pause))
                self._patience.check(self._pause)
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


def _answered(answer: Response | NoAnswer, request: httpx.Request) -> Response:
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
            return answer


def _translate(answer: Response, patience: _Patience) -> httpx.Response:
    whole = answer.cut_at is None and not answer.body_seconds
    stream = httpx.ByteStream(answer.body) if whole else _Body(answer, patience)
    return httpx.Response(answer.status, headers=answer.headers, stream=stream)
