"""Webhooks in WSGI applications: middleware, and a standalone application.

In Flask and Django, use the guards of `fivetrex.webhooks.flask` and `fivetrex.webhooks.django`.
They verify the request at the view, so that no routing bypasses them. The middleware is for
applications without a framework, and for frameworks without a guard:

```python
from fivetrex.webhooks import secret_from_environment
from fivetrex.webhooks.wsgi import WebhookMiddleware

def app(environ, start_response):
    if environ["PATH_INFO"] == "/webhooks/fivetran" and environ["REQUEST_METHOD"] == "POST":
        event = environ["fivetran.event"]
        print(event.connection_id, event.status)
    start_response("204 No Content", [])
    return []

app = WebhookMiddleware(
    app,
    path="/webhooks/fivetran",
    secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"),
)
```
"""

from __future__ import annotations

import io
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING
from wsgiref.types import WSGIApplication, WSGIEnvironment

from ..errors import InvalidPayloadError, WebhookError
from .request_checks import (
    CHUNK_SIZE,
    MAX_BODY_SIZE,
    METHOD_NOT_ALLOWED,
    WebhookCheck,
    read_length,
    refusal,
)
from .request_selection import VERIFIED, Selection
from .signatures import SIGNATURE_HEADER
from .webhook_secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import InputStream, StartResponse

    from .events import WebhookEvent

__all__ = ["ErrorHandler", "SecretSource", "WebhookApp", "WebhookMiddleware"]

#: A secret, a sequence of secrets, or a function that returns either.
SecretSource = Secrets | Callable[[], Secrets]
#: Called with the environ of a rejected request and the error. Returns a WSGI application that
#: responds, such as a Flask response, or None for the default response.
ErrorHandler = Callable[[WSGIEnvironment, WebhookError], WSGIApplication | None]

_EVENT_KEY = "fivetran.event"
#: The key of the signature header in an environ.
SIGNATURE = "HTTP_" + SIGNATURE_HEADER.upper().replace("-", "_")


class WebhookMiddleware:
    """Verify webhooks before an application handles them.

    The event of a verified request is in the `environ`, and the application can still read the
    body. Other requests to the path do not reach the application. The response to them is a JSON
    object with status 400 (no signature), 401 (invalid signature), 413 (body too large) or 422
    (body is not a JSON object).

    The middleware verifies every request that a server or a framework may route to the path, in
    any spelling: with repeated, encoded or trailing slashes, with `..` or `;`, in other letter
    case, above or below a mount point. It also verifies a request whose path it cannot decode, and
    treats paths as equal that differ only in punctuation, accents or letter case.

    GET, HEAD and OPTIONS requests and other paths pass through without an event: the middleware
    removes any event that it finds in the `environ`. It does verify a GET request that has a
    header such as `X-HTTP-Method-Override`, or another spelling of the method.

    Args:
        app: The application.
        secret: The webhook's secret; a sequence of secrets, while you replace one; or a function
            that returns either and is called for each webhook, such as `secret_from_environment`
            returns.
        path: The path of the webhook, relative to the mount point, with or without a trailing
            slash. None matches every path.
        event_key: The key of the event in the `environ`.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the environ and the `WebhookError` of each rejected request, to log
            it or to change the response. It returns a WSGI application that responds, such as a
            Flask response, or None for the default response.

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
        self._app = app
        self._check = WebhookCheck(secret, max_body_size)
        self._selection = Selection(path, event_key)
        self._on_error = on_error

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Handle one WSGI request."""
        self._remove_event(environ)
        if not self._includes(environ):
            return self._app(environ, start_response)
        try:
            body = self._read(environ)
            event = self._check.read_event(body, environ.get(SIGNATURE))
        except WebhookError as error:
            return self._refuse(error, environ, start_response)
        environ[self._selection.event_key] = environ[VERIFIED] = event
        # Restores the body, and its length, without which some frameworks read nothing.
        environ["wsgi.input"] = io.BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        return self._app(environ, start_response)

    def _remove_event(self, environ: WSGIEnvironment) -> None:
        """Remove an event, unless an outer middleware has verified it."""
        key = self._selection.event_key
        if key in environ and environ[key] is not environ.get(VERIFIED):
            del environ[key]

    def _includes(self, environ: WSGIEnvironment) -> bool:
        headers = (
            name[len("HTTP_") :].replace("_", "-").lower()
            for name in environ
            if name.startswith("HTTP_")
        )
        prefixes = [_text(environ.get("SCRIPT_NAME") or "")]
        return self._selection.includes(
            environ["REQUEST_METHOD"], headers, _paths(environ), prefixes
        )

    def _read(self, environ: WSGIEnvironment) -> bytes:
        stream: InputStream = environ["wsgi.input"]
        length_header = environ.get("CONTENT_LENGTH") or ""
        # A chunked body has no length. It can be read only if the stream ends where the body ends,
        # as servers declare with `wsgi.input_terminated`.
        if environ.get("wsgi.input_terminated") and not length_header:
            return self._read_to_end(stream)
        length = read_length(length_header or "0")
        self._check.check_size(length)
        body = bytearray()
        while len(body) < length:
            part = stream.read(min(length - len(body), CHUNK_SIZE))
            if not part:
                raise InvalidPayloadError(f"the body ended after {len(body)} of {length} bytes")
            body += part
        return bytes(body)

    def _read_to_end(self, stream: InputStream) -> bytes:
        body = bytearray()
        while part := stream.read(CHUNK_SIZE):
            body += part
            self._check.check_size(len(body))
        return bytes(body)

    def _refuse(
        self, error: WebhookError, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        app = self._on_error(environ, error) if self._on_error else None
        if app is None:
            return _make_response(start_response, *refusal(error))
        return app(environ, start_response)


class WebhookApp:
    """A standalone WSGI application that receives webhooks, to run or to mount at a path.

    It responds with 200 when the handler returns. If the handler raises an exception, the server
    responds with 500, and Fivetran retries the delivery later. The application rejects invalid
    requests as `WebhookMiddleware` does, and methods other than POST with 405.

    Args:
        handler: Called with each event. It should return quickly, because Fivetran waits only a
            few seconds for the response.
        secret: As for `WebhookMiddleware`.
        max_body_size: The maximum size of a body, in bytes.
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
        self._middleware = WebhookMiddleware(
            self._handle, secret=secret, max_body_size=max_body_size, on_error=on_error
        )

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Handle one WSGI request."""
        if environ["REQUEST_METHOD"] != "POST":
            return _make_response(start_response, 405, METHOD_NOT_ALLOWED, ("Allow", "POST"))
        return self._middleware(environ, start_response)

    def _handle(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self._handler(environ[_EVENT_KEY])
        return _make_response(start_response, 200, b'{"status": "ok"}')


def _paths(environ: WSGIEnvironment) -> Iterator[str]:
    """Yield the path as the server decoded it, and as it was sent if the server provides that."""
    yield _text(environ.get("PATH_INFO") or "")
    for key in ("REQUEST_URI", "RAW_URI"):
        if key in environ:
            yield _text(environ[key].partition("?")[0])


def _text(path: str) -> str:
    """Decode a path, whose bytes WSGI always passes as Latin-1."""
    return path.encode("latin-1", "replace").decode("utf-8", "replace")


def _make_response(
    start_response: StartResponse, status: int, body: bytes, *headers: tuple[str, str]
) -> list[bytes]:
    usual = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response(f"{status} {HTTPStatus(status).phrase}", [*usual, *headers])
    return [body]
