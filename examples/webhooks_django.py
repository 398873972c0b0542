"""Receive webhooks in a single-file Django application: `python webhooks_django.py runserver`.

Set `FIVETRAN_WEBHOOK_SECRET` to the webhook's secret, and make the application available to
Fivetran over HTTPS. In an existing project, you need only the view and its line in `urlpatterns`.
"""

from __future__ import annotations

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.http import HttpRequest, HttpResponse
from django.urls import path

from fivetrex.webhooks import WebhookEvent, secret_from_environment
from fivetrex.webhooks.django import verified_webhook


@verified_webhook(secret=secret_from_environment("FIVETRAN_WEBHOOK_SECRET"))
def receive(request: HttpRequest, event: WebhookEvent) -> HttpResponse:  # noqa: ARG001  # Django passes it
    """Handle an event quickly, and queue long work: Fivetran waits only a few seconds."""
    if event.is_test:
        print("test of the webhook")
    elif event.is_sync_end and event.is_successful:
        print(f"{event.connection_id} has new data: sync {event.sync_id}")
    elif event.is_sync_end and event.is_failed:
        print(f"{event.connection_id} failed: {event.reason}")
    return HttpResponse(status=204)


urlpatterns = [path("webhooks/fivetran", receive)]

if __name__ == "__main__":
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DEBUG=False,
        ROOT_URLCONF=__name__,
        SECRET_KEY=os.environ.get("DJANGO_SECRET_KEY", os.urandom(32).hex()),
    )
    execute_from_command_line(sys.argv)
