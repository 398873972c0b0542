"""Webhooks inside real FastAPI and Starlette applications."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi import FastAPI, HTTPException, Request
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

import fivetrex
from fivetrex.webhooks import WebhookEvent, receive
from fivetrex.webhooks.asgi import WebhookApp, WebhookMiddleware
from tests.webhooks.deliveries import (
    BODY,
    MAX_BODY_SIZE,
    PATH,
    REFUSED,
    SECRET,
    SYNC_END,
    signed,
)

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]


def client_of(app: Any, root_path: str = "") -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app, root_path=root_path)
    return httpx.AsyncClient(transport=transport, base_url="http://test")


def fastapi_app(**arguments: Any) -> FastAPI:
    app = FastAPI()
    app.add_middleware(WebhookMiddleware, path=PATH, secret=SECRET, **arguments)

    @app.post(PATH)
    async def handle(request: Request) -> dict[str, Any]:
        event: WebhookEvent = request.state.fivetran_event
        return {"status": event.status, "body": (await request.body()).decode()}

    @app.post("/parsed" + PATH)
    async def read_nothing(payload: dict[str, Any]) -> dict[str, Any]:
        return payload

    return app


async def test_fastapi_gets_the_event_and_the_body() -> None:
    async with client_of(fastapi_app()) as client:
        answer = await client.post(PATH, content=BODY, headers=signed())
        assert answer.status_code == 200
        assert answer.json() == {"status": "SUCCESSFUL", "body": BODY.decode()}


async def test_fastapi_reads_the_body_into_its_own_models() -> None:
    app = FastAPI()
    app.add_middleware(WebhookMiddleware, secret=SECRET)

    @app.post(PATH)
    async def handle(payload: dict[str, Any]) -> dict[str, Any]:
        return payload

    async with client_of(app) as client:
        answer = await client.post(PATH, content=BODY, headers=signed())
        assert answer.json() == SYNC_END


@pytest.mark.parametrize("name", REFUSED)
async def test_invalid_requests_do_not_reach_fastapi(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    async with client_of(fastapi_app(max_body_size=MAX_BODY_SIZE)) as client:
        answer = await client.post(PATH, content=body, headers=headers)
        assert (answer.status_code, answer.json()) == (status, {"error": error})


async def test_other_paths_of_fastapi_are_not_verified() -> None:
    async with client_of(fastapi_app()) as client:
        answer = await client.post("/parsed" + PATH, json={"any": "thing"})
        assert answer.json() == {"any": "thing"}
        assert (await client.get(PATH)).status_code == 405
        assert (await client.get("/openapi.json")).status_code == 200


async def test_fastapi_behind_a_prefix() -> None:
    app = FastAPI()
    app.add_middleware(WebhookMiddleware, path=PATH, secret=SECRET)

    @app.post(PATH)
    async def handle(request: Request) -> str | None:
        event: WebhookEvent = request.state.fivetran_event
        return event.event

    # Some servers and proxies keep the prefix in the path, and some strip it.
    async with client_of(app, root_path="/api") as client:
        for url in (PATH, "/api" + PATH):
            assert (await client.post(url, content=BODY, headers=signed())).json() == "sync_end"
            assert (await client.post(url, content=BODY)).status_code == 400


async def test_on_error_may_return_a_starlette_response() -> None:
    async def on_error(scope: Any, error: fivetrex.WebhookError) -> Response:
        return PlainTextResponse(f"{scope['path']}: {type(error).__name__}", 403)

    async with client_of(fastapi_app(on_error=on_error)) as client:
        answer = await client.post(PATH, content=BODY)
        assert (answer.status_code, answer.text) == (403, f"{PATH}: MissingSignatureError")


async def test_starlette_with_middleware_around_and_within() -> None:
    seen: list[Any] = []

    async def observe(request: Request, call_next: RequestResponseEndpoint) -> Response:
        response = await call_next(request)
        seen.append(request.state.fivetran_event.event)
        return response

    async def endpoint(request: Request) -> Response:
        return JSONResponse([request.state.fivetran_event.sync_id, await request.json()])

    app = Starlette(
        routes=[Route(PATH, endpoint, methods=["POST"])],
        middleware=[
            Middleware(BaseHTTPMiddleware, dispatch=observe),
            Middleware(WebhookMiddleware, path=PATH, secret=SECRET),
            Middleware(BaseHTTPMiddleware, dispatch=observe),
        ],
    )

    async def server(scope: Any, receive: Any, send: Any) -> None:
        await app({**scope, "state": {}}, receive, send)

    async with client_of(server) as client:
        answer = await client.post(PATH, content=BODY, headers=signed())
        assert answer.json() == [SYNC_END["sync_id"], SYNC_END]
    assert seen == ["sync_end", "sync_end"]


async def test_standalone_app_can_be_mounted() -> None:
    events: list[WebhookEvent] = []
    app = Starlette(routes=[Mount("/webhooks", WebhookApp(events.append, secret=SECRET))])
    async with client_of(app) as client:
        answer = await client.post("/webhooks/", content=BODY, headers=signed())
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
        assert (await client.post("/webhooks/", content=BODY)).status_code == 400
        assert (await client.get("/webhooks/")).status_code == 405
    assert [event.raw for event in events] == [SYNC_END]


async def test_fastapi_without_a_middleware() -> None:
    app = FastAPI()

    @app.post(PATH)
    async def handle(request: Request) -> str | None:
        try:
            event = receive(await request.body(), request.headers, SECRET)
        except fivetrex.WebhookError as error:
            raise HTTPException(400, str(error)) from None
        return event.connection_id

    async with client_of(app) as client:
        answer = await client.post(PATH, content=BODY, headers=signed())
        assert answer.json() == "silver_brook"
        twice = [*signed().items(), *signed().items()]
        answer = await client.post(PATH, content=BODY, headers=twice)
        detail = "the webhook has 2 headers X-Fivetran-Signature-256 instead of one"
        assert answer.json() == {"detail": detail}
