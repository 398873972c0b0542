"""Guards for Starlette: a decorator, and a callable, that verify a webhook in the endpoint.

```python
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.starlette import verified_webhook

@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
async def receive(request: Request, event: WebhookEvent) -> Response:
    print(event.connection_id, event.status)
    return Response(status_code=204)

app = Starlette(routes=[Route("/webhooks/fivetran", receive, methods=["POST"])])
```
"""

# Without `from __future__ import annotations`: FastAPI reads the annotations of the guard.

import functools
import inspect
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import Any, ClassVar

from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..errors import WebhookError
from .asgi import SecretSource
from .events import WebhookEvent
from .receiving import find_signature
from .request_checks import (
    MAX_BODY_SIZE,
    METHOD_NOT_ALLOWED,
    WebhookCheck,
    refusal,
    status_and_message,
)

__all__ = ["AnsweringHandler", "ErrorHandler", "WebhookGuard", "verified_webhook"]

#: Called with a rejected request and the error. May be asynchronous.
ErrorHandler = Callable[[Request, WebhookError], Awaitable[None] | None]
#: Like `ErrorHandler`, but returns the response, or None for the default response.
AnsweringHandler = Callable[[Request, WebhookError], Awaitable[Response | None] | Response | None]

_Endpoint = Callable[..., Awaitable[Response] | Response]


class WebhookGuard:
    """Verify a webhook in an endpoint: `event = await guard(request)`.

    The guard reads at most `max_body_size` bytes of the body; `request.body()` and
    `request.json()` still work. For a request that it rejects, it raises an `HTTPException` with
    status 400 (no signature), 401 (invalid signature), 413 (body too large), 422 (body is not a
    JSON object) or 405 (not POST), whichever methods the route allows.

    Args:
        secret: The webhook's secret; a sequence of secrets, while you replace one; or a function
            that returns either, is called for each webhook and may be asynchronous, such as
            `secret_from_environment` returns.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the request and the `WebhookError` of each rejected request, to log
            it. It may be asynchronous, and may raise another exception instead.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from starlette.requests import Request
        from starlette.responses import JSONResponse
        from fivetrex.webhooks.starlette import WebhookGuard

        guard = WebhookGuard(secret="some_secret")

        async def receive(request: Request) -> JSONResponse:
            event = await guard(request)
            return JSONResponse({"received": event.event})
        ```
    """

    _exception: ClassVar[type[HTTPException]] = HTTPException

    def __init__(
        self,
        *,
        secret: SecretSource,
        max_body_size: int = MAX_BODY_SIZE,
        on_error: ErrorHandler | None = None,
    ) -> None:
        self._check = WebhookCheck(secret, max_body_size)
        self._on_error = on_error

    async def __call__(self, request: Request) -> WebhookEvent:
        """Verify a request, and return its event."""
        if request.method != "POST":
            raise self._exception(405, "method not allowed", {"Allow": "POST"})
        try:
            return await _read_event(self._check, request)
        except WebhookError as error:
            if self._on_error is not None:
                result = self._on_error(request, error)
                if inspect.isawaitable(result):
                    await result
            # Drops the traceback, whose frames contain the secret.
            cause = error.with_traceback(None)
            raise self._exception(*status_and_message(error)) from cause


def verified_webhook(
    *,
    secret: SecretSource,
    max_body_size: int = MAX_BODY_SIZE,
    on_error: AnsweringHandler | None = None,
) -> Callable[[_Endpoint], Callable[..., Awaitable[Response]]]:
    """Decorate an endpoint to verify each webhook and pass the event after the request.

    The decorator reads at most `max_body_size` bytes of the body; the endpoint can still use
    `request.body()` and `request.json()`. It rejects requests with a JSON object and status 400
    (no signature), 401 (invalid signature), 413 (body too large), 422 (body is not a JSON object)
    or 405 (not POST). The endpoint does not run for them.

    Args:
        secret: As for `WebhookGuard`.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the request and the `WebhookError` of each rejected request, to log
            it or to change the response. It returns a response, or None for the default response.
            It may be asynchronous.

    Returns:
        The decorator, for synchronous and asynchronous functions and methods.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from starlette.requests import Request
        from starlette.responses import Response
        from starlette.routing import Route
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.starlette import verified_webhook

        @verified_webhook(secret="some_secret")
        async def receive(request: Request, event: WebhookEvent) -> Response:
            print(event.connection_id, event.status)
            return Response(status_code=204)

        route = Route("/webhooks/fivetran", receive, methods=["POST"])
        ```
    """
    check = WebhookCheck(secret, max_body_size)

    def decorate(endpoint: _Endpoint) -> Callable[..., Awaitable[Response]]:
        @functools.wraps(endpoint)
        async def guarded(*args: Any) -> Response:
            # The last argument, because a method has `self` before it.
            request: Request = args[-1]
            if request.method != "POST":
                return _make_response(405, METHOD_NOT_ALLOWED, {"Allow": "POST"})
            try:
                event = await _read_event(check, request)
            except WebhookError as error:
                answer = on_error(request, error) if on_error else None
                response = await answer if inspect.isawaitable(answer) else answer
                return _make_response(*refusal(error)) if response is None else response
            run = functools.partial(endpoint, *args, event)
            # Starlette itself also runs synchronous endpoints in a thread.
            result = run() if inspect.iscoroutinefunction(endpoint) else await run_sync(run)
            return await result if inspect.isawaitable(result) else result

        return guarded

    return decorate


async def _read_event(check: WebhookCheck, request: Request) -> WebhookEvent:
    signature = find_signature(request.scope["headers"])
    check.check_length(request.headers.get("content-length"))
    body = bytearray()
    async with aclosing(request.stream()) as parts:
        async for part in parts:
            body += part
            # Checked here too, because `Content-Length` may be missing or wrong.
            check.check_size(len(body))
    # The cache of `request.body()`: the server does not send the body again.
    request._body = bytes(body)  # noqa: SLF001  # Starlette has no public attribute
    return await check.read_event_async(bytes(body), signature)


def _make_response(status: int, body: bytes, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status, headers, media_type="application/json")
