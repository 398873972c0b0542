"""A Flask application with a view behind the middleware, and one behind the guard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import Flask, request

from fivetrex.webhooks.flask import verified_webhook
from fivetrex.webhooks.wsgi import WebhookMiddleware
from tests.webhooks.deliveries import SECRET

from .view_runs import METHODS, record, report

if TYPE_CHECKING:
    from fivetrex.webhooks import WebhookEvent

app = Flask(__name__)
app.wsgi_app = WebhookMiddleware(  # type: ignore[method-assign]  # as Flask documents it
    app.wsgi_app, path="/fivetran", secret=SECRET
)


@app.post("/fivetran")
def behind_the_middleware() -> dict[str, Any]:
    event = request.environ.get("fivetran.event")
    return record("middleware", event) | {"length": len(request.get_data())}


@app.route("/guarded", methods=METHODS)
@verified_webhook(secret=SECRET)
def behind_the_guard(event: WebhookEvent) -> dict[str, Any]:
    return record("guard", event) | {"length": len(request.get_data())}


@app.get("/runs")
def runs() -> dict[str, Any]:
    return report()
