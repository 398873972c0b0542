"""Every code block of the page on webhooks does what it says."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from django.core.handlers.wsgi import WSGIRequest

from fivetrex import webhooks
from tests.webhooks import django_site as _settings  # noqa: F401  # configures Django

from .code_blocks import languages, run_python, type_errors

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "docs/webhooks.md"
SECRET = "some_webhook_secret"
ADDRESS = "http://test/webhooks/fivetran"


def payload(**fields: Any) -> bytes:
    created = datetime.now(UTC).isoformat()
    event = {"event": "sync_end", "created": created, "connection_id": "silver_brook"}
    return json.dumps({**event, "data": {"status": "SUCCESSFUL"}, **fields}).encode()


def signed(body: bytes) -> dict[str, str]:
    return {webhooks.SIGNATURE_HEADER: webhooks.compute_signature(body, SECRET)}


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setenv("FIVETRAN_WEBHOOK_SECRET", SECRET)
    namespace: dict[str, Any] = {}
    assert len(list(run_python(PAGE, namespace))) == 7
    return namespace


@pytest.mark.anyio
@pytest.mark.parametrize("name", ["app", "starlette_app"])
async def test_asgi_applications_receive_verified_events(
    page: dict[str, Any], name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    body = payload()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(page[name])) as client:
        assert (await client.post(ADDRESS, content=body)).status_code == 400
        assert capsys.readouterr().out == ""
        assert (await client.post(ADDRESS, content=body, headers=signed(body))).is_success
    assert capsys.readouterr().out == "silver_brook SUCCESSFUL\n"


@pytest.mark.parametrize("name", ["flask_app", "wsgi_app"])
def test_wsgi_applications_receive_verified_events(page: dict[str, Any], name: str) -> None:
    body = payload()
    with httpx.Client(transport=httpx.WSGITransport(page[name])) as client:
        assert client.post(ADDRESS, content=body).status_code == 400
        assert client.post(ADDRESS, content=body, headers=signed(body)).is_success
        assert client.get(ADDRESS).is_client_error


def test_the_django_view_receives_verified_events(page: dict[str, Any]) -> None:
    (pattern,) = page["urlpatterns"]
    assert pattern.callback.csrf_exempt
    body = payload()
    environ = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": str(len(body))}
    for signature, status in (("", 400), (webhooks.compute_signature(body, SECRET), 204)):
        environ["HTTP_X_FIVETRAN_SIGNATURE_256"] = signature
        request = WSGIRequest({**environ, "wsgi.input": io.BytesIO(body)})
        assert pattern.callback(request).status_code == status


def test_an_event_is_handled_once(page: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    handle_once = page["handle_once"]
    event = webhooks.parse_event(payload())
    assert handle_once(event)
    assert not handle_once(event)
    assert handle_once(webhooks.parse_event(payload(sync_id="another")))
    old = datetime.now(UTC) - timedelta(days=2)
    assert not handle_once(webhooks.parse_event(payload(created=old.isoformat())))
    assert not handle_once(webhooks.parse_event(payload(created=None)))
    assert capsys.readouterr().out == "new data for silver_brook\n" * 2


def test_python_blocks_are_typed(shared_folder: Path) -> None:
    assert type_errors(PAGE, shared_folder) == ""


def test_there_are_no_blocks_that_no_test_runs() -> None:
    assert languages(PAGE) == {"python"}
