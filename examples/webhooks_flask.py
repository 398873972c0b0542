"""Receives webhooks in a Flask application: run it with `flask --app webhooks_flask run`.

It needs the webhook's secret in `FIVETRAN_WEBHOOK_SECRET`, and an address that Fivetran reaches
over HTTPS.
"""

from __future__ import annotations

from flask import Flask

from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.flask import verified_webhook

app = Flask(__name__)


@app.post("/webhooks/fivetran")
@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
def receive(event: WebhookEvent) -> tuple[str, int]:
    """Do quick work only, because Fivetran waits only a few seconds, and queue the rest."""
    if event.is_test:
        print("Fivetran tests the webhook")
    elif event.is_sync_end and event.is_successful:
        print(f"{event.connection_id} has new data: sync {event.sync_id}")
    elif event.is_sync_end and event.is_failed:
        print(f"{event.connection_id} failed: {event.reason}")
    return "", 204
