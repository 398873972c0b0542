"""Webhooks inside a real Django application, over WSGI and over ASGI."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

import fivetrex
from fivetrex.webhooks import WebhookEvent, asgi, receive, wsgi
from tests.webhooks import django_site as _settings  # noqa: F401  # configures Django
from tests.webhooks.deliveries import (
    BODY,
    MAX_BODY_SIZE,
    PATH,
    REFUSED,
    SECRET,
    SYNC_END,
    signed,
)


def show(event: WebhookEvent, request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": event.status, "body": request.body.decode()})


def over_wsgi(request: HttpRequest) -> JsonResponse:
    return show(request.META["fivetran.event"], request)


def over_asgi(request: Any) -> JsonResponse:
    return show(request.scope["state"]["fivetran_event"], request)


def by_hand(request: HttpRequest) -> HttpResponse:
    try:
        event = receive(request.body, request.headers, SECRET)
    except fivetrex.WebhookError:
        return HttpResponse(status=401)
    return HttpResponse(event.connection_id)


urlpatterns = [
    path("webhooks/fivetran", csrf_exempt(require_POST(over_wsgi))),
    path("webhooks/fivetran/asgi", csrf_exempt(require_POST(over_asgi))),
    path("by/hand", csrf_exempt(by_hand)),
]
ASGI_PATH = f"{PATH}/asgi"


def wsgi_client(**arguments: Any) -> httpx.Client:
    app = wsgi.WebhookMiddleware(get_wsgi_application(), path=PATH, secret=SECRET, **arguments)
    return httpx.Client(transport=httpx.WSGITransport(app), base_url="http://test")


def asgi_client(**arguments: Any) -> httpx.AsyncClient:
    app = asgi.WebhookMiddleware(get_asgi_application(), path=ASGI_PATH, secret=SECRET, **arguments)
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test")


EXPECTED = {"status": "SUCCESSFUL", "body": BODY.decode()}
ON_ASYNCIO = pytest.mark.parametrize("anyio_backend", ["asyncio"])


def test_django_gets_the_event_and_the_body_over_wsgi() -> None:
    with wsgi_client() as client:
        answer = client.post(PATH, content=BODY, headers=signed())
        assert (answer.status_code, answer.json()) == (200, EXPECTED)


@pytest.mark.anyio
@ON_ASYNCIO
async def test_django_gets_the_event_and_the_body_over_asgi() -> None:
    async with asgi_client() as client:
        answer = await client.post(ASGI_PATH, content=BODY, headers=signed())
        assert (answer.status_code, answer.json()) == (200, EXPECTED)


@pytest.mark.parametrize("name", REFUSED)
def test_invalid_requests_do_not_reach_django_over_wsgi(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    with wsgi_client(max_body_size=MAX_BODY_SIZE) as client:
        answer = client.post(PATH, content=body, headers=headers)
        assert (answer.status_code, answer.json()) == (status, {"error": error})


@pytest.mark.anyio
@ON_ASYNCIO
@pytest.mark.parametrize("name", REFUSED)
async def test_invalid_requests_do_not_reach_django_over_asgi(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    async with asgi_client(max_body_size=MAX_BODY_SIZE) as client:
        answer = await client.post(ASGI_PATH, content=body, headers=headers)
        assert (answer.status_code, answer.json()) == (status, {"error": error})


@pytest.mark.anyio
@ON_ASYNCIO
async def test_other_paths_of_django_are_not_verified() -> None:
    with wsgi_client() as client:
        assert client.get(PATH).status_code == 405
        assert client.get("/other").status_code == 404
    async with asgi_client() as client_of_asgi:
        assert (await client_of_asgi.get(ASGI_PATH)).status_code == 405
        assert (await client_of_asgi.get("/other")).status_code == 404


def test_django_without_a_middleware() -> None:
    with wsgi_client() as client:
        answer = client.post("/by/hand", content=BODY, headers=signed())
        assert answer.text == SYNC_END["connector_id"]
        assert client.post("/by/hand", content=BODY).status_code == 401
