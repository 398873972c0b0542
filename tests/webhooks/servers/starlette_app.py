"""A Starlette application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import JSONResponse
from starlette.routing import Route

from fivetrex.webhooks.asgi import WebhookMiddleware
from tests.webhooks.deliveries import SECRET

from .runs import record, report

if TYPE_CHECKING:
    from starlette.requests import Request


async def behind_the_middleware(request: Request) -> JSONResponse:
    return JSONResponse(record("middleware", getattr(request.state, "fivetran_event", None)))


async def runs(request: Request) -> JSONResponse:
    return JSONResponse(report())


app = Starlette(
    routes=[
        Route("/fivetran", behind_the_middleware, methods=["POST"]),
        Route("/runs", runs),
    ],
    middleware=[Middleware(WebhookMiddleware, path="/fivetran", secret=SECRET)],
)
