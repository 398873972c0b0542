# Made by scripts/twin.py from _async/test_errors.py. Do not edit.
"""Every answer that is not a success: its class and what it carries, whatever its body is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from tests.support.canned_responses import ScriptedResponses, error_response
from tests.support.retry_policies import NO_RETRY

from .clients import connect, connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client

KINDS: list[tuple[int, type[fivetrex.APIError], str]] = [
    (400, fivetrex.BadRequestError, "bad_request"),
    (401, fivetrex.UnauthorizedError, "unauthorized"),
    (403, fivetrex.ForbiddenError, "forbidden"),
    (404, fivetrex.NotFoundError, "not_found"),
    (409, fivetrex.ConflictError, "conflict"),
    (429, fivetrex.RateLimitedError, "rate_limited"),
    (500, fivetrex.ServerError, "server_error"),
    (502, fivetrex.ServerError, "server_error"),
    (503, fivetrex.ServerError, "server_error"),
    (504, fivetrex.ServerError, "server_error"),
    (599, fivetrex.ServerError, "server_error"),
    (302, fivetrex.APIError, "unknown"),
    (304, fivetrex.APIError, "unknown"),
    (402, fivetrex.APIError, "unknown"),
    (405, fivetrex.APIError, "unknown"),
    (406, fivetrex.APIError, "unknown"),
    (415, fivetrex.APIError, "unknown"),
    (418, fivetrex.APIError, "unknown"),
]

CALLS: list[Callable[[Client], Any]] = [
    lambda client: client.groups.get("amber_harbor"),
    lambda client: client.groups.list(),
    lambda client: client.groups.delete("amber_harbor"),
    lambda client: client.connections.sync("silver_brook"),
    lambda client: client.connections.get_schema_config("silver_brook"),
    lambda client: client.connections.get_state("humble_beacon"),
    lambda client: client.connections.create_connect_card("silver_brook", redirect_uri="https://x"),
    lambda client: client.webhooks.delete("rapid_heron"),
]

DEEP = b"[" * 100_000

NO_ENVELOPES: dict[str, bytes] = {
    "HTML": b"<!doctype html><h1>It works</h1>",
    "nothing": b"",
    "white space": b" \n",
    "a list": b"[]",
    "null": b"null",
    "a number": b"7",
    "a string": b'"Success"',
    "truncated": b'{"code": "Success", "data": {"id": "amb',
    "no code": b'{"data": {"id": "amber_harbor"}}',
    "a null code": b'{"code": null, "data": {}}',
    "a numeric code": b'{"code": 200, "data": {}}',
    "latin-1": '{"code": "Success", "data": {"name": "ümlaut"}}'.encode("latin-1"),
    "bytes": b"\x00\xff\xfe\x80",
    "very deep": DEEP,
}


@pytest.mark.parametrize(("status", "kind", "word"), KINDS)
def test_each_status_has_its_error(status: int, kind: type[fivetrex.APIError], word: str) -> None:
    headers = {"X-Request-Id": "request-7", "Retry-After": "120"}
    client = connect_to_handler(
        lambda request: error_response(status, "Some_Code", "It is so.", headers)
    )
    with pytest.raises(fivetrex.APIError) as caught:
        client.connections.get("silver_brook")
    error = caught.value
    assert type(error) is kind
    assert error.type == word
    assert error.status == status
    assert error.code == "Some_Code"
    assert error.message == "It is so."
    assert error.request_id == "request-7"
    assert error.retry_after == 120.0
    assert error.operation == "connections.get"
    assert json.loads(error.body) == {"code": "Some_Code", "message": "It is so."}
    assert error.progress is None
    for part in ("connections.get('silver_brook')", str(status), "Some_Code", "It is so."):
        assert part in str(error)


@pytest.mark.parametrize("body", NO_ENVELOPES)
@pytest.mark.parametrize(("status", "kind", "word"), KINDS)
def test_an_error_s_body_may_be_anything(
    status: int, kind: type[fivetrex.APIError], word: str, body: str
) -> None:
    content = NO_ENVELOPES[body]
    client = connect_to_handler(
        lambda request: httpx.Response(status, content=content), retry=NO_RETRY
    )
    with pytest.raises(fivetrex.APIError) as caught:
        client.groups.get("amber_harbor")
    error = caught.value
    assert type(error) is kind
    assert error.message is None
    assert error.request_id is None
    assert error.retry_after is None
    assert error.body == content.decode("utf-8", "replace")
    assert "groups.get('amber_harbor')" in str(error)


@pytest.mark.parametrize("value", [None, 7, [], {"deep": 1}])
def test_code_and_message_of_another_kind(value: Any) -> None:
    client = connect_to_handler(
        lambda request: httpx.Response(400, json={"code": value, "message": value})
    )
    with pytest.raises(fivetrex.BadRequestError) as caught:
        client.groups.list()
    assert (caught.value.code, caught.value.message) == (None, None)


@pytest.mark.parametrize("body", NO_ENVELOPES)
@pytest.mark.parametrize("status", [200, 201, 202, 203, 206])
def test_a_success_that_cannot_be_read_is_a_decode_error(status: int, body: str) -> None:
    headers = {"X-Request-Id": "request-7", "X-Proxy": "seven", "Content-Type": "text/html"}
    content = NO_ENVELOPES[body]
    client = connect_to_handler(
        lambda request: httpx.Response(status, content=content, headers=headers)
    )
    for call in CALLS:
        with pytest.raises(fivetrex.DecodeError) as caught:
            call(client)
        error = caught.value
        assert error.status == status
        assert error.request_id == "request-7"
        assert error.headers["x-proxy"] == "seven"
        assert error.body == content.decode("utf-8", "replace")
        assert error.operation in str(error)


@pytest.mark.parametrize("data", [None, [], "text", 7])
def test_data_of_another_kind_is_a_decode_error(data: Any) -> None:
    client = connect_to_handler(
        lambda request: httpx.Response(200, json={"code": "Success", "data": data})
    )
    with pytest.raises(fivetrex.DecodeError, match=r"groups\.get\('amber_harbor'\)"):
        client.groups.get("amber_harbor")


def test_no_content_is_no_model() -> None:
    client = connect_to_handler(lambda request: httpx.Response(204))
    client.groups.delete("amber_harbor")
    assert (client.connections.sync("silver_brook")).message is None
    with pytest.raises(fivetrex.DecodeError):
        client.groups.get("amber_harbor")


def test_both_words_for_success() -> None:
    for code in ("Success", "Created"):
        answer = httpx.Response(201, json={"code": code, "data": {"id": "amber_harbor"}})
        client = connect_to_handler(ScriptedResponses(answer))
        assert (client.groups.get("amber_harbor")).id == "amber_harbor"


def test_a_success_whose_code_is_an_error_is_an_api_error() -> None:
    client = connect_to_handler(
        lambda request: error_response(200, "NotFound_Group", "No such group.")
    )
    for call in CALLS:
        with pytest.raises(fivetrex.APIError, match="NotFound_Group: No such group") as caught:
            call(client)
        assert type(caught.value) is fivetrex.APIError
        assert caught.value.type == "unknown"
        assert caught.value.status == 200
        assert caught.value.code == "NotFound_Group"


# httpx leaves generators of its own unfinished there, which trio warns of.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_body_that_cannot_be_decompressed_is_a_decode_error() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        stream = httpx.ByteStream(b"this is not gzip")
        return httpx.Response(200, headers={"Content-Encoding": "gzip"}, stream=stream)

    with pytest.raises(fivetrex.DecodeError, match="cannot be decoded"):
        connect_to_handler(answer).groups.list()


@pytest.mark.parametrize(
    "location", ["https://evil.example/v1/groups", "/v2/groups", "http://[", "ftp://x", ""]
)
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_reported_and_not_followed(status: int, location: str) -> None:
    requests = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(status, headers={"Location": location})

    with pytest.raises(fivetrex.APIError, match="redirects are not followed") as caught:
        connect_to_handler(answer, retry=NO_RETRY).groups.list()
    assert caught.value.status == status
    assert len(requests) == 1


def test_any_encoding_of_json_is_read() -> None:
    text = json.dumps({"code": "Success", "data": {"id": "a", "name": "ümlaut"}})
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        client = connect_to_handler(
            ScriptedResponses(httpx.Response(200, content=text.encode(encoding)))
        )
        assert (client.groups.get("a")).name == "ümlaut"


def test_the_simulator_s_own_words(simulator: Any) -> None:
    with connect(simulator, api_secret="wrong_secret") as client:
        with pytest.raises(fivetrex.UnauthorizedError, match="check the API key") as caught:
            client.groups.list()
    assert caught.value.code == "AuthFailed"
    with connect(simulator) as client:
        for method, path, headers, status in (
            ("DELETE", "/v1/groups", {}, 405),
            ("GET", "/v1/groups", {"Accept": "text/html"}, 406),
            ("POST", "/v1/groups", {"Content-Type": "text/plain"}, 415),
        ):
            with pytest.raises(fivetrex.APIError) as told:
                client.request(method, path, headers=headers)
            assert (told.value.status, told.value.type) == (status, "unknown")
