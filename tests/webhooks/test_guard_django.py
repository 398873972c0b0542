"""The guard inside a real Django application, over WSGI and over ASGI."""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.test import override_settings
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View

from fivetrex.webhooks.django import verified_webhook
from tests.webhooks import django_site as _settings  # noqa: F401  # configures Django
from tests.webhooks.deliveries import (
    BODY,
    MAX_BODY_SIZE,
    REFUSED,
    SECRET,
    SYNC_END,
    signed,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    import fivetrex
    from fivetrex.webhooks import WebhookEvent

EVENTS: list[WebhookEvent] = []


async def _secrets() -> list[str]:
    return ["new", SECRET]


async def _respond(request: Any, error: fivetrex.WebhookError) -> HttpResponse:
    return HttpResponse(type(error).__name__, status=418)


def _show(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    EVENTS.append(event)
    return JsonResponse({"event": event.event, "body": request.body.decode()})


@verified_webhook(secret=SECRET, max_body_size=MAX_BODY_SIZE)
def plain(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return _show(request, event)


@verified_webhook(secret=_secrets, max_body_size=MAX_BODY_SIZE)
async def asynchronous(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return _show(request, event)


@method_decorator(verified_webhook(secret=SECRET, max_body_size=MAX_BODY_SIZE), name="dispatch")
class Receiver(View):  # type: ignore[misc]  # Django has no types
    def get(self, request: HttpRequest, event: WebhookEvent) -> JsonResponse:
        return _show(request, event)

    post = get


@method_decorator(verified_webhook(secret=_secrets, max_body_size=MAX_BODY_SIZE), name="dispatch")
class AsynchronousReceiver(View):  # type: ignore[misc]  # Django has no types
    async def get(self, request: HttpRequest, event: WebhookEvent) -> JsonResponse:
        return _show(request, event)

    post = get


@verified_webhook(secret=lambda: [SECRET], on_error=lambda request, error: HttpResponse(status=418))
def of_tenant(request: HttpRequest, event: WebhookEvent, tenant: str) -> JsonResponse:
    EVENTS.append(event)
    return JsonResponse({"tenant": tenant, "event": event.event})


@verified_webhook(secret=SECRET, on_error=_respond)
async def answering(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return _show(request, event)


@verified_webhook(secret=_secrets)
def mistaken(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return _show(request, event)


urlpatterns = [
    path("plain", plain),
    path("asynchronous", asynchronous),
    path("class", Receiver.as_view()),
    path("asynchronous_class", AsynchronousReceiver.as_view()),
    path("tenants/<tenant>", of_tenant),
    path("answering", answering),
    path("mistaken", mistaken),
]
VIEWS = pytest.mark.parametrize(
    "view", ["/plain", "/asynchronous", "/class", "/asynchronous_class"]
)
OVER = pytest.mark.parametrize("protocol", ["wsgi", "asgi"])

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]


@pytest.fixture(autouse=True)
def site() -> Iterator[None]:
    EVENTS.clear()
    with override_settings(ROOT_URLCONF=__name__):
        yield


async def send(
    protocol: str,
    view: str,
    method: str = "POST",
    content: Any = BODY,
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    headers = signed() if headers is None else headers
    if protocol == "wsgi":
        # An asynchronous view runs in a loop of its own.
        transport = httpx.WSGITransport(get_wsgi_application())
        import anyio.to_thread

        with httpx.Client(transport=transport, base_url="http://test") as client:
            return await anyio.to_thread.run_sync(
                lambda: client.request(method, view, content=content, headers=headers)
            )
    app: Any = get_asgi_application()
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://test"
    ) as async_client:
        return await async_client.request(method, view, content=content, headers=headers)


@OVER
@VIEWS
async def test_the_view_gets_the_event_and_can_read_the_body(protocol: str, view: str) -> None:
    answer = await send(protocol, view)
    assert (answer.status_code, answer.json()) == (
        200,
        {"event": "sync_end", "body": BODY.decode()},
    )
    assert [event.raw for event in EVENTS] == [SYNC_END]


@OVER
@VIEWS
@pytest.mark.parametrize("name", REFUSED)
async def test_invalid_requests_are_rejected(protocol: str, view: str, name: str) -> None:
    body, headers, status, error = REFUSED[name]
    answer = await send(protocol, view, content=body, headers=headers)
    assert (answer.status_code, answer.json()) == (status, {"error": error})
    assert EVENTS == []


@OVER
@VIEWS
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"])
async def test_signed_requests_with_other_methods_are_rejected(
    protocol: str, view: str, method: str
) -> None:
    answer = await send(protocol, view, method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert EVENTS == []


@OVER
async def test_arguments_of_the_path_are_kept(protocol: str) -> None:
    answer = await send(protocol, "/tenants/acme")
    assert answer.json() == {"tenant": "acme", "event": "sync_end"}


@OVER
async def test_on_error_can_change_the_response(protocol: str) -> None:
    assert (await send(protocol, "/tenants/acme", headers={})).status_code == 418
    answer = await send(protocol, "/answering", headers={})
    assert (answer.status_code, answer.text) == (418, "MissingSignatureError")


async def test_asynchronous_secret_requires_an_asynchronous_view() -> None:
    assert (await send("wsgi", "/mistaken")).status_code == 500
    assert EVENTS == []


@VIEWS
async def test_chunked_body_is_verified_and_limited_over_asgi(view: str) -> None:
    async def chunks(*parts: bytes) -> AsyncIterator[bytes]:
        for part in parts:
            yield part

    answer = await send("asgi", view, content=chunks(BODY[:20], BODY[20:]))
    assert answer.json() == {"event": "sync_end", "body": BODY.decode()}
    large = BODY.ljust(MAX_BODY_SIZE + 1)
    answer = await send("asgi", view, content=chunks(large), headers=signed(large))
    assert (answer.status_code, len(EVENTS)) == (413, 1)


class Counting(io.BytesIO):
    """A body that counts the bytes read from it."""

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert 0 < size <= 64 * 1024
        return super().read(size)


def answer_of(environ: dict[str, Any]) -> HttpResponse:
    from django.core.handlers.wsgi import WSGIRequest

    defaults = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/plain",
        "SERVER_NAME": "test",
        "SERVER_PORT": "80",
        "HTTP_X_FIVETRAN_SIGNATURE_256": signed()["X-Fivetran-Signature-256"],
    }
    answer: HttpResponse = plain(WSGIRequest({**defaults, **environ}))
    return answer


async def test_chunked_body_is_verified_and_limited_over_wsgi() -> None:
    environ = {"wsgi.input": Counting(BODY), "wsgi.input_terminated": True}
    assert answer_of(environ).status_code == 200
    large = Counting(os.urandom(1_000_000))
    assert answer_of({"wsgi.input": large, "wsgi.input_terminated": True}).status_code == 413
    assert large.tell() <= 64 * 1024


async def test_reading_stops_at_the_maximum_size() -> None:
    large = Counting(b"x" * 1_000_000)
    length = str(MAX_BODY_SIZE + 1)
    assert answer_of({"wsgi.input": large, "CONTENT_LENGTH": length}).status_code == 413
    assert large.tell() == 0


@pytest.mark.parametrize("whole", [True, False])
async def test_body_that_was_already_read_is_verified_or_rejected(whole: bool) -> None:
    from django.core.handlers.wsgi import WSGIRequest

    for size, status in ((len(BODY), 200 if whole else 401), (MAX_BODY_SIZE + 1, 413)):
        body = BODY.ljust(size)
        request = WSGIRequest(
            {
                "REQUEST_METHOD": "POST",
                "CONTENT_LENGTH": str(len(body)),
                "HTTP_X_FIVETRAN_SIGNATURE_256": signed(body)["X-Fivetran-Signature-256"],
                "wsgi.input": io.BytesIO(body),
            }
        )
        assert request.body if whole else request.read(10)
        assert plain(request).status_code == status
