"""The examples receive webhooks as Fivetran sends them."""

from __future__ import annotations

import asyncio
import json
import runpy
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.core.wsgi import get_wsgi_application
from django.test import override_settings

from tests.webhooks import django_site as _settings  # noqa: F401  # configures Django
from tests.webhooks.deliveries import BODY, PATH, SECRET, SYNC_END, signed

EXAMPLES = Path(__file__).parents[2] / "examples"
URL = f"http://test{PATH}"


@pytest.fixture(params=["fastapi", "flask", "django"])
def example(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    return request.param, runpy.run_path(str(EXAMPLES / f"webhooks_{request.param}.py"))


def post(name: str, example: dict[str, Any], body: bytes, headers: dict[str, str]) -> int:
    if name == "fastapi":
        return asyncio.run(_post(example["app"], body, headers))
    urls = tuple(example.get("urlpatterns", ()))
    with override_settings(ROOT_URLCONF=urls):
        app = example["app"] if name == "flask" else get_wsgi_application()
        with httpx.Client(transport=httpx.WSGITransport(app)) as client:
            return client.post(URL, content=body, headers=headers).status_code


async def _post(app: Any, body: bytes, headers: dict[str, str]) -> int:
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        return (await client.post(URL, content=body, headers=headers)).status_code


def test_an_example_receives_what_fivetran_sends(
    example: tuple[str, dict[str, Any]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FIVETRAN_WEBHOOK_SECRET", SECRET)
    failed = {**SYNC_END, "data": {"status": "FAILURE", "reason": "no password"}}
    for payload in (SYNC_END, failed, {"event": "test_event"}):
        body = json.dumps(payload).encode()
        assert post(*example, body, signed(body)) == 204
    assert post(*example, BODY, {}) == 400
    assert capsys.readouterr().out.splitlines() == [
        f"silver_brook has new data: sync {SYNC_END['sync_id']}",
        "silver_brook failed: no password",
        "test of the webhook",
    ]
