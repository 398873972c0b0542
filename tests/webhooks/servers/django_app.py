"""A Django application with views behind the middleware, and behind the guard."""

from __future__ import annotations

import os
from typing import Any

from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from fivetrex.webhooks import WebhookEvent, asgi, wsgi
from fivetrex.webhooks.django import verified_webhook
from tests.webhooks.deliveries import SECRET

from .view_runs import record, report

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.webhooks.servers.django_settings")


def behind_the_middleware(request: Any) -> JsonResponse:
    scope = getattr(request, "scope", {})
    event = scope.get("state", {}).get("fivetran_event") or request.META.get("fivetran.event")
    return JsonResponse(record("middleware", event) | {"length": len(request.body)})


@verified_webhook(secret=SECRET)
def behind_the_guard(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return JsonResponse(record("guard", event) | {"length": len(request.body)})


@verified_webhook(secret=SECRET)
async def behind_the_async_guard(request: HttpRequest, event: WebhookEvent) -> JsonResponse:
    return JsonResponse(record("async guard", event) | {"length": len(request.body)})


def runs(request: HttpRequest) -> JsonResponse:
    return JsonResponse(report())


urlpatterns = [
    # A pattern that ends in `$` also matches a path that ends in a newline.
    re_path(r"^/*fivetran/?$", csrf_exempt(require_POST(behind_the_middleware))),
    re_path(r"^/*guarded/?$", behind_the_guard),
    re_path(r"^/*asynchronous/?$", behind_the_async_guard),
    path("runs", runs),
]

wsgi_app = wsgi.WebhookMiddleware(get_wsgi_application(), path="/fivetran", secret=SECRET)
asgi_app = asgi.WebhookMiddleware(get_asgi_application(), path="/fivetran", secret=SECRET)
