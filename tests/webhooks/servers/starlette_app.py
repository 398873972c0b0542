"""A Starlette application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route

from fivetrex.webhooks.asgi import WebhookMiddleware
from fivetrex.webhooks.starlette import verified_webhook
from tests.webhooks.deliveries import SECRET

from .view_runs import METHODS, record, report

if TYPE_CHECKING:
    from starlette.requests import Request

    from fivetrex.webhooks import WebhookEvent


async def behind_the_middleware(request: Request) -> JSONResponse:
    event = getattr(request.state, "fivetran_event", None)
    return JSONResponse(record("middleware", event) | {"length": len(await request.body())})


@verified_webhook(secret=SECRET)
async def behind_the_guard(request: Request, event: WebhookEvent) -> JSONResponse:
    return JSONResponse(record("guard", event) | {"length": len(await request.body())})


async def runs(request: Request) -> JSONResponse:
    return JSONResponse(report())


app = Starlette(
    routes=[
        Route("/fivetran", behind_the_middleware, methods=["POST"]),
        Route("/guarded", behind_the_guard, methods=METHODS),
        Route("/runs", runs),
    ],
    middleware=[Middleware(WebhookMiddleware, path="/fivetran", secret=SECRET)],
)
