"""Destructive requests in any spelling are refused, and ordinary requests never are."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

import fivetrex
from tests.support.canned_responses import success
from tests.support.destructive_requests import (
    ALWAYS,
    BY_BODY,
    DESTRUCTIVE,
    JSON,
    RequestCase,
    destructive_paths,
    destructive_requests,
    ordinary_requests,
)

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable

pytestmark = pytest.mark.anyio

BASE_URL = "http://127.0.0.1"
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


async def refuses(sent: RequestCase, **options: Any) -> str:
    """Send a request as it is spelled, and return the refusal; no byte of it may be sent."""
    received: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return success({})

    async with connect_to_handler(answer, base_url=BASE_URL) as client:
        try:
            request = httpx.Request(
                sent.method,
                BASE_URL + sent.path,
                content=sent.content,
                headers=sent.headers,
                **options,
            )
        except httpx.InvalidURL:
            reject()
        with pytest.raises(fivetrex.ConfirmationRequiredError) as caught:
            await client.api.get_async_httpx_client().send(request)
    assert received == []
    return str(caught.value)


@PATIENT
@given(sent=destructive_requests())
async def test_no_spelling_gets_around_the_confirmation(sent: RequestCase) -> None:
    await refuses(sent)


@PATIENT
@given(sent=destructive_paths(), spell=st.sampled_from([str.lower, str.title, str.swapcase]))
async def test_no_spelling_in_client_request_gets_around_the_confirmation(
    sent: RequestCase, spell: Callable[[str], str]
) -> None:
    received: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return success({})

    async with connect_to_handler(answer) as client:
        with pytest.raises(ValueError, match=r"confirm=True|'\.\.' segment|valid in a URL"):
            await client.request(spell(sent.method), sent.path, json=json.loads(sent.content))
    assert received == []


@pytest.mark.parametrize(
    "end",
    [
        "",
        ";a=b",
        "%20",
        "%00",
        "%0d%0a",
        "/",
        "//",
        "/.",
        "/%2e",
        ".json",
        "%2F",
        "?a=b",
        "%3Fa",
        "/x/..",
        "%ef%bb%bf",
    ],
)
@pytest.mark.parametrize("sent", ALWAYS, ids=lambda sent: sent.path)
async def test_suffixes_of_a_destructive_path_are_refused(sent: RequestCase, end: str) -> None:
    await refuses(RequestCase(sent.method, sent.path + end, sent.content))


@pytest.mark.parametrize(
    "path",
    [
        "/v1/connections/silver_brook/RESYNC",
        "/v1/connections/x%2Fresync",
        "/v1/connections/x%252Fresync",
        "/v1/connections/x%5Cresync",
        "//v1//connections//x//resync",
        "/v1/groups/../connections/x/resync",
        "/v1/groups/..;/connections/x/resync",
        "/V1/Connections/x/reSync",
        "/v1/connections/x/%25252572esync",
        "/v1/connections/x/res%09ync",
        "/v1/connections/x/%E2%80%8Bresync",
        "/v1/connections/x/%EF%BD%92esync",
        "/v1/connections/x/%C1%B2esync",
        "/v1/connections/x/%u0072esync",
        "/v1/groups/" + "%25" * 5 + "25" * 20,
    ],
)
async def test_spellings_of_a_destructive_path_are_refused(path: str) -> None:
    await refuses(RequestCase("POST", path))


@pytest.mark.parametrize("sent", DESTRUCTIVE, ids=lambda sent: sent.path)
@pytest.mark.parametrize("method", ["GET", "PATCH", "POST", "PURGE"])
@pytest.mark.parametrize(
    "header", ["X-HTTP-Method-Override", "x_http_method_override", "X-Method-Override"]
)
async def test_a_header_that_replaces_the_method_is_refused(
    sent: RequestCase, method: str, header: str
) -> None:
    headers = {**JSON, header: sent.method}
    await refuses(RequestCase(method, sent.path, sent.content, headers))


@pytest.mark.parametrize("sent", DESTRUCTIVE, ids=lambda sent: sent.path)
@pytest.mark.parametrize("header", ["X-Original-URL", "X-Rewrite-URL", "X-Original-URI"])
async def test_a_header_that_replaces_the_path_is_refused(sent: RequestCase, header: str) -> None:
    headers = {**JSON, header: sent.path}
    await refuses(RequestCase(sent.method, "/v1/groups/amber_harbor", sent.content, headers))


@pytest.mark.parametrize("sent", DESTRUCTIVE, ids=lambda sent: sent.path)
async def test_an_extension_that_replaces_the_target_is_refused(sent: RequestCase) -> None:
    await refuses(
        RequestCase(sent.method, "/v1/groups/amber_harbor", sent.content),
        extensions={"target": sent.path.encode()},
    )


@pytest.mark.parametrize("sent", BY_BODY.values(), ids=BY_BODY)
async def test_a_body_that_is_nested_too_deeply_is_refused(sent: RequestCase) -> None:
    deep = b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    assert "cannot be read as a JSON object" in await refuses(
        RequestCase(sent.method, sent.path, deep)
    )


@pytest.mark.parametrize("name", BY_BODY)
async def test_a_destructive_field_in_the_query_is_refused(name: str) -> None:
    sent = BY_BODY[name]
    for query in (f"{name}=true", f"{name.upper()}=true", f"a=b&%{ord(name[0]):x}{name[1:]}=1"):
        await refuses(RequestCase(sent.method, f"{sent.path}?{query}", b"{}"))


@pytest.mark.parametrize("sent", ALWAYS, ids=lambda sent: sent.path)
@pytest.mark.parametrize("query", ["_method=POST", "%5Fmethod=DELETE", "x=1&_METHOD=post"])
async def test_a_query_that_replaces_the_method_is_refused(sent: RequestCase, query: str) -> None:
    await refuses(replace(sent, method="GET", path=f"{sent.path}?{query}"))


@pytest.mark.parametrize("name", BY_BODY)
async def test_a_streamed_body_is_refused(name: str) -> None:
    received: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        received.append(request)
        return success({})

    async def body() -> AsyncGenerator[bytes]:
        yield BY_BODY[name].content

    async with connect_to_handler(answer) as client:
        http = client.api.get_async_httpx_client()
        with pytest.raises(fivetrex.ConfirmationRequiredError, match="its body is a stream"):
            await http.request(BY_BODY[name].method, BY_BODY[name].path, content=body())
        with pytest.raises(fivetrex.ConfirmationRequiredError, match="its body is a stream"):
            await http.request(
                BY_BODY[name].method, BY_BODY[name].path, files={name: b"true"}, data={name: "1"}
            )
    assert received == []


@PATIENT
@given(request=ordinary_requests())
async def test_ordinary_requests_need_no_confirmation(
    request: tuple[str, str, dict[str, Any]],
) -> None:
    method, path, body = request
    async with connect_to_handler(lambda request: success({})) as client:
        await client.request(method, path, json=body)
        await client.request(method, path)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/v1/connections/silver_brook/move", {"sync_behavior": "CONTINUE"}),
        ("POST", "/v1/transformations/some_run/run", {"full_refresh": False}),
        ("POST", "/v1/transformations/some_run/run", None),
        ("PATCH", "/v1/connections/silver_brook", {"is_historical_sync": False}),
        ("PATCH", "/v1/connections/silver_brook/schemas/resync", {"enabled": True}),
        ("PATCH", "/v1/connections/a/schemas/b/tables/columns/columns/resync", {"hashed": True}),
        ("PATCH", "/v1/teams/a/connections/b", {"role": "Connection Reviewer"}),
    ],
)
async def test_harmless_forms_of_guarded_requests(method: str, path: str, body: Any) -> None:
    async with connect_to_handler(lambda request: success({})) as client:
        response = await client.request(method, path, json=body)
    assert response.status_code == 200


@pytest.mark.parametrize("sent", DESTRUCTIVE, ids=lambda sent: sent.path)
async def test_a_confirmed_request_is_sent(sent: RequestCase) -> None:
    async with connect_to_handler(lambda request: success({})) as client:
        response = await client.request(
            sent.method, sent.path, json={"full_refresh": True}, confirm=True
        )
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("sent", "effect"),
    [
        (ALWAYS[0], "performs a historical (full) resync"),
        (ALWAYS[4], "drops blocked columns from the destination"),
        (ALWAYS[5], "drops blocked columns from the destination"),
        (BY_BODY["is_historical_sync"], "performs a historical (full) resync"),
        (BY_BODY["sync_behavior"], "unless sync_behavior is CONTINUE"),
        (BY_BODY["full_refresh"], "runs a transformation with a full refresh"),
    ],
)
async def test_the_message_names_the_effect_and_the_remedy(sent: RequestCase, effect: str) -> None:
    message = await refuses(sent)
    assert message.startswith(f"{sent.method} {sent.path} ")
    assert effect in message
    assert "client.request(method, path, json=..., confirm=True)" in message
