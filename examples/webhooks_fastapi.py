"""Receive webhooks in a FastAPI application: run it with `uvicorn webhooks_fastapi:app`.

Set `FIVETRAN_WEBHOOK_SECRET` to the webhook's secret, and make the application available to
Fivetran over HTTPS.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import BackgroundTasks, Depends, FastAPI

from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.fastapi import WebhookGuard

app = FastAPI()
guard = WebhookGuard(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))


@app.post("/webhooks/fivetran", status_code=204)
async def receive(event: Annotated[WebhookEvent, Depends(guard)], tasks: BackgroundTasks) -> None:
    """Handle the event after the response: Fivetran waits only a few seconds."""
    tasks.add_task(handle, event)


def handle(event: WebhookEvent) -> None:
    """Handle an event. In production, skip repeated deliveries: see `event.delivery_key`."""
    if event.is_test:
        print("test of the webhook")
    elif event.is_sync_end and event.is_successful:
        print(f"{event.connection_id} has new data: sync {event.sync_id}")
    elif event.is_sync_end and event.is_failed:
        print(f"{event.connection_id} failed: {event.reason}")
