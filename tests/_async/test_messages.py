"""What an error's message says: how it ended, what the client did, and what the caller can do."""

from __future__ import annotations

import logging
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from tests.support.canned_responses import ScriptedResponses, error_response
from tests.support.retry_policies import NO_DELAY, NO_RETRY, RetryRecorder
from tests.support.secret_leaks import KEY, SECRET

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.anyio


def limited(retry_after: str | None) -> httpx.Response:
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return error_response(429, "TooManyRequests", "Slow down.", headers)


async def message_of(
    answer: Callable[[httpx.Request], httpx.Response], **options: Any
) -> tuple[str, fivetrex.FivetrexError]:
    """The message of the error that a call ends with, which survives pickling."""
    client = connect_to_handler(answer, **options)
    with pytest.raises(fivetrex.FivetrexError) as caught:
        await client.groups.list()
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    return str(caught.value), caught.value


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [("61", "61 s"), ("3600", "3600 s"), ("86400.5", "86401 s"), ("9" * 30, "1e+30 s")],
)
async def test_a_wait_longer_than_max_wait(retry_after: str, seconds: str) -> None:
    text, _ = await message_of(lambda request: limited(retry_after))
    assert text == (
        f"groups.list failed with 429 TooManyRequests: Slow down. (retry after {seconds}; "
        "the client did not wait, because the retry policy's max_wait is 60 s)"
    )


async def test_attempts_used_up() -> None:
    text, _ = await message_of(lambda request: limited("0.001"))
    assert text == (
        "groups.list failed with 429 TooManyRequests: Slow down. "
        "(gave up after 4 attempts; retry after 0.001 s)"
    )


async def test_a_policy_of_one_attempt() -> None:
    text, _ = await message_of(lambda request: limited("3600"), retry=NO_RETRY)
    assert text == (
        "groups.list failed with 429 TooManyRequests: Slow down. "
        "(not retried, because max_attempts is 1; retry after 3600 s)"
    )


async def test_a_rate_limit_without_retry_after() -> None:
    text, _ = await message_of(lambda request: limited(None))
    assert text.endswith("(gave up after 4 attempts; wait before the next call)")


async def test_a_policy_that_does_not_retry_a_rate_limit() -> None:
    policy = fivetrex.RetryPolicy(retry_if=lambda error: False)
    text, _ = await message_of(lambda request: limited("30"), retry=policy)
    assert text.endswith("Slow down. (retry after 30 s)")


async def test_a_later_attempt_that_asks_for_a_long_wait() -> None:
    text, _ = await message_of(ScriptedResponses(error_response(503), limited("999")))
    assert text.endswith(
        "(after 2 attempts; retry after 999 s; "
        "the client did not wait, because the retry policy's max_wait is 60 s)"
    )


async def test_a_server_error_that_asks_for_a_long_wait() -> None:
    answer = error_response(503, "Busy", "Maintenance.", {"Retry-After": "999"})
    text, _ = await message_of(ScriptedResponses(answer))
    assert "(retry after 999 s; the client did not wait" in text


async def test_the_error_of_a_retried_attempt_has_no_details(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, logger="fivetrex")
    waits = RetryRecorder()
    messages: list[str] = []

    def on_retry(error: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
        messages.append(str(error))
        waits(error, attempt, delay)

    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=on_retry)
    page = httpx.Response(502, html="<h1>Bad Gateway</h1>")
    cut = httpx.ReadError("reset by peer")
    text, last = await message_of(
        ScriptedResponses(limited("0"), page, cut, limited("0")), retry=retry
    )
    assert messages == [
        "groups.list failed with 429 TooManyRequests: Slow down.",
        "groups.list failed with 502: an HTML error page, as returned by an intermediate proxy: "
        "'Bad Gateway'",
        "groups.list: the connection was closed before the response was complete: "
        "reset by peer; the request may have been processed",
    ]
    assert [str(error) for error in waits.errors] == messages, "they do not change afterwards"
    assert last not in waits.errors
    assert text.endswith("(gave up after 4 attempts; retry after 0 s)")
    logged = [record.getMessage() for record in caplog.records if record.name == "fivetrex"]
    assert [entry.partition(": ")[2] for entry in logged] == messages


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_server_error_names_the_attempts(status: int) -> None:
    text, _ = await message_of(lambda request: error_response(status))
    assert text == (
        f"groups.list failed with {status} SomeCode: Some message. (gave up after 4 attempts)"
    )


async def test_an_error_after_a_retry_names_the_attempts() -> None:
    text, _ = await message_of(ScriptedResponses(error_response(503), error_response(400)))
    assert text.endswith("Some message. (after 2 attempts)")


async def test_a_write_that_is_not_repeated_gives_the_reason() -> None:
    client = connect_to_handler(
        ScriptedResponses(error_response(503, headers={"Retry-After": "5"}))
    )
    with pytest.raises(fivetrex.ServerError) as caught:
        await client.groups.create(name="finance")
    assert str(caught.value).endswith("(not retried, because the request may have been processed)")


async def test_a_final_error_does_not_mention_retries() -> None:
    client = connect_to_handler(
        ScriptedResponses(
            error_response(400), error_response(404), error_response(401), error_response(501)
        )
    )
    for advice in ("", " (check the ID, and that", " (check the API key", ""):
        with pytest.raises(fivetrex.APIError) as caught:
            await client.groups.create(name="finance")
        assert str(caught.value).partition("Some message.")[2].startswith(advice)
        assert "retr" not in str(caught.value)
        assert "attempt" not in str(caught.value)


TRANSPORT: list[tuple[Exception, str, bool]] = [
    (
        httpx.ConnectError("[Errno 111] Connection refused"),
        "could not connect to 127.0.0.1: [Errno 111] Connection refused; the request was not sent",
        False,
    ),
    (
        httpx.ConnectTimeout("timed out"),
        "could not connect to 127.0.0.1 after 5 s (connect timeout); the request was not sent",
        False,
    ),
    (
        httpx.PoolTimeout(""),
        "no connection in the pool became available after 0.5 s (pool timeout); the request was not sent",
        False,
    ),
    (httpx.ProxyError("407"), "the proxy refused the connection: 407; the request was", False),
    (
        httpx.ReadTimeout("The read operation timed out"),
        "no response after 60 s (read timeout); the request may have been processed",
        True,
    ),
    (
        httpx.WriteTimeout("timed out"),
        "the request could not be sent in full after 7 s (write timeout); the request may have",
        True,
    ),
    (
        httpx.ReadError("reset"),
        "the connection was closed before the response was complete: reset; the request may have",
        True,
    ),
    (
        httpx.RemoteProtocolError("incomplete"),
        "the connection was closed before the response was complete: incomplete; the request may",
        True,
    ),
    (
        httpx.WriteError("broken pipe"),
        "the connection was closed while the request was being sent: broken pipe; the request may",
        True,
    ),
    (httpx.CloseError("odd"), "no response (CloseError): odd; the request may have been", True),
]


@pytest.mark.parametrize(("cause", "text", "may_have_acted"), TRANSPORT)
async def test_a_failure_of_the_transport_describes_what_happened(
    cause: Exception, text: str, may_have_acted: bool
) -> None:
    timeout = httpx.Timeout(60.0, connect=5.0, write=7.0, pool=0.5)
    client = connect_to_handler(ScriptedResponses(cause), retry=NO_RETRY, timeout=timeout)
    with pytest.raises(fivetrex.TransportError) as caught:
        await client.groups.create(name="finance")
    assert str(caught.value).startswith(f"groups.create: {text}")
    assert caught.value.may_have_acted is may_have_acted
    assert caught.value.operation == "groups.create"
    assert caught.value.__cause__ is cause


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (2, "after 2 s (read timeout);"),
        (0.25, "after 0.25 s (read timeout);"),
        (90.0, "after 90 s (read timeout);"),
        (None, "no response (read timeout);"),
        (httpx.Timeout(8.0, read=30.0), "after 30 s (read timeout);"),
    ],
)
async def test_a_timeout_names_the_timeout(limit: Any, words: str) -> None:
    client = connect_to_handler(ScriptedResponses(httpx.ReadTimeout("")), timeout=limit)
    with pytest.raises(fivetrex.TransportError) as caught:
        await client.groups.create(name="finance")
    assert words in str(caught.value)
    client = connect_to_handler(ScriptedResponses(httpx.ReadTimeout("")))
    with pytest.raises(fivetrex.TransportError) as caught:
        await client.with_options(timeout=limit).groups.create(name="finance")
    assert words in str(caught.value)


async def test_transport_errors_name_the_attempts() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route")

    text, _ = await message_of(answer)
    assert text.endswith("no route; the request was not sent (gave up after 4 attempts)")


@pytest.mark.parametrize(
    "last",
    [httpx.ConnectError("no route"), httpx.ConnectTimeout(""), limited("999"), error_response(403)],
)
@pytest.mark.parametrize("first", [httpx.ReadTimeout(""), error_response(502)])
async def test_an_earlier_attempt_that_may_have_been_processed_is_not_forgotten(
    first: Any, last: Any
) -> None:
    retry = fivetrex.RetryPolicy(base_delay=0.0, max_attempts=2)
    with pytest.raises(fivetrex.FivetrexError, match="earlier attempt may have been") as caught:
        await connect_to_handler(ScriptedResponses(first, last), retry=retry).connections.pause(
            "silver_brook"
        )
    assert getattr(caught.value, "may_have_acted", True)
    with pytest.raises(fivetrex.FivetrexError) as caught:
        await connect_to_handler(ScriptedResponses(first, last), retry=retry).connections.get(
            "silver_brook"
        )
    assert "earlier attempt may" not in str(caught.value), "a read changes nothing"


@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=utf-8", "TEXT/HTML", None])
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 418, 500, 502, 503])
async def test_an_html_error_page_shows_its_first_line(status: int, kind: str | None) -> None:
    body = """<!DOCTYPE html>
        <html><head><title>Access  denied</title><style>p { color: red }</style>
        <script>document.write("<h1>not this</h1>")</script></head>
        <body><p>Your <b>request</b> was&nbsp;blocked &amp; logged.</p><p>Not this.</p>"""
    headers = {} if kind is None else {"Content-Type": kind}
    text, error = await message_of(
        lambda request: httpx.Response(status, content=body.encode(), headers=headers)
    )
    assert text.startswith(
        f"groups.list failed with {status}: an HTML error page, as returned by an intermediate "
        "proxy: 'Access denied: Your request was blocked & logged.'"
    )
    if status < 500:
        assert "(the response did not come from the API; check base_url" in text
        assert "API key" not in text
    assert isinstance(error, fivetrex.APIError)
    assert error.body == body


async def test_a_plain_text_body_shows_its_first_line() -> None:
    text, _ = await message_of(
        lambda request: httpx.Response(503, text="\n upstream connect error\x1b[2J \nmore")
    )
    assert text == (
        "groups.list failed with 503: a body of text/plain; charset=utf-8 (34 bytes): "
        "'upstream connect error [2J' (gave up after 4 attempts)"
    )


@pytest.mark.parametrize("body", [b"", b"\x00\x01", b'{"password": "hunter2"}', b'["hunter2"]'])
async def test_a_json_or_binary_body_is_not_quoted(body: bytes) -> None:
    text, _ = await message_of(lambda request: httpx.Response(400, content=body))
    assert "hunter2" not in text
    assert "\0" not in text


async def test_a_page_instead_of_a_result_shows_its_first_line() -> None:
    text, error = await message_of(
        ScriptedResponses(httpx.Response(200, html="<h1>Please log in</h1>"))
    )
    assert isinstance(error, fivetrex.DecodeError)
    assert text.startswith(
        "groups.list: the 200 response cannot be decoded: an HTML page, as returned by an "
        "intermediate proxy: 'Please log in'"
    )


@pytest.mark.parametrize("page", ["{}", "<b>" * 5000 + "{}", "x" * 190 + " {}"])
@pytest.mark.parametrize(
    ("kind", "word"),
    [
        ("text/plain", SECRET),
        ("text/html", f"<h1>{SECRET}</h1>"),
        ("text/html", f"<title>{SECRET}</title>"),
        ("text/html", f"{SECRET[:9]}<i>{SECRET[9:]}</i>"),
    ],
)
async def test_a_line_does_not_quote_the_credentials(page: str, kind: str, word: str) -> None:
    answer = httpx.Response(403, text=page.format(word), headers={"Content-Type": kind})
    text, _ = await message_of(ScriptedResponses(answer), api_key=KEY, api_secret=SECRET)
    assert SECRET[:9] not in text


DELETED_BEFORE = [httpx.Response(502, html="<h1>Bad Gateway</h1>"), httpx.ReadTimeout("")]
NOT_THE_API_S = [
    httpx.Response(404, html="<title>Not Found</title>"),
    httpx.Response(404),
    httpx.Response(404, text="404 page not found"),
    httpx.Response(404, json={"message": "no Route matched with those values"}),
    httpx.Response(404, json={"error": "NotFound"}),
    httpx.Response(404, json=["NotFound_Group"]),
    httpx.Response(404, json={"code": 404}),
    httpx.Response(404, json={"code": "Forbidden"}),
]


@pytest.mark.parametrize("first", DELETED_BEFORE)
@pytest.mark.parametrize("last", NOT_THE_API_S)
async def test_a_404_that_is_not_the_api_s_does_not_complete_a_deletion(
    first: Any, last: Any
) -> None:
    with pytest.raises(fivetrex.APIError, match="an earlier attempt may have been") as caught:
        await connect_to_handler(ScriptedResponses(first, last)).groups.delete("amber_harbor")
    error = caught.value
    assert not isinstance(error, fivetrex.NotFoundError), "which programs take for done"
    assert (error.type, error.status, error.body) == ("unknown", 404, last.text)
    assert "failed with 404" in str(error)
    assert "after 2 attempts" in str(error)


@pytest.mark.parametrize("first", DELETED_BEFORE)
@pytest.mark.parametrize("code", ["NotFound", "NotFound_Group", "NotFound_User"])
async def test_the_api_s_own_not_found_completes_a_deletion(first: Any, code: str) -> None:
    await connect_to_handler(ScriptedResponses(first, error_response(404, code))).groups.delete(
        "amber_harbor"
    )


@pytest.mark.parametrize("last", NOT_THE_API_S)
async def test_a_404_of_the_first_attempt_is_a_not_found_error(last: Any) -> None:
    for earlier in ([], [limited("0")], [httpx.ConnectError("no route")]):
        with pytest.raises(fivetrex.NotFoundError) as caught:
            await connect_to_handler(
                ScriptedResponses(*earlier, last), retry=NO_DELAY
            ).groups.delete("amber_harbor")
        assert "earlier attempt may" not in str(caught.value)
