"""Webhooks in WSGI applications: Flask, Django, Pyramid, or none of them.

```python
from flask import Flask, request
from fivetrex.webhooks import secret_from_environment
from fivetrex.webhooks.wsgi import WebhookMiddleware

app = Flask(__name__)
app.wsgi_app = WebhookMiddleware(
    app.wsgi_app,
    path="/webhooks/fivetran",
    secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"),
)

@app.post("/webhooks/fivetran")
def receive() -> str:
    event = request.environ["fivetran.event"]
    if event.is_sync_end:
        print(event.connection_id, event.status)
    return ""
```
"""

from __future__ import annotations

import io
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING
from wsgiref.types import WSGIApplication, WSGIEnvironment

from ..errors import InvalidPayloadError, MissingSignatureError, WebhookError
from .events import parse_event
from .gate import MAX_BODY_SIZE, Gate, read_length, refusal
from .keys import Secrets, keys_of
from .signatures import SIGNATURE_HEADER, verify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import InputStream, StartResponse

    from .events import WebhookEvent

__all__ = ["ErrorHandler", "SecretSource", "WebhookApp", "WebhookMiddleware"]

#: A secret, several, or a function that gives them.
SecretSource = Secrets | Callable[[], Secrets]
#: From the request's environ and the error to the application that answers instead, such as a
#: Flask response; or to None, for the usual answer.
ErrorHandler = Callable[[WSGIEnvironment, WebhookError], WSGIApplication | None]

_EVENT_KEY = "fivetran.event"
_SIGNATURE = "HTTP_" + SIGNATURE_HEADER.upper().replace("-", "_")
_CHUNK = 64 * 1024


class WebhookMiddleware:
    """Stands before an application, and lets only verified webhooks through to it.

    The event is in the `environ`, which Flask shows as `request.environ` and Django as
    `request.META`. The application can still read the body. What is not in order is answered
    with a JSON object and 400 (no signature), 401 (a wrong one), 413 (too large) or 422 (not a
    JSON object), and does not reach the application.

    GET, HEAD and OPTIONS and other paths pass through untouched, without an event.

    Args:
        app: The application.
        secret: The secret that the webhook was created with; a sequence of them while it is
            changed; or a function that gives either and is called for each webhook.
            `secret_from_environment` makes such a function.
        path: The path of the webhook, below where the application is mounted, with or without a
            slash at the end. None is every path.
        event_key: Under which name the event is put in the `environ`.
        max_body_size: How large a body may be, in bytes.
        on_error: Called with the environ and the `WebhookError` of each request that is refused,
            to log it or to answer otherwise: it returns a WSGI application that answers, such as
            a Flask response, or None for the usual answer.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or another argument is out of bounds.

    Example:
        ```python
        from fivetrex.webhooks.wsgi import WebhookMiddleware

        def app(environ, start_response):
            print(environ["fivetran.event"])
            start_response("204 No Content", [])
            return []

        app = WebhookMiddleware(app, path="/webhooks/fivetran", secret="some_secret")
        ```
    """

    def __init__(
        self,
        app: WSGIApplication,
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

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request, as WSGI calls it."""
        if not self._gate.stands_before(environ["REQUEST_METHOD"], _path(environ)):
            return self._app(environ, start_response)
        try:
            body = self._read(environ)
            event = self._open(environ, body)
        except WebhookError as error:
            return self._refuse(error, environ, start_response)
        environ[self._gate.event_key] = event
        # The body once more, with its length: without it, some frameworks read nothing.
        environ["wsgi.input"] = io.BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        return self._app(environ, start_response)

    def _read(self, environ: WSGIEnvironment) -> bytes:
        stream: InputStream = environ["wsgi.input"]
        announced = environ.get("CONTENT_LENGTH") or ""
        # Only a server that says so ends the stream where the body ends: a body in chunks, which
        # announces no length, can be read from no other.
        if environ.get("wsgi.input_terminated") and not announced:
            return self._read_to_end(stream)
        length = read_length(announced or "0")
        self._gate.check_size(length)
        body = bytearray()
        while len(body) < length:
            part = stream.read(min(length - len(body), _CHUNK))
            if not part:
                raise InvalidPayloadError(f"the body ended after {len(body)} of {length} bytes")
            body += part
        return bytes(body)

    def _read_to_end(self, stream: InputStream) -> bytes:
        body = bytearray()
        while part := stream.read(_CHUNK):
            body += part
            self._gate.check_size(len(body))
        return bytes(body)

    def _open(self, environ: WSGIEnvironment, body: bytes) -> WebhookEvent:
        signature = environ.get(_SIGNATURE)
        if not signature:
            raise MissingSignatureError(f"the webhook came without {SIGNATURE_HEADER}")
        verify(body, signature, self._secret() if callable(self._secret) else self._secret)
        return parse_event(body)

    def _refuse(
        self, error: WebhookError, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        app = self._on_error(environ, error) if self._on_error else None
        if app is None:
            return _answer(start_response, *refusal(error))
        return app(environ, start_response)


class WebhookApp:
    """An application of its own that receives webhooks, to run or to mount at a path.

    It answers 200 when the handler has returned; when it raises, the server answers 500 and
    Fivetran sends the webhook again later. What is not in order is answered as by
    `WebhookMiddleware`; another method than POST with 405.

    Args:
        handler: Called with each event. It should be quick: Fivetran waits some seconds only.
        secret: As for `WebhookMiddleware`.
        max_body_size: How large a body may be, in bytes.
        on_error: As for `WebhookMiddleware`.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.wsgi import WebhookApp

        def handle(event: WebhookEvent) -> None:
            if event.is_sync_end:
                print(event.connection_id, event.status)

        app = WebhookApp(handle, secret="some_secret")
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

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve one request, as WSGI calls it."""
        if environ["REQUEST_METHOD"] != "POST":
            body = b'{"error": "method not allowed"}'
            return _answer(start_response, 405, body, ("Allow", "POST"))
        return self._guarded(environ, start_response)

    def _handle(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self._handler(environ[_EVENT_KEY])
        return _answer(start_response, 200, b'{"status": "ok"}')


def _path(environ: WSGIEnvironment) -> str:
    """The path below the mount point; WSGI writes its bytes as Latin-1, whatever they are."""
    path: str = environ.get("PATH_INFO", "")
    return path.encode("latin-1", "replace").decode("utf-8", "replace")


def _answer(
    start_response: StartResponse, status: int, body: bytes, *headers: tuple[str, str]
) -> list[bytes]:
    usual = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(f"{status} {HTTPStatus(status).phrase}", [*usual, *headers])
    return [body]
