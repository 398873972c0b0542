"""Receives webhooks in a FastAPI application: run it with `uvicorn webhooks_fastapi:app`.

It needs the webhook's secret in `FIVETRAN_WEBHOOK_SECRET`, and an address that Fivetran reaches
over HTTPS.
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
    """Answer at once, because Fivetran waits some seconds only, and work afterwards."""
    tasks.add_task(handle, event)


def handle(event: WebhookEvent) -> None:
    """Do what there is to do: once per sync, as a webhook may come more than once."""
    if event.is_test:
        print("Fivetran tests the webhook")
    elif event.is_sync_end and event.is_successful:
        print(f"{event.connection_id} has new data: sync {event.sync_id}")
    elif event.is_sync_end and event.is_failed:
        print(f"{event.connection_id} failed: {event.reason}")
