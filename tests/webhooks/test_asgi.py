"""The ASGI middleware and app, message by message."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex.webhooks import (
    PayloadTooLargeError,
    WebhookEvent,
    compute_signature,
    secret_from_environment,
)
from fivetrex.webhooks.asgi import WebhookApp, WebhookMiddleware
from tests.webhooks.deliveries import (
    BODY,
    MAX_BODY_SIZE,
    PATH,
    REFUSED,
    SECRET,
    SYNC_END,
    signed,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.webhooks.asgi import Message, Receive, Scope, Send

pytestmark = pytest.mark.anyio

DISCONNECT = {"type": "http.disconnect"}


def part(body: bytes, *, more: bool = False) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


def scope_of(headers: Mapping[str, str] | None = None, **changes: Any) -> dict[str, Any]:
    headers = signed() if headers is None else headers
    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "method": "POST", "path": PATH, "headers": pairs, **changes}


class Exchange:
    """A server's side of one request."""

    def __init__(self, *messages: Message) -> None:
        self.pending = list(messages)
        self.sent: list[Message] = []

    async def receive(self) -> Message:
        return self.pending.pop(0)

    async def send(self, message: Message) -> None:
        self.sent.append(message)

    @property
    def status(self) -> int:
        status: int = self.sent[0]["status"]
        return status

    @property
    def headers(self) -> dict[bytes, bytes]:
        return dict(self.sent[0]["headers"])

    @property
    def error(self) -> str:
        body = b"".join(message["body"] for message in self.sent[1:])
        assert self.headers[b"content-type"] == b"application/json"
        assert self.headers[b"content-length"] == str(len(body)).encode()
        error: str = json.loads(body)["error"]
        return error


class Application:
    """An application that records its scopes and the bodies that it read."""

    def __init__(self) -> None:
        self.calls: list[tuple[Scope, Receive, Send]] = []
        self.bodies: list[bytes] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.calls.append((scope, receive, send))
        if scope["type"] == "http" and scope["method"] == "POST":
            message = await receive()
            assert not message["more_body"]
            self.bodies.append(message["body"])
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    @property
    def scope(self) -> Scope:
        return self.calls[-1][0]

    @property
    def event(self) -> Any:
        return self.scope["state"]["fivetran_event"]


@pytest.fixture
def app() -> Application:
    return Application()


async def deliver(
    middleware: Any, scope: Scope | None = None, *messages: Message, **changes: Any
) -> Exchange:
    """Send a webhook, by default a valid one."""
    exchange = Exchange(*(messages or [part(BODY)]))
    await middleware(scope or scope_of(**changes), exchange.receive, exchange.send)
    return exchange


async def test_application_receives_event_and_body(app: Application) -> None:
    exchange = await deliver(WebhookMiddleware(app, path=PATH, secret=SECRET))
    assert exchange.status == 204
    assert app.bodies == [BODY]
    assert isinstance(app.event, WebhookEvent)
    assert app.event.raw == SYNC_END


@pytest.mark.parametrize("name", REFUSED)
async def test_invalid_requests_are_rejected(name: str, app: Application) -> None:
    body, headers, status, error = REFUSED[name]
    middleware = WebhookMiddleware(app, path=PATH, secret=SECRET, max_body_size=MAX_BODY_SIZE)
    exchange = await deliver(middleware, scope_of(headers), part(body))
    assert (exchange.status, exchange.error) == (status, error)
    assert app.calls == []


async def test_repeated_signature_is_rejected(app: Application) -> None:
    scope = scope_of()
    scope["headers"] *= 2
    exchange = await deliver(WebhookMiddleware(app, secret=SECRET), scope)
    assert (exchange.status, exchange.error) == (401, "invalid signature")


PASSING = {
    "GET": scope_of({}, method="GET"),
    "HEAD": scope_of({}, method="HEAD"),
    "OPTIONS": scope_of({}, method="OPTIONS"),
    "other path": scope_of({}, path="/other"),
    "path below": scope_of({}, path=f"{PATH}/more"),
    "path before": scope_of({}, path="/webhooks"),
    "websocket": {"type": "websocket", "path": PATH, "headers": []},
    "lifespan": {"type": "lifespan"},
}


@pytest.mark.parametrize("name", PASSING)
async def test_other_requests_pass_unchanged(name: str, app: Application) -> None:
    scope = dict(PASSING[name])
    exchange = Exchange(part(b"anything"))
    receive, send = exchange.receive, exchange.send
    await WebhookMiddleware(app, path=PATH, secret=SECRET)(scope, receive, send)
    assert app.scope is scope
    assert app.calls == [(scope, receive, send)]
    assert scope == PASSING[name]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "get"])
async def test_requests_that_may_have_a_body_are_verified(method: str, app: Application) -> None:
    middleware = WebhookMiddleware(app, path=PATH, secret=SECRET)
    assert (await deliver(middleware, scope_of({}, method=method))).status == 400
    assert app.calls == []


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        (PATH, {"path": PATH}),
        (PATH, {"path": PATH + "/"}),
        (PATH + "/", {"path": PATH}),
        (PATH, {"path": "/api" + PATH, "root_path": "/api"}),
        (PATH, {"path": "/api" + PATH, "root_path": "/api/"}),
        (PATH, {"path": PATH, "root_path": "/api"}),
        (PATH, {"path": PATH, "root_path": ""}),
        ("/", {"path": "/"}),
        ("/", {"path": "/api/", "root_path": "/api"}),
        ("/", {"path": "/api", "root_path": "/api"}),
        ("/wébhook", {"path": "/wébhook"}),
        (None, {"path": "/anything"}),
    ],
)
async def test_path_is_relative_to_the_mount_point(
    path: str | None, changes: dict[str, Any], app: Application
) -> None:
    middleware = WebhookMiddleware(app, path=path, secret=SECRET)
    assert (await deliver(middleware, scope_of({}, **changes))).status == 400
    assert (await deliver(middleware, **changes)).status == 204


async def test_root_path_must_end_at_a_segment(app: Application) -> None:
    scope = scope_of({}, path="/apihooks", root_path="/api")
    for path, status in (("/hooks", 204), ("/apihooks", 400)):
        middleware = WebhookMiddleware(app, path=path, secret=SECRET)
        assert (await deliver(middleware, scope)).status == status


@given(cuts=st.lists(st.integers(0, len(BODY)), max_size=6).map(sorted))
async def test_body_is_independent_of_its_chunks(cuts: list[int]) -> None:
    ends = [*cuts, len(BODY)]
    starts = [0, *cuts]
    parts = [BODY[start:end] for start, end in zip(starts, ends, strict=True)]
    messages = [part(piece, more=True) for piece in parts[:-1]] + [part(parts[-1])]
    app = Application()
    await deliver(WebhookMiddleware(app, secret=SECRET), None, *messages)
    assert app.bodies == [BODY]


async def test_messages_may_omit_keys_with_defaults(app: Application) -> None:
    messages: list[Message] = [part(BODY, more=True), {"type": "http.request"}]
    await deliver(WebhookMiddleware(app, secret=SECRET), None, *messages)
    assert app.bodies == [BODY]


async def test_body_of_the_maximum_size_is_accepted(app: Application) -> None:
    body = BODY.ljust(100_000)
    for limit, status in ((100_000, 204), (99_999, 413)):
        middleware = WebhookMiddleware(app, secret=SECRET, max_body_size=limit)
        for headers in (signed(body), {**signed(body), "Content-Length": "100000"}):
            assert (await deliver(middleware, scope_of(headers), part(body))).status == status
    assert app.bodies == [body, body]


async def test_reading_stops_at_the_maximum_size(app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET, max_body_size=10)
    exchange = await deliver(middleware, None, *[part(b"x" * 6, more=True)] * 100)
    assert exchange.status == 413
    assert len(exchange.pending) == 98
    announced = scope_of({**signed(), "Content-Length": "11"})
    exchange = await deliver(middleware, announced, part(b"x" * 11))
    assert exchange.status == 413
    assert len(exchange.pending) == 1


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("1", 204),
        ("0", 204),
        (str(len(BODY)), 204),
        (str(10**9), 413),
        ("9" * 5000, 413),
        ("-1", 422),
        ("1e3", 422),
        ("a", 422),
        ("²", 422),
        ("1, 1", 422),
    ],
)
async def test_wrong_content_length_does_not_bypass_the_limit(
    length: str, status: int, app: Application
) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET)
    assert (
        await deliver(middleware, headers={**signed(), "Content-Length": length})
    ).status == status
    assert app.bodies == ([BODY] if status == 204 else [])


async def test_client_that_disconnects_gets_no_response(app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET)
    for messages in ([DISCONNECT], [part(BODY[:20], more=True), DISCONNECT]):
        assert (await deliver(middleware, None, *messages)).sent == []
    assert app.calls == []


async def test_messages_after_the_body_come_from_the_server() -> None:
    heard: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        heard.extend([await receive(), await receive()])

    await deliver(WebhookMiddleware(app, secret=SECRET), None, part(BODY), DISCONNECT)
    assert heard == [part(BODY), DISCONNECT]


async def test_server_state_is_preserved(app: Application) -> None:
    state = {"pool": object()}
    scope = scope_of(state=state)
    await deliver(WebhookMiddleware(app, secret=SECRET), scope)
    assert app.scope["state"] is state
    assert app.event.is_sync_end
    unlucky = scope_of()
    await deliver(WebhookMiddleware(app, secret=SECRET), unlucky)
    assert "state" not in unlucky


async def test_event_key_can_be_changed(app: Application) -> None:
    await deliver(WebhookMiddleware(app, secret=SECRET, event_key="webhook"))
    assert [*app.scope["state"]] == ["webhook"]


async def _asynchronously() -> list[str]:
    return ["new", SECRET]


SOURCES: dict[str, Any] = {
    "string": SECRET,
    "bytes": SECRET.encode(),
    "sequence": ("new", SECRET),
    "function": lambda: SECRET,
    "function of several": lambda: ["new", SECRET],
    "asynchronous": _asynchronously,
    "environment": secret_from_environment("MY_WEBHOOK_SECRET"),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
async def test_secret_may_be_a_value_a_sequence_or_a_function(
    source: Any, app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_WEBHOOK_SECRET", SECRET)
    middleware = WebhookMiddleware(app, secret=source)
    assert (await deliver(middleware)).status == 204
    assert (await deliver(middleware, headers=signed(secret="another"))).status == 401


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (secret_from_environment("MY_WEBHOOK_SECRET"), fivetrex.ConfigurationError),
        (lambda: "", ValueError),
        (lambda: None, TypeError),
    ],
)
async def test_requests_fail_without_a_secret(
    source: Any, error: type[Exception], app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MY_WEBHOOK_SECRET", raising=False)
    with pytest.raises(error):
        await deliver(WebhookMiddleware(app, secret=source))
    assert app.calls == []


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"secret": ""}, ValueError, "secret is empty"),
    ({"secret": []}, ValueError, "secret is an empty sequence"),
    ({"secret": None}, TypeError, "secret must be"),
    ({"secret": SECRET, "path": "webhooks"}, ValueError, "path must start"),
    ({"secret": SECRET, "event_key": ""}, ValueError, "event_key is empty"),
    ({"secret": SECRET, "max_body_size": 0}, ValueError, "max_body_size must be"),
]


@pytest.mark.parametrize(("arguments", "error", "message"), WRONG)
async def test_invalid_arguments_raise(
    arguments: Any, error: type[Exception], message: str, app: Application
) -> None:
    with pytest.raises(error, match=message):
        WebhookMiddleware(app, **arguments)


@pytest.mark.parametrize("name", REFUSED)
async def test_on_error_receives_the_error(name: str, app: Application) -> None:
    body, headers, status, _ = REFUSED[name]
    seen: list[tuple[Scope, fivetrex.WebhookError]] = []
    middleware = WebhookMiddleware(
        app,
        secret=SECRET,
        max_body_size=MAX_BODY_SIZE,
        on_error=lambda scope, error: seen.append((scope, error)),
    )
    scope = scope_of(headers)
    assert (await deliver(middleware, scope, part(body))).status == status
    kinds = {
        400: fivetrex.MissingSignatureError,
        401: fivetrex.InvalidSignatureError,
        413: PayloadTooLargeError,
        422: fivetrex.InvalidPayloadError,
    }
    assert [(at is scope, type(error)) for at, error in seen] == [(True, kinds[status])]


async def _teapot(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 418, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _teapot_later(scope: Scope, error: fivetrex.WebhookError) -> Any:
    return _teapot


@pytest.mark.parametrize("on_error", [lambda scope, error: _teapot, _teapot_later])
async def test_on_error_can_change_the_response(on_error: Any, app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET, on_error=on_error)
    assert (await deliver(middleware, headers={})).status == 418
    assert (await deliver(middleware)).status == 204


async def test_standalone_app_responds_after_the_handler() -> None:
    events: list[WebhookEvent] = []

    async def handle(event: WebhookEvent) -> None:
        events.append(event)

    for app in (WebhookApp(events.append, secret=SECRET), WebhookApp(handle, secret=SECRET)):
        exchange = await deliver(app)
        assert exchange.status == 200
        assert json.loads(exchange.sent[1]["body"]) == {"status": "ok"}
    assert [event.raw for event in events] == [SYNC_END, SYNC_END]


@pytest.mark.parametrize("name", REFUSED)
async def test_standalone_app_rejects_the_same_requests(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    events: list[WebhookEvent] = []
    app = WebhookApp(events.append, secret=SECRET, max_body_size=MAX_BODY_SIZE)
    exchange = await deliver(app, scope_of(headers), part(body))
    assert (exchange.status, exchange.error) == (status, error)
    assert events == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
async def test_standalone_app_accepts_only_post(method: str) -> None:
    events: list[WebhookEvent] = []
    exchange = await deliver(WebhookApp(events.append, secret=SECRET), scope_of(method=method))
    assert (exchange.status, exchange.headers[b"allow"]) == (405, b"POST")
    assert events == []


async def test_exceptions_of_the_handler_reach_the_server() -> None:
    def handle(event: WebhookEvent) -> None:
        raise RuntimeError("no room in the queue")

    with pytest.raises(RuntimeError, match="no room"):
        await deliver(WebhookApp(handle, secret=SECRET))


@pytest.mark.parametrize("kind", ["lifespan", "websocket"])
async def test_standalone_app_accepts_only_http(kind: str) -> None:
    exchange = Exchange()
    with pytest.raises(ValueError, match=kind):
        await WebhookApp(print, secret=SECRET)({"type": kind}, exchange.receive, exchange.send)


HEADERS = st.lists(
    st.tuples(
        st.binary() | st.sampled_from([b"x-fivetran-signature-256", b"content-length"]),
        st.binary() | st.sampled_from([compute_signature(BODY, SECRET).encode()]),
    )
)


@given(headers=HEADERS, body=st.binary() | st.just(BODY))
async def test_every_request_gets_a_response(headers: Any, body: bytes) -> None:
    app = Application()
    scope = scope_of(headers={})
    scope["headers"] = headers
    exchange = await deliver(WebhookMiddleware(app, secret=SECRET), scope, part(body))
    assert exchange.status in {204, 400, 401, 413, 422}
    assert app.bodies == ([BODY] if exchange.status == 204 else [])
