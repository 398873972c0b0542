"""The guard inside a real Flask application."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask, Request, Response, request
from flask.views import MethodView

import fivetrex
from fivetrex.webhooks.flask import verified_webhook
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
    from fivetrex.webhooks import WebhookEvent

METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


class Site:
    """An application with one guarded view, and the events that the view got."""

    def __init__(self, **arguments: Any) -> None:
        self.events: list[WebhookEvent] = []
        self.app = Flask(__name__)
        arguments = {"secret": SECRET, "max_body_size": MAX_BODY_SIZE, **arguments}

        @self.app.route(PATH, methods=METHODS)
        @verified_webhook(**arguments)
        def receive(event: WebhookEvent) -> dict[str, Any]:
            self.events.append(event)
            return {"body": request.get_data().decode(), "json": request.get_json()}

        self.client = self.app.test_client()

    def post(self, body: bytes = BODY, **headers: str) -> Any:
        return self.client.post(PATH, data=body, headers=headers or signed(body))


def test_the_view_gets_the_event_and_can_read_the_body() -> None:
    site = Site()
    answer = site.post()
    assert answer.get_json() == {"body": BODY.decode(), "json": SYNC_END}
    assert [event.raw for event in site.events] == [SYNC_END]


@pytest.mark.parametrize("name", REFUSED)
def test_invalid_requests_are_rejected(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    site = Site()
    answer = site.client.post(PATH, data=body, headers=headers)
    assert (answer.status_code, answer.get_json()) == (status, {"error": error})
    assert site.events == []


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"])
def test_signed_requests_with_other_methods_are_rejected(method: str) -> None:
    site = Site()
    answer = site.client.open(PATH, method=method, data=BODY, headers=signed())
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert site.events == []


class Counting(io.RawIOBase):
    """A body without end, or with one."""

    def __init__(self, body: bytes = b"") -> None:
        self.left = body
        self.endless = not body
        self.given = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        assert size > 0 or not self.endless
        part = b"x" * size if self.endless else self.left[: size if size > 0 else None]
        self.left = self.left[len(part) :]
        self.given += len(part)
        return part


def sent_in_chunks(site: Site, stream: io.RawIOBase) -> Any:
    environ = {
        "CONTENT_LENGTH": "",
        "HTTP_TRANSFER_ENCODING": "chunked",
        "wsgi.input": stream,
        "wsgi.input_terminated": True,
    }
    return site.client.post(PATH, headers=signed(), environ_overrides=environ)


def test_chunked_body_is_verified() -> None:
    site = Site()
    answer = sent_in_chunks(site, Counting(BODY))
    assert answer.get_json() == {"body": BODY.decode(), "json": SYNC_END}


def test_reading_stops_at_the_maximum_size() -> None:
    stream = Counting()
    site = Site()
    answer = sent_in_chunks(site, stream)
    assert (answer.status_code, site.events) == (413, [])
    assert stream.given <= 64 * 1024
    stream = Counting()
    announced = {"CONTENT_LENGTH": str(MAX_BODY_SIZE + 1), "wsgi.input": stream}
    answer = site.client.post(PATH, headers=signed(), environ_overrides=announced)
    assert (answer.status_code, stream.given) == (413, 0)


@pytest.mark.parametrize("cache", [True, False])
def test_body_that_was_already_read_is_verified_or_rejected(cache: bool) -> None:
    site = Site()

    @site.app.before_request
    def read() -> None:
        request.get_data(cache=cache)

    assert site.post().status_code == (200 if cache else 401)
    assert site.post(b"x" * (MAX_BODY_SIZE + 1)).status_code == 413
    assert len(site.events) == cache


def test_stream_that_was_already_opened_is_verified_and_limited() -> None:
    site = Site()

    @site.app.before_request
    def look() -> None:
        assert request.stream
        assert not request.form

    assert site.post().status_code == 200
    stream = Counting()
    answer = sent_in_chunks(site, stream)
    assert (answer.status_code, stream.given <= 64 * 1024) == (413, True)


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_form_content_type_is_verified_without_parsing(kind: str) -> None:
    site = Site()
    answer = site.client.post(PATH, data=BODY, headers={**signed(), "Content-Type": kind})
    assert answer.status_code == 415  # of `request.get_json()`, in the view
    assert len(site.events) == 1
    assert site.post(b"a=1", **{"Content-Type": kind}).status_code == 400


def test_a_secret_may_be_a_sequence_or_a_function() -> None:
    assert Site(secret=["other", SECRET]).post().status_code == 200
    assert Site(secret=lambda: ["other", SECRET]).post().status_code == 200
    assert Site(secret=lambda: "other").post().status_code == 401
    with pytest.raises(ValueError, match="empty"):
        Site(secret="")
    with pytest.raises(ValueError, match="max_body_size"):
        Site(max_body_size=0)


def test_on_error_can_change_the_response() -> None:
    seen: list[fivetrex.WebhookError] = []

    def on_error(request: Request, error: fivetrex.WebhookError) -> Response | None:
        seen.append(error)
        return Response(request.path, 418) if len(seen) == 1 else None

    site = Site(on_error=on_error)
    answer = site.client.post(PATH, data=BODY)
    assert (answer.status_code, answer.get_data(as_text=True)) == (418, PATH)
    assert site.client.post(PATH, data=BODY).status_code == 400
    assert [type(error) for error in seen] == [fivetrex.MissingSignatureError] * 2


def test_methods_and_arguments_of_the_route_are_kept() -> None:
    app = Flask(__name__)

    class Receiver(MethodView):
        @verified_webhook(secret=SECRET)
        def post(self, event: WebhookEvent, tenant: str) -> str:
            return f"{type(self).__name__} {tenant} {event.event}"

    app.add_url_rule("/<tenant>/hook", view_func=Receiver.as_view("receiver"))

    @app.post("/<tenant>/function")
    @verified_webhook(secret=SECRET)
    def function(event: WebhookEvent, tenant: str) -> str:
        return f"{tenant} {event.event}"

    @app.post("/<tenant>/async")
    @verified_webhook(secret=SECRET)
    async def asynchronous(event: WebhookEvent, tenant: str) -> str:
        return f"{tenant} {event.event}"

    client = app.test_client()
    answer = client.post("/acme/async", data=BODY, headers=signed())
    assert answer.get_data(as_text=True) == "acme sync_end"
    answer = client.post("/acme/hook", data=BODY, headers=signed())
    assert answer.get_data(as_text=True) == "Receiver acme sync_end"
    answer = client.post("/acme/function", data=BODY, headers=signed())
    assert answer.get_data(as_text=True) == "acme sync_end"
    assert client.post("/acme/hook", data=BODY).status_code == 400


def test_decorator_above_the_route_rejects_everything() -> None:
    app = Flask(__name__)
    events: list[WebhookEvent] = []

    @verified_webhook(secret=SECRET)
    @app.post(PATH)
    def receive(event: WebhookEvent) -> str:
        events.append(event)
        return ""

    # Flask has the view itself, which cannot run without an event.
    assert app.test_client().post(PATH, data=BODY).status_code == 500
    assert events == []
