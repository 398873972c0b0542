# Made by scripts/twin.py from _async/session.py. Do not edit.
"""The synchronous driver of the request flow: sends requests and waits between attempts."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import httpx

from .._blocking_calls import run_blocking
from .._core.file_body_reader import FileBodyReader, is_file
from .._core.flow import exchange
from .._core.response_body_reader import ACCEPT_ENCODING, BodyReader, check_content
from .._core.settings import USER_AGENT
from .._core.transport_errors import drop_tracebacks
from .._deadline import TimeLimit, seconds_left
from ..errors import FivetrexError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._core.api_response import APIResponse
    from .._core.flow import Outcome, Transfer
    from .._core.operation_call import Call
    from .._core.settings import Settings
    from .._download_target import DownloadTarget
    from .file_form import FileForm
    from .http_client_pool import HTTPClientPool

_NO_STREAM = httpx.ByteStream(b"")
# More than a connection buffers. The stream of a custom transport may be endless.
_MOST_BUFFERED_PARTS = 50_000


class Session:
    """The settings of one client, and the connection pool that it uses."""

    def __init__(self, settings: Settings, pool: HTTPClientPool) -> None:
        self.settings = settings
        self.pool = pool

    def send(
        self,
        call: Call,
        kwargs: dict[str, Any],
        *,
        form: FileForm | None = None,
        target: DownloadTarget | None = None,
    ) -> APIResponse:
        """Send the request of a call.

        Args:
            call: The call.
            kwargs: `method`, `url` (the path) and optionally `headers`, `params` and `json`, as
                built by a generated operation.
            form: The body of a request that uploads a file, which is read while it is sent.
            target: Where to write the body of a download. None keeps the body in memory.

        Returns:
            The successful response. Its body is empty if it was written to the target.

        Raises:
            FivetrexError: The last attempt failed.
            ValueError: The path is not valid in a URL, or a text cannot be encoded.
        """
        headers = kwargs.pop("headers", {})
        headers.setdefault("User-Agent", USER_AGENT)
        headers.setdefault("Accept-Encoding", ACCEPT_ENCODING)
        path = kwargs.pop("url")
        timeout = self.settings.timeout_of(call, kwargs["method"], path)
        if form is not None:
            headers.update(form.headers)
            kwargs["content"] = form
        request = None
        try:
            request = self.pool.http.build_request(
                url=self.settings.base_url + path,
                headers=headers,
                timeout=timeout.parts,
                **kwargs,
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"{call}: the path is not valid in a URL: {error}") from None
        except UnicodeEncodeError:
            pass  # the error contains the text that cannot be encoded, such as the whole body
        if request is None:
            raise ValueError(f"{call}: the path, the query or the body is not valid Unicode")
        if form is None:
            return self.exchange(request, call, timeout.whole, target=target)
        # Replaces the HTTP library's generator, which an early response would leave unfinished.
        request.stream = form
        try:
            return self.exchange(request, call, timeout.whole, form=form)
        except FivetrexError:
            raise
        except Exception as error:  # noqa: BLE001 - any error of reading the file
            # The frames of the HTTP library in the traceback contain the credentials.
            failure = drop_tracebacks(error)
        raise failure

    def exchange(
        self,
        request: httpx.Request,
        call: Call,
        time_limit: float | None,
        *,
        form: FileForm | None = None,
        target: DownloadTarget | None = None,
    ) -> APIResponse:
        """Send a request with the client's credentials, retries and errors.

        Args:
            request: The request, without credentials.
            call: The call.
            time_limit: The time limit of each attempt in seconds. None means no limit.
            form: The request's body, if it has a file.
            target: Where to write the body of a download. None keeps the body in memory.

        Returns:
            The successful response.

        Raises:
            FivetrexError: The last attempt failed.
        """
        file: Transfer | None = form or target
        flow = exchange(request, call, self.settings, time_limit=time_limit, file=file)
        outcome: object = None
        try:
            while True:
                step = flow.send(outcome)
                if isinstance(step, httpx.Request):
                    outcome = self._attempt(step, time_limit, target)
                elif isinstance(step, float | int):
                    self.settings.clock.sleep(step)
                    outcome = None
                else:
                    outcome = run_blocking(step)
        except StopIteration as stop:
            response: APIResponse = stop.value
            return response
        finally:
            flow.close()

    def _attempt(
        self, request: httpx.Request, time_limit: float | None, target: DownloadTarget | None
    ) -> Outcome:
        try:
            with TimeLimit(time_limit):
                response = self.pool.http.send(
                    request, auth=None, follow_redirects=False, stream=True
                )
                self._read(response, target)
        except httpx.RequestError as error:
            return error
        return response

    def _read(self, response: httpx.Response, target: DownloadTarget | None) -> None:
        """Read the body of a response, within the limits, and close it."""
        if response.is_stream_consumed:
            # A hook or a transport of a custom HTTP client has read it. The connection may already
            # be in use for another call, so do not read from it.
            check_content(response, self.settings.max_response_size)
            if target is not None and is_file(response, response.content):
                run_blocking(target.begin)
                run_blocking(target.write, response.content)
        else:
            reader = self._read_stream(response, target)
            # Let the response read its body from memory, where it is already decompressed.
            headers = response.headers
            if reader.is_encoded:
                response.headers = httpx.Headers(headers)
                del response.headers["Content-Encoding"]
            response.stream = httpx.ByteStream(reader.finish())
            response.read()
            response.headers = headers
        # Break the reference cycle of a response and its stream, which would keep the response in
        # memory until the garbage collector runs.
        response.stream = _NO_STREAM

    def _read_stream(self, response: httpx.Response, target: DownloadTarget | None) -> BodyReader:
        stream = response.stream
        assert isinstance(stream, httpx.SyncByteStream)  # noqa: S101 - not read yet
        parts = iter(stream)
        try:
            if target is not None:
                return self._read_file(response, parts, target)
            reader = BodyReader(response, self.settings.max_response_size)
            for part in parts:
                seconds_left(None, httpx.ReadTimeout)
                reader.feed(part)
                if reader.is_full:
                    break
        finally:
            stream.close()
            if self.pool.is_own:
                # Exhaust the generators of the HTTP library, because trio warns about unfinished
                # ones. The connection is closed, so this does not wait.
                with suppress(StopIteration, httpx.HTTPError):
                    for _ in range(_MOST_BUFFERED_PARTS):
                        next(parts)
        return reader

    def _read_file(
        self, response: httpx.Response, parts: Iterator[bytes], target: DownloadTarget
    ) -> BodyReader:
        """Write the body of a response to the target, if it is a file."""
        reader = FileBodyReader(response, self.settings.max_response_size)
        run_blocking(target.begin)
        for part in parts:
            seconds_left(None, httpx.ReadTimeout)
            for piece in reader.pieces(part):
                run_blocking(target.write, piece)
            if reader.is_full:
                break
        run_blocking(target.write, reader.finish_file())
        return reader
