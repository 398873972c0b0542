"""A Flask application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import Any

from flask import Flask, request

from fivetrex.webhooks.wsgi import WebhookMiddleware
from tests.webhooks.deliveries import SECRET

from .runs import record, report

app = Flask(__name__)
app.wsgi_app = WebhookMiddleware(  # type: ignore[method-assign]  # as Flask documents it
    app.wsgi_app, path="/fivetran", secret=SECRET
)


@app.post("/fivetran")
def behind_the_middleware() -> dict[str, Any]:
    return record("middleware", request.environ.get("fivetran.event"))


@app.get("/runs")
def runs() -> dict[str, Any]:
    return report()
