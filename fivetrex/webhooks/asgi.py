"""Webhooks in ASGI applications: middleware, and a standalone application.

In FastAPI, Starlette and Django, use the guards of `fivetrex.webhooks.fastapi`,
`fivetrex.webhooks.starlette` and `fivetrex.webhooks.django`. They verify the request at the view,
so that no routing bypasses them. The middleware is for applications without a framework, and for
frameworks without a guard:

```python
from fivetrex.webhooks import secret_from_environment
from fivetrex.webhooks.asgi import WebhookMiddleware

async def app(scope, receive, send):
    if scope["path"] == "/webhooks/fivetran" and scope["method"] == "POST":
        event = scope["state"]["fivetran_event"]
        print(event.connection_id, event.status)
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})

app = WebhookMiddleware(
    app,
    path="/webhooks/fivetran",
    secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"),
)
```
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any

from ..errors import WebhookError
from .receiving import find_signature
from .request_checks import MAX_BODY_SIZE, METHOD_NOT_ALLOWED, WebhookCheck, refusal
from .request_selection import VERIFIED, Selection
from .webhook_secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .events import WebhookEvent

__all__ = ["ErrorHandler", "SecretSource", "WebhookApp", "WebhookMiddleware"]

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]

#: A secret, a sequence of secrets, or a function that returns either and may be asynchronous.
SecretSource = Secrets | Callable[[], Secrets | Awaitable[Secrets]]
#: Called with the scope of a rejected request and the error. Returns an ASGI application that
#: responds, such as a Starlette response, or None for the default response. May be asynchronous.
ErrorHandler = Callable[[Scope, WebhookError], ASGIApp | Awaitable[ASGIApp | None] | None]

_EVENT_KEY = "fivetran_event"
# How many middlewares may wrap an application that has a prefix.
_MAX_NESTING = 30


class WebhookMiddleware:
    """Verify webhooks before an application handles them.

    The event of a verified request is in the scope's `state`, and the application can still read
    the body. Other requests to the path do not reach the application. The response to them is a
    JSON object with status 400 (no signature), 401 (invalid signature), 413 (body too large) or
    422 (body is not a JSON object).

    The middleware verifies every request that a server or a framework may route to the path, in
    any spelling: with repeated, encoded or trailing slashes, with `..` or `;`, in other letter
    case, above or below a mount point. It also verifies a request whose path it cannot decode, and
    treats paths as equal that differ only in punctuation, accents or letter case.

    GET, HEAD and OPTIONS requests, other paths, websockets and the lifespan pass through without
    an event: the middleware removes any event that it finds in the scope. It does verify a GET
    request that has a header such as `X-HTTP-Method-Override`, or another spelling of the method.

    Args:
        app: The application.
        secret: The webhook's secret; a sequence of secrets, while you replace one; or a function
            that returns either, is called for each webhook and may be asynchronous, such as
            `secret_from_environment` returns.
        path: The path of the webhook, relative to the mount point, with or without a trailing
            slash. None matches every path.
        event_key: The key of the event in the scope's `state`.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the scope and the `WebhookError` of each rejected request, to log it
            or to change the response. It returns an ASGI application that responds, such as a
            Starlette response, or None for the default response. It may be asynchronous.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or another argument is out of bounds.

    Example:
        ```python
        from fivetrex.webhooks.asgi import WebhookMiddleware

        async def app(scope, receive, send):
            print(scope["state"]["fivetran_event"])
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body"})

        app = WebhookMiddleware(app, path="/webhooks/fivetran", secret="some_secret")
        ```
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        secret: SecretSource,
        path: str | None = None,
        event_key: str = _EVENT_KEY,
        max_body_size: int = MAX_BODY_SIZE,
        on_error: ErrorHandler | None = None,
    ) -> None:
        self._app = app
        self._check = WebhookCheck(secret, max_body_size)
        self._selection = Selection(path, event_key)
        self._on_error = on_error
        self._own_prefixes = tuple(_prefixes_of(app))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one ASGI connection."""
        self._remove_event(scope)
        if scope["type"] != "http" or not self._includes(scope):
            await self._app(scope, receive, send)
            return
        try:
            body = await self._read(scope, receive)
            if body is None:
                return
            event = await self._check.read_event_async(body, find_signature(scope["headers"]))
        except WebhookError as error:
            await self._refuse(error, scope, receive, send)
            return
        # The server's own state, so that outer middleware sees what the application adds to it.
        state = scope.get("state")
        state = {} if state is None else state
        state[self._selection.event_key] = event
        scope = {**scope, "state": state, VERIFIED: event}
        await self._app(scope, _replay_body(body, receive), send)

    def _remove_event(self, scope: Scope) -> None:
        """Remove an event, unless an outer middleware has verified it."""
        state = scope.get("state")
        key = self._selection.event_key
        if state and key in state and state[key] is not scope.get(VERIFIED):
            del state[key]

    def _includes(self, scope: Scope) -> bool:
        headers = (name.decode("latin-1").lower() for name, _ in scope["headers"])
        prefixes = (*_prefixes(scope), *self._own_prefixes)
        return self._selection.includes(scope["method"], headers, _paths(scope), prefixes)

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        """Read the body. Return None if the client disconnects before its end."""
        length = next((v for name, v in scope["headers"] if name.lower() == b"content-length"), b"")
        self._check.check_length(length.decode("latin-1"))
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return None
            body += message.get("body", b"")
            # Checked here too, because `Content-Length` may be missing or wrong.
            self._check.check_size(len(body))
            if not message.get("more_body", False):
                return bytes(body)

    async def _refuse(
        self, error: WebhookError, scope: Scope, receive: Receive, send: Send
    ) -> None:
        answer = self._on_error(scope, error) if self._on_error else None
        app = await answer if inspect.isawaitable(answer) else answer
        if app is None:
            await _send_response(send, *refusal(error))
        else:
            await app(scope, receive, send)


class WebhookApp:
    """A standalone ASGI application that receives webhooks, to run or to mount at a path.

    It responds with 200 when the handler returns. If the handler raises an exception, the server
    responds with 500, and Fivetran retries the delivery later. The application rejects invalid
    requests as `WebhookMiddleware` does, and methods other than POST with 405.

    Args:
        handler: Called with each event; may be asynchronous. It should return quickly, because
            Fivetran waits only a few seconds for the response.
        secret: As for `WebhookMiddleware`.
        max_body_size: The maximum size of a body, in bytes.
        on_error: As for `WebhookMiddleware`.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.asgi import WebhookApp

        async def handle(event: WebhookEvent) -> None:
            if event.is_sync_end:
                print(event.connection_id, event.status)

        app = WebhookApp(handle, secret="some_secret")  # app.mount("/webhooks/fivetran", app)
        ```
    """

    def __init__(
        self,
        handler: Callable[[WebhookEvent], object],
        *,
        secret: SecretSource,
        max_body_size: int = MAX_BODY_SIZE,
        on_error: ErrorHandler | None = None,
    ) -> None:
        self._handler = handler
        self._middleware = WebhookMiddleware(
            self._handle, secret=secret, max_body_size=max_body_size, on_error=on_error
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one ASGI connection."""
        # ASGI servers continue without the lifespan if the application raises an exception.
        if scope["type"] != "http":
            raise ValueError(f"WebhookApp serves HTTP only, not {scope['type']}")
        if scope["method"] != "POST":
            await _send_response(send, 405, METHOD_NOT_ALLOWED, (b"allow", b"POST"))
            return
        await self._middleware(scope, receive, send)

    async def _handle(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        result = self._handler(scope["state"][_EVENT_KEY])
        if inspect.isawaitable(result):
            await result
        await _send_response(send, 200, b'{"status": "ok"}')


def _paths(scope: Scope) -> Iterator[str]:
    """Yield the path as the server decoded it, and as it was sent."""
    yield scope["path"]
    raw = scope.get("raw_path")
    if raw:
        # Some servers include the query.
        yield raw.partition(b"?")[0].decode("utf-8", "replace")


def _prefixes(scope: Scope) -> Iterator[str]:
    """Yield the mount points. Whether the path includes them depends on the server."""
    for key in ("root_path", "app_root_path"):
        yield scope.get(key) or ""
    # Django strips this prefix itself; the scope does not contain it.
    django = sys.modules.get("django.conf")
    if django is not None and django.settings.configured:
        yield django.settings.FORCE_SCRIPT_NAME or ""


def _prefixes_of(app: object) -> Iterator[str]:
    """Yield the prefixes that an application strips itself, such as `FastAPI(root_path=...)`."""
    for _ in range(_MAX_NESTING):
        prefix = getattr(app, "root_path", None)
        if isinstance(prefix, str):
            yield prefix
        # The wrapped application, by Starlette's convention.
        app = getattr(app, "app", None)


def _replay_body(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that returns the body again, and then the server's messages."""
    unread = [body]

    async def receive_again() -> Message:
        if unread:
            return {"type": "http.request", "body": unread.pop(), "more_body": False}
        return await receive()

    return receive_again


async def _send_response(
    send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]
) -> None:
    length = str(len(body)).encode()
    usual = [(b"content-type", b"application/json"), (b"content-length", length)]
    await send({"type": "http.response.start", "status": status, "headers": [*usual, *headers]})
    await send({"type": "http.response.body", "body": body})
