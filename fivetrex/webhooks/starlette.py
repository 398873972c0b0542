"""Guards for Starlette: they verify a webhook at the endpoint.

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

#: Called with a request that is refused, and why. It may be asynchronous.
ErrorHandler = Callable[[Request, WebhookError], Awaitable[None] | None]
#: The same; it may also return the response, or None for the usual one.
AnsweringHandler = Callable[[Request, WebhookError], Awaitable[Response | None] | Response | None]

_Endpoint = Callable[..., Awaitable[Response] | Response]


class WebhookGuard:
    """Verify a webhook in an endpoint, which awaits the guard with its request.

    It reads the body itself, and no more than `max_body_size`; afterwards `request.body()` and
    `request.json()` still work. It raises an `HTTPException` of 400 (no signature), 401 (a wrong
    one), 413 (too large), 422 (not a JSON object) or 405 (not POST), whichever methods
    the route allows.

    Args:
        secret: The secret that the webhook was created with; a sequence of them while it is
            changed; or a function, also an asynchronous one, that returns either and is called
            for each webhook. `secret_from_environment` makes such a function.
        max_body_size: How large a body may be, in bytes.
        on_error: Called with the request and the `WebhookError` of each request that is refused,
            to log it. It may be asynchronous, and may raise an exception of its own instead.

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
        """Verify a request and return its event."""
        if request.method != "POST":
            raise self._exception(405, "method not allowed", {"Allow": "POST"})
        try:
            return await _read_event(self._check, request)
        except WebhookError as error:
            if self._on_error is not None:
                result = self._on_error(request, error)
                if inspect.isawaitable(result):
                    await result
            # Without its traceback, whose frames hold the secret.
            cause = error.with_traceback(None)
            raise self._exception(*status_and_message(error)) from cause


def verified_webhook(
    *,
    secret: SecretSource,
    max_body_size: int = MAX_BODY_SIZE,
    on_error: AnsweringHandler | None = None,
) -> Callable[[_Endpoint], Callable[..., Awaitable[Response]]]:
    """Decorate an endpoint that receives webhooks, which gets the request and its event.

    The decorator reads the body itself, and no more than `max_body_size`; afterwards
    `request.body()` and `request.json()` still work. It answers what it refuses with a JSON
    object and 400 (no signature), 401 (a wrong one), 413 (too large), 422 (not a JSON object) or
    405 (not POST); the endpoint does not run.

    Args:
        secret: As for `WebhookGuard`.
        max_body_size: How large a body may be, in bytes.
        on_error: Called with the request and the `WebhookError` of each request that is refused,
            to log it or to answer otherwise: it returns a response, or None for the usual one.
            It may be asynchronous.

    Returns:
        The decorator, for a function or a method that is asynchronous or not.

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
            # The last argument, because a method has its object before it.
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
            # As Starlette itself runs an endpoint.
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
    # Where `request.body()` keeps what it has read: it cannot be read from the server again.
    request._body = bytes(body)  # noqa: SLF001  # Starlette has no public one
    return await check.read_event_async(bytes(body), signature)


def _make_response(status: int, body: bytes, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status, headers, media_type="application/json")
