"""A Django application with views behind the middleware, and behind the guard."""

from __future__ import annotations

import os
from typing import Any

from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt

from fivetrex.webhooks import asgi, wsgi
from tests.webhooks.deliveries import SECRET

from .runs import record, report

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.webhooks.servers.django_settings")


def behind_the_middleware(request: Any) -> JsonResponse:
    scope = getattr(request, "scope", {})
    event = scope.get("state", {}).get("fivetran_event") or request.META.get("fivetran.event")
    return JsonResponse(record("middleware", event))


def runs(request: HttpRequest) -> JsonResponse:
    return JsonResponse(report())


urlpatterns = [
    # An expression that ends in `$` fits a path that ends in a newline, too.
    re_path(r"^/*fivetran/?$", csrf_exempt(behind_the_middleware)),
    path("runs", runs),
]

wsgi_app = wsgi.WebhookMiddleware(get_wsgi_application(), path="/fivetran", secret=SECRET)
asgi_app = asgi.WebhookMiddleware(get_asgi_application(), path="/fivetran", secret=SECRET)
