"""The WSGI middleware and app, under the standard library's own checks of the protocol."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

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
from fivetrex.webhooks.wsgi import WebhookApp, WebhookMiddleware
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
    from collections.abc import Iterable, Mapping
    from wsgiref.types import StartResponse, WSGIEnvironment

SIGNATURE = "HTTP_X_FIVETRAN_SIGNATURE_256"


def environ_of(
    body: bytes = BODY, headers: Mapping[str, str] | None = None, **changes: Any
) -> dict[str, Any]:
    headers = signed(body) if headers is None else headers
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": PATH,
        "SCRIPT_NAME": "",
        "QUERY_STRING": "",
    }
    for name, value in headers.items():
        key = name.upper().replace("-", "_")
        environ[key if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    environ |= {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body)), **changes}
    environ = {key: value for key, value in environ.items() if value is not None}
    setup_testing_defaults(environ)
    return environ


class Answer:
    """The response of an application to one request."""

    def __init__(self, app: Any, environ: dict[str, Any]) -> None:
        parts = app(environ, self._start)
        self.body = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()

    def _start(self, status: str, headers: list[tuple[str, str]], *_: object) -> Any:
        self.status = int(status[:3])
        self.headers = dict(headers)
        return lambda data: None

    @property
    def error(self) -> str:
        assert self.headers["Content-Type"] == "application/json"
        assert self.headers["Content-Length"] == str(len(self.body))
        error: str = json.loads(self.body)["error"]
        return error


class Application:
    """An application that records its environs and the bodies that it read."""

    def __init__(self) -> None:
        self.environs: list[WSGIEnvironment] = []
        self.bodies: list[bytes] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.environs.append(environ)
        if environ["REQUEST_METHOD"] == "POST":
            self.bodies.append(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        start_response("204 No Content", [])
        return []

    @property
    def event(self) -> Any:
        return self.environs[-1]["fivetran.event"]


@pytest.fixture
def app() -> Application:
    return Application()


def deliver(middleware: Any, body: bytes = BODY, **changes: Any) -> Answer:
    """Send a webhook, by default a valid one."""
    return Answer(middleware, environ_of(body, **changes))


@pytest.fixture
def middleware(app: Application) -> Any:
    # One validator checks the middleware's input and response, the other what it passes on.
    return validator(WebhookMiddleware(validator(app), path=PATH, secret=SECRET))


def test_application_receives_event_and_body(app: Application, middleware: Any) -> None:
    assert deliver(middleware).status == 204
    assert app.bodies == [BODY]
    assert isinstance(app.event, WebhookEvent)
    assert app.event.raw == SYNC_END


@pytest.mark.parametrize("name", REFUSED)
def test_invalid_requests_are_rejected(name: str, app: Application) -> None:
    body, headers, status, error = REFUSED[name]
    middleware = WebhookMiddleware(app, path=PATH, secret=SECRET, max_body_size=MAX_BODY_SIZE)
    answer = deliver(validator(middleware), body, headers=headers)
    assert (answer.status, answer.error) == (status, error)
    assert app.environs == []


def test_repeated_signature_is_rejected(app: Application, middleware: Any) -> None:
    # Servers join repeated headers.
    signature = compute_signature(BODY, SECRET)
    headers = {"X-Fivetran-Signature-256": f"{signature},{signature}"}
    assert deliver(middleware, headers=headers).status == 401


@pytest.mark.parametrize(
    "changes",
    [
        {"REQUEST_METHOD": "GET"},
        {"REQUEST_METHOD": "HEAD"},
        {"REQUEST_METHOD": "OPTIONS"},
        {"PATH_INFO": "/other"},
        {"PATH_INFO": f"{PATH}/more"},
        {"PATH_INFO": "/webhooks"},
        {"PATH_INFO": ""},
    ],
)
def test_other_requests_pass_unchanged(changes: dict[str, Any], app: Application) -> None:
    environ = environ_of(headers={}, **changes)
    before = dict(environ)
    assert Answer(WebhookMiddleware(app, path=PATH, secret=SECRET), environ).status == 204
    assert app.environs[0] is environ
    assert environ == before


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "get"])
def test_requests_that_may_have_a_body_are_verified(method: str, app: Application) -> None:
    middleware = WebhookMiddleware(app, path=PATH, secret=SECRET)
    assert deliver(middleware, headers={}, REQUEST_METHOD=method).status == 400
    assert app.environs == []


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        (PATH, {"PATH_INFO": PATH}),
        (PATH, {"PATH_INFO": PATH + "/"}),
        (PATH + "/", {"PATH_INFO": PATH}),
        (PATH, {"PATH_INFO": PATH, "SCRIPT_NAME": "/api"}),
        ("/", {"PATH_INFO": "/"}),
        ("/", {"PATH_INFO": "", "SCRIPT_NAME": "/api"}),
        ("/wébhook", {"PATH_INFO": "/wébhook".encode().decode("latin-1")}),
        (None, {"PATH_INFO": "/anything"}),
    ],
)
def test_path_is_relative_to_the_mount_point(
    path: str | None, changes: dict[str, Any], app: Application
) -> None:
    middleware = validator(WebhookMiddleware(app, path=path, secret=SECRET))
    assert deliver(middleware, headers={}, **changes).status == 400
    assert deliver(middleware, **changes).status == 204


class Trickle(io.BytesIO):
    """A body that arrives in small pieces, as over a slow connection."""

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(7, size) if size and size > 0 else 7)


def test_body_may_arrive_in_pieces(app: Application, middleware: Any) -> None:
    changes: dict[str, Any] = {"wsgi.input": Trickle(BODY)}
    assert deliver(middleware, **changes).status == 204
    assert app.bodies == [BODY]


def test_chunked_body_is_read_if_the_server_ends_the_stream(app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET)
    chunked: dict[str, Any] = {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    for length in (None, ""):
        changes: dict[str, Any] = {"wsgi.input": Trickle(BODY), "CONTENT_LENGTH": length}
        assert deliver(middleware, **chunked, **changes).status == 204
    assert app.bodies == [BODY, BODY]
    assert app.environs[-1]["wsgi.input_terminated"] is True


def test_body_without_length_or_end_is_not_read(app: Application) -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise AssertionError("reading would wait for ever")

    changes: dict[str, Any] = {"wsgi.input": Endless(), "CONTENT_LENGTH": None}
    assert deliver(WebhookMiddleware(app, secret=SECRET), **changes).status == 401


def test_body_of_the_maximum_size_is_accepted(app: Application) -> None:
    body = BODY.ljust(100_000)
    chunked: dict[str, Any] = {"CONTENT_LENGTH": None, "wsgi.input_terminated": True}
    for limit, status in ((100_000, 204), (99_999, 413)):
        middleware = WebhookMiddleware(app, secret=SECRET, max_body_size=limit)
        assert deliver(middleware, body).status == status
        assert deliver(middleware, body, **chunked).status == status
    assert app.bodies == [body, body]


def test_reading_stops_at_the_maximum_size(app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET, max_body_size=100_000)
    announced = environ_of(b"x" * 1_000_000)
    assert Answer(middleware, announced).status == 413
    assert announced["wsgi.input"].tell() == 0
    chunked = environ_of(b"x" * 1_000_000, CONTENT_LENGTH="")
    chunked["wsgi.input_terminated"] = True
    assert Answer(middleware, chunked).status == 413
    assert chunked["wsgi.input"].tell() < 200_000


@pytest.mark.parametrize(
    ("length", "status"),
    [
        (str(len(BODY)), 204),
        (str(len(BODY) - 1), 401),
        ("0", 401),
        (str(len(BODY) + 1), 422),
        (str(10**9), 413),
        ("9" * 5000, 413),
        ("-1", 422),
        ("1e3", 422),
        ("a", 422),
        ("²", 422),
    ],
)
def test_content_length_must_match_the_body(length: str, status: int, app: Application) -> None:
    middleware = WebhookMiddleware(app, secret=SECRET)
    assert deliver(middleware, CONTENT_LENGTH=length).status == status
    assert app.bodies == ([BODY] if status == 204 else [])


def test_connection_errors_reach_the_server(app: Application) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise ConnectionResetError

    changes: dict[str, Any] = {"wsgi.input": Broken()}
    with pytest.raises(ConnectionResetError):
        deliver(WebhookMiddleware(app, secret=SECRET), **changes)
    assert app.environs == []


def test_event_key_can_be_changed(app: Application) -> None:
    deliver(WebhookMiddleware(app, secret=SECRET, event_key="my.webhook"))
    assert app.environs[0]["my.webhook"].is_sync_end
    assert "fivetran.event" not in app.environs[0]


SOURCES: dict[str, Any] = {
    "string": SECRET,
    "bytes": SECRET.encode(),
    "sequence": ["new", SECRET],
    "function": lambda: SECRET,
    "function of several": lambda: ("new", SECRET),
    "environment": secret_from_environment("MY_WEBHOOK_SECRET"),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_secret_may_be_a_value_a_sequence_or_a_function(
    source: Any, app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_WEBHOOK_SECRET", SECRET)
    middleware = WebhookMiddleware(app, secret=source)
    assert deliver(middleware).status == 204
    assert deliver(middleware, headers=signed(secret="another")).status == 401


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (secret_from_environment("MY_WEBHOOK_SECRET"), fivetrex.ConfigurationError),
        (lambda: "", ValueError),
        (lambda: None, TypeError),
    ],
)
def test_requests_fail_without_a_secret(
    source: Any, error: type[Exception], app: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MY_WEBHOOK_SECRET", raising=False)
    with pytest.raises(error):
        deliver(WebhookMiddleware(app, secret=source))
    assert app.environs == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"secret": ""}, ValueError, "secret is empty"),
        ({"secret": ()}, ValueError, "secret is an empty sequence"),
        ({"secret": 12}, TypeError, "secret must be"),
        ({"secret": SECRET, "path": "webhooks"}, ValueError, "path must start"),
        ({"secret": SECRET, "event_key": ""}, ValueError, "event_key is empty"),
        ({"secret": SECRET, "max_body_size": -1}, ValueError, "max_body_size must be"),
    ],
)
def test_invalid_arguments_raise(
    arguments: Any, error: type[Exception], message: str, app: Application
) -> None:
    with pytest.raises(error, match=message):
        WebhookMiddleware(app, **arguments)


@pytest.mark.parametrize("name", REFUSED)
def test_on_error_receives_the_error(name: str, app: Application) -> None:
    body, headers, status, _ = REFUSED[name]
    seen: list[tuple[WSGIEnvironment, fivetrex.WebhookError]] = []
    middleware = WebhookMiddleware(
        app,
        secret=SECRET,
        max_body_size=MAX_BODY_SIZE,
        on_error=lambda environ, error: seen.append((environ, error)),
    )
    environ = environ_of(body, headers)
    assert Answer(middleware, environ).status == status
    kinds = {
        400: fivetrex.MissingSignatureError,
        401: fivetrex.InvalidSignatureError,
        413: PayloadTooLargeError,
        422: fivetrex.InvalidPayloadError,
    }
    assert [(at is environ, type(error)) for at, error in seen] == [(True, kinds[status])]


def test_on_error_can_change_the_response(app: Application) -> None:
    def teapot(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        start_response("418 I'm a Teapot", [])
        return [b"short and stout"]

    middleware = WebhookMiddleware(app, secret=SECRET, on_error=lambda environ, error: teapot)
    assert deliver(middleware, headers={}).status == 418
    assert deliver(middleware).status == 204


def test_standalone_app_responds_after_the_handler() -> None:
    events: list[WebhookEvent] = []
    answer = deliver(validator(WebhookApp(events.append, secret=SECRET)))
    assert (answer.status, json.loads(answer.body)) == (200, {"status": "ok"})
    assert [event.raw for event in events] == [SYNC_END]


@pytest.mark.parametrize("name", REFUSED)
def test_standalone_app_rejects_the_same_requests(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    events: list[WebhookEvent] = []
    app = WebhookApp(events.append, secret=SECRET, max_body_size=MAX_BODY_SIZE)
    answer = deliver(validator(app), body, headers=headers)
    assert (answer.status, answer.error) == (status, error)
    assert events == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])
def test_standalone_app_accepts_only_post(method: str) -> None:
    events: list[WebhookEvent] = []
    answer = deliver(WebhookApp(events.append, secret=SECRET), REQUEST_METHOD=method)
    assert (answer.status, answer.headers["Allow"]) == (405, "POST")
    assert events == []


def test_exceptions_of_the_handler_reach_the_server() -> None:
    def handle(event: WebhookEvent) -> None:
        raise RuntimeError("no room in the queue")

    with pytest.raises(RuntimeError, match="no room"):
        deliver(WebhookApp(handle, secret=SECRET))


LATIN = st.text(st.characters(max_codepoint=255))


@given(
    signature=st.none() | LATIN | st.sampled_from([compute_signature(BODY, SECRET)]),
    length=st.none() | LATIN | st.integers().map(str) | st.sampled_from([str(len(BODY))]),
    body=st.binary() | st.just(BODY),
    ends=st.booleans(),
)
def test_every_request_gets_a_response(
    signature: str | None, length: str | None, body: bytes, ends: bool
) -> None:
    app = Application()
    changes = {SIGNATURE: signature, "CONTENT_LENGTH": length, "wsgi.input_terminated": ends}
    answer = deliver(WebhookMiddleware(app, secret=SECRET), body, headers={}, **changes)
    assert answer.status in {204, 400, 401, 413, 422}
    assert app.bodies == ([BODY] if answer.status == 204 else [])
