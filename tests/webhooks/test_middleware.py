"""The requests that the middleware verifies, and that no other request has an event."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from django.test import override_settings
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from fivetrex.webhooks import WebhookEvent, asgi, wsgi
from tests.webhooks import django_site as _settings  # noqa: F401  # configures Django
from tests.webhooks import test_asgi, test_wsgi
from tests.webhooks.deliveries import PATH, SECRET

FORGED = WebhookEvent(event="sync_end")


def status_over_asgi(app: Any, **changes: Any) -> int:
    return asyncio.run(test_asgi.deliver(app, **changes)).status


def asgi_status(app: Any = None, **changes: Any) -> int:
    inner = app or test_asgi.Application()
    middleware = asgi.WebhookMiddleware(inner, path=PATH, secret=SECRET)
    return status_over_asgi(middleware, headers={}, **changes)


def wsgi_status(**changes: Any) -> int:
    middleware = wsgi.WebhookMiddleware(test_wsgi.Application(), path=PATH, secret=SECRET)
    return test_wsgi.deliver(middleware, headers={}, **changes).status


@pytest.mark.parametrize(
    "changes",
    [
        {"path": f"//{PATH}/"},
        {"path": f"{PATH}\n"},
        {"path": "/webhooks/x/../fivetran"},
        {"path": "/WEBHOOKS/Fivetran"},
        {"path": "/other", "raw_path": b"/webhooks%2Ffivetran"},
        {"path": "/other", "raw_path": b"/webhooks/fivetran?a=b"},
        {"path": "/other", "raw_path": b"/\xff"},
        {"path": "/api/webhooks/fivetran", "root_path": "/api"},
        {"path": "/v1/webhooks/fivetran", "root_path": "/api", "app_root_path": "/v1"},
        {"path": "/fivetran", "root_path": "/webhooks"},
    ],
)
def test_every_form_of_the_path_is_verified_over_asgi(changes: dict[str, Any]) -> None:
    assert asgi_status(**changes) == 400


@pytest.mark.parametrize(
    "changes",
    [
        {"PATH_INFO": f"//{PATH}/"},
        {"PATH_INFO": f"{PATH}\n"},
        {"PATH_INFO": "/webhooks/x/../fivetran"},
        {"PATH_INFO": "/WEBHOOKS/Fivetran"},
        {"PATH_INFO": "/webhooks/fivetran\xff"},
        {"PATH_INFO": "/other", "RAW_URI": "/webhooks%2Ffivetran?a=b"},
        {"PATH_INFO": "/other", "REQUEST_URI": "http://test/webhooks/fivetran"},
        {"PATH_INFO": "/api/webhooks/fivetran", "SCRIPT_NAME": "/api"},
        {"PATH_INFO": "/fivetran", "SCRIPT_NAME": "/webhooks"},
        {"PATH_INFO": "", "SCRIPT_NAME": PATH},
        {"PATH_INFO": "/", "SCRIPT_NAME": "/x/..", "REQUEST_URI": PATH},
    ],
)
def test_every_form_of_the_path_is_verified_over_wsgi(changes: dict[str, Any]) -> None:
    assert wsgi_status(**changes) == 400


def test_prefix_of_the_application_is_considered() -> None:
    app = FastAPI()
    app.root_path = "/api"
    assert asgi_status(CORSMiddleware(app, allow_origins=["*"]), path=f"/api{PATH}") == 400
    with override_settings(FORCE_SCRIPT_NAME="/forced"):
        assert asgi_status(path=f"/forced{PATH}") == 400
    assert asgi_status(path=f"/forced{PATH}") == 204


OVERRIDES = ["X-HTTP-Method-Override", "x-http-method", "X-Method-Override"]


@pytest.mark.parametrize("name", OVERRIDES)
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_method_that_may_be_overridden_is_verified(method: str, name: str) -> None:
    headers = {name: "POST"}
    middleware: Any = asgi.WebhookMiddleware(test_asgi.Application(), path=PATH, secret=SECRET)
    assert status_over_asgi(middleware, headers=headers, method=method) == 400
    middleware = wsgi.WebhookMiddleware(test_wsgi.Application(), path=PATH, secret=SECRET)
    answer = test_wsgi.deliver(middleware, headers=headers, REQUEST_METHOD=method)
    assert answer.status == 400


@pytest.mark.parametrize("method", ["get", "GET ", "Head", "\tOPTIONS", "", "post", "CONNECT"])
def test_another_spelling_of_a_method_is_verified(method: str) -> None:
    assert asgi_status(method=method) == 400
    assert wsgi_status(REQUEST_METHOD=method) == 400


UNVERIFIED: list[dict[str, Any]] = [
    {"path": "/other"},
    {"method": "GET"},
    {"type": "websocket"},
]


@pytest.mark.parametrize("changes", UNVERIFIED)
def test_an_event_that_was_not_verified_is_removed_over_asgi(changes: dict[str, Any]) -> None:
    app = test_asgi.Application()
    middleware = asgi.WebhookMiddleware(app, path=PATH, secret=SECRET)
    scope = test_asgi.scope_of({}, state={"fivetran_event": FORGED, "pool": 1}, **changes)
    exchange = test_asgi.Exchange(test_asgi.part(b""))
    asyncio.run(middleware(scope, exchange.receive, exchange.send))
    assert app.scope["state"] == {"pool": 1}


@pytest.mark.parametrize("changes", [{"PATH_INFO": "/other"}, {"REQUEST_METHOD": "GET"}])
def test_an_event_that_was_not_verified_is_removed_over_wsgi(changes: dict[str, Any]) -> None:
    app = test_wsgi.Application()
    middleware = wsgi.WebhookMiddleware(app, path=PATH, secret=SECRET)
    changes = {**changes, "fivetran.event": FORGED}
    test_wsgi.deliver(middleware, **changes)
    assert "fivetran.event" not in app.environs[0]


def test_event_is_removed_from_shared_server_state() -> None:
    app = test_asgi.Application()
    middleware = asgi.WebhookMiddleware(app, path=PATH, secret=SECRET)
    state: dict[str, Any] = {}
    assert status_over_asgi(middleware, state=state) == 204
    assert isinstance(app.event, WebhookEvent)
    assert status_over_asgi(middleware, headers={}, path="/other", state=state) == 204
    assert app.scope["state"] == {}


@pytest.mark.parametrize("path", ["/first", "/second"])
def test_two_middlewares_preserve_each_others_events(path: str) -> None:
    asgi_app = test_asgi.Application()
    app: Any = asgi.WebhookMiddleware(asgi_app, path="/first", secret=SECRET)
    app = asgi.WebhookMiddleware(app, path="/second", secret=SECRET)
    assert status_over_asgi(app, path=path) == 204
    assert asgi_app.event.is_sync_end
    wsgi_app = test_wsgi.Application()
    app = wsgi.WebhookMiddleware(wsgi_app, path="/first", secret=SECRET)
    app = wsgi.WebhookMiddleware(app, path="/second", secret=SECRET)
    assert test_wsgi.deliver(app, PATH_INFO=path).status == 204
    assert wsgi_app.event.is_sync_end
