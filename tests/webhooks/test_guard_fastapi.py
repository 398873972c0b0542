"""The guards inside real FastAPI and Starlette applications.

Without `from __future__ import annotations`: FastAPI reads those of functions within functions.
"""

from collections.abc import AsyncIterator
from typing import Annotated, Any

import httpx
import pytest
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request
from starlette.applications import Starlette
from starlette.endpoints import HTTPEndpoint
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

import fivetrex
from fivetrex.webhooks import WebhookEvent
from fivetrex.webhooks.fastapi import WebhookGuard
from fivetrex.webhooks.starlette import verified_webhook
from tests.webhooks.deliveries import (
    BODY,
    MAX_BODY_SIZE,
    PATH,
    REFUSED,
    SECRET,
    SYNC_END,
    signed,
)

pytestmark = pytest.mark.anyio

METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


class Site:
    """An application with one guarded view, and the events that the view got."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.events: list[WebhookEvent] = []

    async def send(
        self, method: str = "POST", content: Any = BODY, headers: dict[str, str] | None = None
    ) -> httpx.Response:
        headers = signed() if headers is None else headers
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.request(method, PATH, content=content, headers=headers)


def fastapi_site(**arguments: Any) -> Site:
    app = FastAPI()
    site = Site(app)
    guard = WebhookGuard(**{"secret": SECRET, "max_body_size": MAX_BODY_SIZE, **arguments})

    @app.api_route(PATH, methods=METHODS)
    async def receive(
        event: Annotated[WebhookEvent, Depends(guard)], request: Request
    ) -> dict[str, Any]:
        site.events.append(event)
        return {"body": (await request.body()).decode(), "json": await request.json()}

    return site


async def _endpoint(site: Site, request: Request, event: WebhookEvent) -> Response:
    site.events.append(event)
    return JSONResponse({"body": (await request.body()).decode(), "json": await request.json()})


def starlette_site(**arguments: Any) -> Site:
    """A plain Starlette application, with the decorator."""
    arguments = {"secret": SECRET, "max_body_size": MAX_BODY_SIZE, **arguments}

    @verified_webhook(**arguments)
    async def receive(request: Request, event: WebhookEvent) -> Response:
        return await _endpoint(site, request, event)

    site = Site(Starlette(routes=[Route(PATH, receive, methods=METHODS)]))
    return site


def awaiting_site(**arguments: Any) -> Site:
    """A plain Starlette application, whose endpoint awaits the guard."""
    guard = WebhookGuard(**{"secret": SECRET, "max_body_size": MAX_BODY_SIZE, **arguments})

    async def receive(request: Request) -> Response:
        return await _endpoint(site, request, await guard(request))

    site = Site(Starlette(routes=[Route(PATH, receive, methods=METHODS)]))
    return site


SITES = pytest.mark.parametrize("make", [fastapi_site, starlette_site, awaiting_site])


def said(answer: httpx.Response, make: Any) -> str:
    """Return the message of a response, in the format of its framework."""
    if make is awaiting_site:
        return answer.text
    said: str = answer.json()["detail" if make is fastapi_site else "error"]
    return said


@SITES
async def test_the_view_gets_the_event_and_can_read_the_body(make: Any) -> None:
    site = make()
    answer = await site.send()
    assert (answer.status_code, answer.json()) == (200, {"body": BODY.decode(), "json": SYNC_END})
    assert [event.raw for event in site.events] == [SYNC_END]


@SITES
@pytest.mark.parametrize("name", REFUSED)
async def test_invalid_requests_are_rejected(make: Any, name: str) -> None:
    body, headers, status, error = REFUSED[name]
    site = make()
    answer = await site.send(content=body, headers=headers)
    assert (answer.status_code, said(answer, make)) == (status, error)
    assert site.events == []


@SITES
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"])
async def test_signed_requests_with_other_methods_are_rejected(make: Any, method: str) -> None:
    site = make()
    answer = await site.send(method)
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert site.events == []


# httpx does not close a generator that is not read to its end, and trio warns about it.
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@SITES
async def test_reading_stops_at_the_maximum_size(make: Any) -> None:
    site = make()
    given: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        while True:
            given.append(1000)
            yield b"x" * 1000

    answer = await site.send(content=endless(), headers=signed())
    assert (answer.status_code, site.events) == (413, [])
    assert sum(given) <= MAX_BODY_SIZE + 2000
    given.clear()
    announced = {**signed(), "Content-Length": str(MAX_BODY_SIZE + 1)}
    assert (await site.send(content=endless(), headers=announced)).status_code == 413
    assert given == []


@SITES
async def test_chunked_body_is_verified(make: Any) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield BODY[:20]
        yield BODY[20:]

    answer = await make().send(content=chunks())
    assert answer.json() == {"body": BODY.decode(), "json": SYNC_END}


@SITES
async def test_a_secret_may_be_a_sequence_or_a_function(make: Any) -> None:
    async def secrets() -> list[str]:
        return ["other", SECRET]

    for secret in (["other", SECRET], lambda: SECRET, secrets):
        assert (await make(secret=secret).send()).status_code == 200
    assert (await make(secret=lambda: "other").send()).status_code == 401
    with pytest.raises(ValueError, match="empty"):
        make(secret="")
    with pytest.raises(ValueError, match="max_body_size"):
        make(max_body_size=0)


@SITES
async def test_on_error_receives_the_error(make: Any) -> None:
    seen: list[Any] = []

    def on_error(request: Request, error: fivetrex.WebhookError) -> None:
        seen.append((request.url.path, type(error)))

    async def later(request: Request, error: fivetrex.WebhookError) -> None:
        on_error(request, error)

    for handler in (on_error, later):
        answer = await make(on_error=handler).send(headers={})
        assert (answer.status_code, said(answer, make)) == (400, "missing signature")
    assert seen == [(PATH, fivetrex.MissingSignatureError)] * 2


async def test_on_error_can_change_the_response() -> None:
    def refuse(request: Request, error: fivetrex.WebhookError) -> None:
        raise HTTPException(418, type(error).__name__)

    answer = await fastapi_site(on_error=refuse).send(headers={})
    assert (answer.status_code, answer.json()) == (418, {"detail": "MissingSignatureError"})

    async def respond(request: Request, error: fivetrex.WebhookError) -> Response:
        return PlainTextResponse(type(error).__name__, 418)

    answer = await starlette_site(on_error=respond).send(headers={})
    assert (answer.status_code, answer.text) == (418, "MissingSignatureError")


@pytest.mark.parametrize("kind", [HTTPException, StarletteHTTPException])
async def test_exception_handler_gets_the_cause_without_secrets(kind: Any) -> None:
    site = fastapi_site()

    async def handle(request: Request, error: Exception) -> Response:
        cause = error.__cause__
        assert isinstance(cause, fivetrex.InvalidSignatureError)
        assert cause.__traceback__ is None
        return PlainTextResponse("no", 403)

    site.app.add_exception_handler(kind, handle)
    assert (await site.send(headers=signed(secret="other"))).text == "no"


@SITES
async def test_middleware_may_read_the_body_before_the_guard(make: Any) -> None:
    seen: list[bytes] = []

    async def observe(request: Request, call_next: RequestResponseEndpoint) -> Response:
        seen.append(await request.body())
        return await call_next(request)

    site = make()
    site.app.add_middleware(BaseHTTPMiddleware, dispatch=observe)
    assert (await site.send()).status_code == 200
    assert (await site.send(headers={})).status_code == 400
    assert seen == [BODY, BODY]
    assert len(site.events) == 1


async def test_view_with_a_body_parameter_is_verified() -> None:
    app = FastAPI()
    payloads: list[dict[str, Any]] = []
    guard = WebhookGuard(secret=SECRET, max_body_size=MAX_BODY_SIZE)

    @app.post(PATH, dependencies=[Depends(guard)])
    def receive(payload: dict[str, Any]) -> None:
        payloads.append(payload)

    site = Site(app)
    assert (await site.send()).status_code == 200
    assert (await site.send(headers={})).status_code in {400, 422}
    assert (await site.send(headers=signed(secret="other"))).status_code in {401, 422}
    large = b'{"a": "%b"}' % (b"x" * MAX_BODY_SIZE)
    assert (await site.send(content=large, headers=signed(large))).status_code == 413
    assert payloads == [SYNC_END]


async def test_a_guard_protects_a_whole_router() -> None:
    app = FastAPI()
    events: list[WebhookEvent] = []
    guard = WebhookGuard(secret=SECRET)
    router = APIRouter(dependencies=[Depends(guard)])

    @router.post(PATH)
    def receive(event: Annotated[WebhookEvent, Depends(guard)]) -> None:
        events.append(event)

    app.include_router(router)
    site = Site(app)
    assert (await site.send()).status_code == 200
    assert (await site.send(headers={})).status_code == 400
    assert len(events) == 1
    # The event is not a parameter of the request.
    assert "parameters" not in app.openapi()["paths"][PATH]["post"]


async def test_methods_and_plain_functions_are_decorated() -> None:
    class Receiver(HTTPEndpoint):
        @verified_webhook(secret=SECRET)
        async def post(self, request: Request, event: WebhookEvent) -> Response:
            return PlainTextResponse(f"{type(self).__name__} {event.event}")

    @verified_webhook(secret=SECRET)
    def receive(request: Request, event: WebhookEvent) -> Response:
        return PlainTextResponse(f"{request.method} {event.event}")

    for endpoint, expected in ((Receiver, "Receiver sync_end"), (receive, "POST sync_end")):
        site = Site(Starlette(routes=[Route(PATH, endpoint, methods=["POST"])]))
        assert (await site.send()).text == expected
        assert (await site.send(headers={})).status_code == 400


async def test_guard_and_middleware_may_be_combined() -> None:
    from fivetrex.webhooks.asgi import WebhookMiddleware

    site = starlette_site()
    site.app.user_middleware.append(Middleware(WebhookMiddleware, path=PATH, secret=SECRET))
    assert (await site.send()).status_code == 200
    assert (await site.send(headers={})).status_code == 400
    assert len(site.events) == 1


async def test_view_without_the_dependency_does_not_run() -> None:
    app = FastAPI()
    events: list[WebhookEvent] = []

    @app.post(PATH)
    def receive(event: WebhookEvent) -> None:
        events.append(event)

    with pytest.raises(Exception, match="not fully defined"):
        await Site(app).send()
    assert events == []
