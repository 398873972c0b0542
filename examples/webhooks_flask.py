"""Receive webhooks in a Flask application: run it with `flask --app webhooks_flask run`.

Set `FIVETRAN_WEBHOOK_SECRET` to the webhook's secret, and make the application available to
Fivetran over HTTPS.
"""

from __future__ import annotations

from flask import Flask

from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.flask import verified_webhook

app = Flask(__name__)


@app.post("/webhooks/fivetran")
@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
def receive(event: WebhookEvent) -> tuple[str, int]:
    """Handle an event quickly, and queue long work: Fivetran waits only a few seconds."""
    if event.is_test:
        print("test of the webhook")
    elif event.is_sync_end and event.is_successful:
        print(f"{event.connection_id} has new data: sync {event.sync_id}")
    elif event.is_sync_end and event.is_failed:
        print(f"{event.connection_id} failed: {event.reason}")
    return "", 204
