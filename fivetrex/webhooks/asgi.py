"""Webhooks in ASGI applications: FastAPI, Starlette, Django, Litestar, or none of them.

```python
from fastapi import FastAPI, Request
from fivetrex.webhooks import secret_from_environment
from fivetrex.webhooks.asgi import WebhookMiddleware

app = FastAPI()
app.add_middleware(
    WebhookMiddleware,
    path="/webhooks/fivetran",
    secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"),
)

@app.post("/webhooks/fivetran")
async def receive(request: Request) -> None:
    event = request.state.fivetran_event
    if event.is_sync_end:
        print(event.connection_id, event.status)
```
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any

from ..errors import WebhookError
from .events import parse_event
from .gate import MAX_BODY_SIZE, Gate, read_length, refusal
from .keys import Secrets, keys_of
from .receiving import find_signature
from .signatures import verify

if TYPE_CHECKING:
    from .events import WebhookEvent

__all__ = ["ErrorHandler", "SecretSource", "WebhookApp", "WebhookMiddleware"]

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
ASGIApp = Callable[[Scope, Receive, Send], Awaitable[None]]

#: A secret, several, or a function that gives them, which may be asynchronous.
SecretSource = Secrets | Callable[[], Secrets | Awaitable[Secrets]]
#: From the request's scope and the error to the application that answers instead, such as a
#: Starlette response; or to None, for the usual answer. It may be asynchronous.
ErrorHandler = Callable[[Scope, WebhookError], ASGIApp | Awaitable[ASGIApp | None] | None]

_EVENT_KEY = "fivetran_event"


class WebhookMiddleware:
    """Stands before an application, and lets only verified webhooks through to it.

    The event is in the scope's `state`, which Starlette and FastAPI show as `request.state`. The
    application can still read the body. What is not in order is answered with a JSON object and
    400 (no signature), 401 (a wrong one), 413 (too large) or 422 (not a JSON object), and does
    not reach the application.

    GET, HEAD and OPTIONS, other paths, websockets and the lifespan pass through untouched,
    without an event.

    Args:
        app: The application.
        secret: The secret that the webhook was created with; a sequence of them while it is
            changed; or a function, also an asynchronous one, that gives either and is called for
            each webhook. `secret_from_environment` makes such a function.
        path: The path of the webhook, below where the application is mounted, with or without a
            slash at the end. None is every path.
        event_key: Under which name the event is put in the scope's `state`.
        max_body_size: How large a body may be, in bytes.
        on_error: Called with the scope and the `WebhookError` of each request that is refused,
            to log it or to answer otherwise: it returns an ASGI application that answers, such
            as a Starlette response, or None for the usual answer. It may be asynchronous.

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
        if not callable(secret):
            keys_of(secret)
        self._app = app
        self._secret = secret
        self._gate = Gate(path, event_key, max_body_size)
        self._on_error = on_error

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, as ASGI calls it."""
        if scope["type"] != "http" or not self._gate.stands_before(scope["method"], _path(scope)):
            await self._app(scope, receive, send)
            return
        try:
            body = await self._read(scope, receive)
            if body is None:
                return
            event = await self._open(scope, body)
        except WebhookError as error:
            await self._refuse(error, scope, receive, send)
            return
        # The server's own state, so that what the application puts there is seen further out.
        state = scope.get("state")
        state = {} if state is None else state
        state[self._gate.event_key] = event
        await self._app({**scope, "state": state}, _again(body, receive), send)

    async def _read(self, scope: Scope, receive: Receive) -> bytes | None:
        """Read the body; None where the other side went away before its end."""
        length = next((v for name, v in scope["headers"] if name.lower() == b"content-length"), b"")
        if length:
            self._gate.check_size(read_length(length.decode("latin-1")))
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return None
            body += message.get("body", b"")
            # What counts is what came, whatever was announced.
            self._gate.check_size(len(body))
            if not message.get("more_body", False):
                return bytes(body)

    async def _open(self, scope: Scope, body: bytes) -> WebhookEvent:
        signature = find_signature(scope["headers"])
        secret = self._secret() if callable(self._secret) else self._secret
        verify(body, signature, await secret if inspect.isawaitable(secret) else secret)
        return parse_event(body)

    async def _refuse(
        self, error: WebhookError, scope: Scope, receive: Receive, send: Send
    ) -> None:
        answer = self._on_error(scope, error) if self._on_error else None
        app = await answer if inspect.isawaitable(answer) else answer
        if app is None:
            await _answer(send, *refusal(error))
        else:
            await app(scope, receive, send)


class WebhookApp:
    """An application of its own that receives webhooks, to run or to mount at a path.

    It answers 200 when the handler has returned; when it raises, the server answers 500 and
    Fivetran sends the webhook again later. What is not in order is answered as by
    `WebhookMiddleware`; another method than POST with 405.

    Args:
        handler: Called with each event; a plain function or an asynchronous one. It should be
            quick: Fivetran waits some seconds only.
        secret: As for `WebhookMiddleware`.
        max_body_size: How large a body may be, in bytes.
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
        self._guarded = WebhookMiddleware(
            self._handle, secret=secret, max_body_size=max_body_size, on_error=on_error
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request, as ASGI calls it."""
        # By the specification, a server goes on without a lifespan that is refused.
        if scope["type"] != "http":
            raise ValueError(f"WebhookApp serves HTTP only, not {scope['type']}")
        if scope["method"] != "POST":
            await _answer(send, 405, b'{"error": "method not allowed"}', (b"allow", b"POST"))
            return
        await self._guarded(scope, receive, send)

    async def _handle(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        result = self._handler(scope["state"][_EVENT_KEY])
        if inspect.isawaitable(result):
            await result
        await _answer(send, 200, b'{"status": "ok"}')


def _path(scope: Scope) -> str:
    """The path below the mount point: servers and frameworks disagree whether it has that too."""
    path: str = scope["path"]
    root = scope.get("root_path", "").rstrip("/")
    return path.removeprefix(root) if f"{path}/".startswith(f"{root}/") else path


def _again(body: bytes, receive: Receive) -> Receive:
    """Make a `receive` that gives the body once more, and then what the server's gives."""
    unread = [body]

    async def receive_again() -> Message:
        if unread:
            return {"type": "http.request", "body": unread.pop(), "more_body": False}
        return await receive()

    return receive_again


async def _answer(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    length = str(len(body)).encode()
    usual = [(b"content-type", b"application/json"), (b"content-length", length)]
    await send({"type": "http.response.start", "status": status, "headers": [*usual, *headers]})
    await send({"type": "http.response.body", "body": body})
