"""Guard for Django: a decorator that verifies a webhook and passes its event to the view.

```python
from django.http import HttpRequest, HttpResponse
from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.django import verified_webhook

@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
def receive(request: HttpRequest, event: WebhookEvent) -> HttpResponse:
    print(event.connection_id, event.status)
    return HttpResponse(status=204)
```
"""

from __future__ import annotations

import functools
import inspect
import io
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from asgiref.sync import iscoroutinefunction
from django.http import HttpRequest, HttpResponse

from ..errors import WebhookError
from .request_checks import CHUNK_SIZE, MAX_BODY_SIZE, METHOD_NOT_ALLOWED, WebhookCheck, refusal
from .wsgi import SIGNATURE

if TYPE_CHECKING:
    from .asgi import SecretSource
    from .events import WebhookEvent

__all__ = ["ErrorHandler", "verified_webhook"]

#: Called with a rejected request and the error. Returns the response, or None for the default
#: response. May be asynchronous if the view is.
ErrorHandler = Callable[
    [HttpRequest, WebhookError], Awaitable[HttpResponse | None] | HttpResponse | None
]

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
_View = Callable[Concatenate[Any, "WebhookEvent", _Arguments], _Result]


def verified_webhook(
    *,
    secret: SecretSource,
    max_body_size: int = MAX_BODY_SIZE,
    on_error: ErrorHandler | None = None,
) -> Callable[[_View[_Arguments, _Result]], Callable[Concatenate[Any, _Arguments], _Result]]:
    """Decorate a view to verify each webhook and pass the event as the second argument.

    The view needs no CSRF token, because the signature replaces it. The decorator reads at most
    `max_body_size` bytes of the body; the view can still use `request.body`. It rejects requests
    with a JSON object and status 400 (no signature), 401 (invalid signature), 413 (body too large),
    422 (body is not a JSON object) or 405 (not POST). The view does not run for them.

    Decorate a class-based view with `method_decorator(verified_webhook(...), name="dispatch")`, and
    not its `post` method, because Django checks the CSRF token before it calls that method.
    Under ASGI, Django receives the whole body before it calls any view, and stores a large body
    in a temporary file. Limit the size of requests in the server, too.

    Args:
        secret: The webhook's secret; a sequence of secrets, while you replace one; or a function
            that returns either and is called for each webhook, such as `secret_from_environment`
            returns. If the view is asynchronous, the function may be asynchronous.
        max_body_size: The maximum size of a body, in bytes.
        on_error: Called with the request and the `WebhookError` of each rejected request, to log
            it or to change the response. It returns a response, or None for the default response.
            If the view is asynchronous, `on_error` may be asynchronous.

    Returns:
        The decorator, for synchronous and asynchronous views.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.

    Example:
        ```python
        from django.http import HttpRequest, HttpResponse
        from fivetrex.webhooks import WebhookEvent
        from fivetrex.webhooks.django import verified_webhook

        @verified_webhook(secret="some_secret")
        async def receive(request: HttpRequest, event: WebhookEvent) -> HttpResponse:
            print(event.connection_id, event.status)
            return HttpResponse(status=204)
        ```
    """
    check = WebhookCheck(secret, max_body_size)

    def decorate(view: Any) -> Any:
        @functools.wraps(view)
        def guarded(request: Any, *args: Any, **kwargs: Any) -> Any:
            if request.method != "POST":
                return _make_response(405, METHOD_NOT_ALLOWED, {"Allow": "POST"})
            try:
                event = check.read_event(_read(request, check), request.META.get(SIGNATURE))
            except WebhookError as error:
                answer = on_error(request, error) if on_error else None
                return _make_response(*refusal(error)) if answer is None else answer
            return view(request, event, *args, **kwargs)

        @functools.wraps(view)
        async def guarded_async(request: Any, *args: Any, **kwargs: Any) -> Any:
            if request.method != "POST":
                return _make_response(405, METHOD_NOT_ALLOWED, {"Allow": "POST"})
            try:
                body = _read(request, check)
                event = await check.read_event_async(body, request.META.get(SIGNATURE))
            except WebhookError as error:
                answer = on_error(request, error) if on_error else None
                answer = await answer if inspect.isawaitable(answer) else answer
                return _make_response(*refusal(error)) if answer is None else answer
            return await view(request, event, *args, **kwargs)

        wrapper: Any = guarded_async if _is_async(view) else guarded
        wrapper.csrf_exempt = True
        return wrapper

    return decorate


def _is_async(view: Any) -> bool:
    """Return whether a view returns an awaitable."""
    if iscoroutinefunction(view):
        return True
    # `dispatch` of a class-based view is a plain function that returns what its handlers do. To
    # decorate it, `method_decorator` passes a partial of the bound method.
    owner = getattr(getattr(view, "func", view), "__self__", None)
    is_dispatch = getattr(view, "__name__", None) == "dispatch"
    return is_dispatch and bool(getattr(owner, "view_is_async", False))


def _read(request: Any, check: WebhookCheck) -> bytes:
    """Read the body in such a way that the view can read it too."""
    check.check_length(request.META.get("CONTENT_LENGTH"))
    if hasattr(request, "_body"):  # a middleware has read it
        check.check_size(len(request.body))
        return bytes(request.body)
    stream = _stream(request)
    body = bytearray()
    while part := stream.read(CHUNK_SIZE):
        body += part
        # Checked here too, because `Content-Length` may be missing or wrong.
        check.check_size(len(body))
    # The attributes that `request.body` sets; `request.body` itself would not apply this limit.
    request._body = bytes(body)  # noqa: SLF001  # Django has no public attribute
    request._stream = io.BytesIO(body)  # noqa: SLF001  # likewise
    return bytes(body)


def _stream(request: Any) -> Any:
    """Return the stream to read from: under WSGI, Django does not read chunked bodies."""
    environ = getattr(request, "environ", {})
    if environ.get("wsgi.input_terminated") and not environ.get("CONTENT_LENGTH"):
        return environ["wsgi.input"]
    return request


def _make_response(status: int, body: bytes, headers: dict[str, str] | None = None) -> Any:
    return HttpResponse(body, "application/json", status, headers=headers)
