"""A FastAPI application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request

from fivetrex.webhooks.asgi import WebhookMiddleware
from tests.webhooks.deliveries import SECRET

from .runs import record, report

app = FastAPI()
app.add_middleware(WebhookMiddleware, path="/fivetran", secret=SECRET)


@app.post("/fivetran")
async def behind_the_middleware(request: Request) -> dict[str, int]:
    return record("middleware", getattr(request.state, "fivetran_event", None))


@app.get("/runs")
async def runs() -> dict[str, Any]:
    return report()
