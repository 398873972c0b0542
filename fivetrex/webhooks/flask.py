"""Guard for Flask: a decorator that verifies a webhook and passes its event to the view.

```python
from flask import Flask
from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.flask import verified_webhook

app = Flask(__name__)

@app.post("/webhooks/fivetran")
@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
def receive(event: WebhookEvent) -> str:
    print(event.connection_id, event.status)
    return ""
```
"""

from __future__ import annotations

import functools
import io
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar, overload

from flask import Request, Response, current_app, request
from flask.typing import ResponseReturnValue

from ..errors import WebhookError
from .request_checks import CHUNK_SIZE, MAX_BODY_SIZE, METHOD_NOT_ALLOWED, WebhookCheck, refusal
from .wsgi import SIGNATURE

if TYPE_CHECKING:
    from .events import WebhookEvent
    from .wsgi import SecretSource

__all__ = ["ErrorHandler", "verified_webhook"]

#: Called with a rejected request and the error. Returns what a view may return, or None for the
#: default response.
ErrorHandler = Callable[[Request, WebhookError], ResponseReturnValue | None]

_Arguments = ParamSpec("_Arguments")
_Owner = TypeVar("_Owner", contravariant=True)
_Result = ResponseReturnValue | Awaitable[ResponseReturnValue]


class _Decorator(Protocol):
    """Accepts a function, whose first argument is the event, or a method."""

    @overload
    def __call__(
        self, view: Callable[Concatenate[WebhookEvent, _Arguments], _Result], /
    ) -> Callable[_Arguments, ResponseReturnValue]: ...
    @overload
    def __call__(
        self, view: Callable[Concatenate[_Owner, WebhookEvent, _Arguments], _Result], /
    ) -> Callable[Concatenate[_Owner, _Arguments], ResponseReturnValue]: ...


def verified_webhook(
    *,
    secret: SecretSource,
    max_body_size: int = MAX_BODY_SIZE,
    on_error: ErrorHandler | None = None,
) -> _Decorator:
    """Decorate a view to verify each webhook and pass the event as the first argument.

    Write the decorator below `@app.post(...)`. It reads at most `max_body_size` bytes of the body;
    the view can still use `request.get_data()` and `request.json`. It rejects requests with a JSON
    object and status 400 (no signature), 401 (invalid signature), 413 (body too large), 422 (body
    is not a JSON object) or 405 (not POST). The view does not run for them, whichever methods its
    route allows.

    Args:
        secret: The webhook's secret; a sequence of secrets, while you replace one; or a function
            that returns either and is called for each webhook, such as `secret_from_environment`
            returns.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the request and the `WebhookError` of each rejected request, to log
            it or to change the response. It returns what a view may return, or None for the
            default response.

    Returns:
        The decorator, for synchronous and asynchronous functions and methods. In a class-based
        view, decorate the method `post`: `decorators` of the class cannot pass the event to it.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from flask import Flask
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.flask import verified_webhook

        app = Flask("receiver")

        @app.post("/webhooks/fivetran")
        @verified_webhook(secret="some_secret")
        def receive(event: WebhookEvent) -> str:
            print(event.connection_id, event.status)
            return ""
        ```
    """
    check = WebhookCheck(secret, max_body_size)

    def decorate(view: Any) -> Any:
        @functools.wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> ResponseReturnValue:
            if request.method != "POST":
                return _make_response(405, METHOD_NOT_ALLOWED, {"Allow": "POST"})
            try:
                event = check.read_event(_read(check), request.environ.get(SIGNATURE))
            except WebhookError as error:
                answer = on_error(request, error) if on_error else None
                return _make_response(*refusal(error)) if answer is None else answer
            # Flask passes the route's arguments by name, so `args` has only a method's `self`.
            run: Callable[..., ResponseReturnValue] = current_app.ensure_sync(view)
            return run(*args, event, **kwargs)

        return guarded

    return decorate


def _read(check: WebhookCheck) -> bytes:
    """Read the body in such a way that the view can read it too."""
    check.check_length(request.environ.get("CONTENT_LENGTH"))
    body = bytearray()
    while part := request.stream.read(CHUNK_SIZE):
        body += part
        # Checked here too, because `Content-Length` may be missing or wrong.
        check.check_size(len(body))
    if body:
        # Restores the body: the next access to `request.stream` reads it from here.
        request.environ["wsgi.input"] = io.BytesIO(body)
        request.environ["CONTENT_LENGTH"] = str(len(body))
        del request.stream
    # An empty body may have been read before, for example in `before_request`: Flask caches it.
    data = request.get_data()
    check.check_size(len(data))
    return data


def _make_response(status: int, body: bytes, headers: dict[str, str] | None = None) -> Response:
    return Response(body, status, headers, mimetype="application/json")
