"""The asynchronous driver of the flow: sends its requests and waits between attempts."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx

from .._core.flow import exchange
from .._core.response_body_reader import ACCEPT_ENCODING, BodyReader, check_content
from .._core.settings import USER_AGENT
from .._deadline import TimeLimit, seconds_left
from .._sleep import async_sleep

if TYPE_CHECKING:
    from .._core.api_response import APIResponse
    from .._core.flow import Outcome
    from .._core.operation_call import Call
    from .._core.settings import Settings
    from .http_client_pool import AsyncHTTPClientPool

_NO_STREAM = httpx.ByteStream(b"")
# More than a connection buffers; a caller's transport may have no end.
_MOST_BUFFERED_PARTS = 50_000


class AsyncSession:
    """One client's settings on a pool of connections."""

    def __init__(self, settings: Settings, pool: AsyncHTTPClientPool) -> None:
        self.settings = settings
        self.pool = pool

    async def send(self, call: Call, kwargs: dict[str, Any]) -> APIResponse:
        """Make a call from the arguments that a generated operation has built.

        Args:
            call: What is called.
            kwargs: `method`, `url` (the path) and, where there are any, `headers`, `params`
                and `json`.

        Returns:
            The successful response.

        Raises:
            FivetrexError: There was none.
            ValueError: The path cannot be part of a URL.
        """
        headers = kwargs.pop("headers", {})
        headers.setdefault("User-Agent", USER_AGENT)
        headers.setdefault("Accept-Encoding", ACCEPT_ENCODING)
        path = kwargs.pop("url")
        timeout = self.settings.timeout_of(call, kwargs["method"], path)
        try:
            request = self.pool.http.build_request(
                url=self.settings.base_url + path,
                headers=headers,
                timeout=timeout.parts,
                **kwargs,
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"{call}: the path cannot be part of a URL: {error}") from None
        return await self.exchange(request, call, timeout.whole)

    async def exchange(
        self, request: httpx.Request, call: Call, time_limit: float | None
    ) -> APIResponse:
        """Send a request with credentials, retry and errors.

        Args:
            request: The request, without credentials.
            call: What is called.
            time_limit: Seconds that each attempt may take as a whole; None sets no limit.

        Returns:
            The successful response.

        Raises:
            FivetrexError: There was none.
        """
        flow = exchange(request, call, self.settings)
        outcome: Outcome = None
        try:
            while True:
                step = flow.send(outcome)
                if isinstance(step, httpx.Request):
                    outcome = await self._attempt(step, time_limit)
                else:
                    await async_sleep(step)
                    outcome = None
        except StopIteration as stop:
            response: APIResponse = stop.value
            return response
        finally:
            flow.close()

    async def _attempt(self, request: httpx.Request, time_limit: float | None) -> Outcome:
        try:
            with TimeLimit(time_limit):
                response = await self.pool.http.send(
                    request, auth=None, follow_redirects=False, stream=True
                )
                await self._read(response)
        except httpx.RequestError as error:
            return error
        return response

    async def _read(self, response: httpx.Response) -> None:
        """Read the body of a response, within the limits, and close it."""
        if response.is_stream_consumed:
            # By a hook or a transport of the caller's own HTTP client. The connection may be in
            # use for another call, so that nothing more must be read from it.
            check_content(response, self.settings.max_response_size)
        else:
            reader = await self._read_stream(response)
            # The response reads its body, decompressed already, from memory.
            headers = response.headers
            if reader.is_encoded:
                response.headers = httpx.Headers(headers)
                del response.headers["Content-Encoding"]
            response.stream = httpx.ByteStream(reader.finish())
            await response.aread()
            response.headers = headers
        # Read, it refers to itself through its stream: cut, or each response would stay in memory
        # until the garbage collector comes by.
        response.stream = _NO_STREAM

    async def _read_stream(self, response: httpx.Response) -> BodyReader:
        stream = response.stream
        assert isinstance(stream, httpx.AsyncByteStream)  # noqa: S101 - not read yet
        parts = aiter(stream)
        try:
            reader = BodyReader(response, self.settings.max_response_size)
            async for part in parts:
                seconds_left(None, httpx.ReadTimeout)
                reader.feed(part)
                if reader.is_full:
                    break
        finally:
            await stream.aclose()
            if self.pool.is_own:
                # With the connection closed, this ends every generator below that is not at its
                # end, of which trio would warn.
                with suppress(StopAsyncIteration, httpx.HTTPError):
                    for _ in range(_MOST_BUFFERED_PARTS):
                        await anext(parts)
        return reader
