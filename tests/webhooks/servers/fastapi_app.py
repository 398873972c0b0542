"""A FastAPI application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Request

from fivetrex.webhooks import WebhookEvent  # noqa: TC001  # it is read at run time
from fivetrex.webhooks.asgi import WebhookMiddleware
from fivetrex.webhooks.fastapi import WebhookGuard
from tests.webhooks.deliveries import SECRET

from .view_runs import METHODS, record, report

app = FastAPI()
guard = WebhookGuard(secret=SECRET)
app.add_middleware(WebhookMiddleware, path="/fivetran", secret=SECRET)


@app.post("/fivetran")
async def behind_the_middleware(request: Request) -> dict[str, int]:
    event = getattr(request.state, "fivetran_event", None)
    return record("middleware", event) | {"length": len(await request.body())}


@app.api_route("/guarded", methods=METHODS)
async def behind_the_guard(
    event: Annotated[WebhookEvent, Depends(guard)], request: Request
) -> dict[str, int]:
    return record("guard", event) | {"length": len(await request.body())}


@app.get("/runs")
async def runs() -> dict[str, Any]:
    return report()
