"""Webhooks inside a real Flask application."""

from __future__ import annotations

import io
from typing import Any

import httpx
import pytest
from flask import Flask, Response, abort, request
from werkzeug.middleware.dispatcher import DispatcherMiddleware

import fivetrex
from fivetrex.webhooks import WebhookEvent, receive
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


def flask_app(**arguments: Any) -> Flask:
    app = Flask(__name__)
    app.wsgi_app = WebhookMiddleware(  # type: ignore[method-assign]
        app.wsgi_app, path=PATH, secret=SECRET, **arguments
    )

    @app.post(PATH)
    def handle() -> dict[str, Any]:
        event: WebhookEvent = request.environ["fivetran.event"]
        return {"status": event.status, "body": request.get_data().decode(), "json": request.json}

    @app.route("/other", methods=["GET", "POST"])
    def echo() -> bytes:
        assert "fivetran.event" not in request.environ
        return request.get_data()

    return app


def client_of(app: Any) -> httpx.Client:
    return httpx.Client(transport=httpx.WSGITransport(app), base_url="http://test")


def test_flask_gets_the_event_and_the_body() -> None:
    with client_of(flask_app()) as client:
        answer = client.post(PATH, content=BODY, headers=signed())
        assert answer.status_code == 200
        expected = {"status": "SUCCESSFUL", "body": BODY.decode(), "json": SYNC_END}
        assert answer.json() == expected


def test_flask_test_client_gets_the_same_response() -> None:
    client = flask_app().test_client()
    assert client.post(PATH, data=BODY, headers=signed()).get_json()["json"] == SYNC_END
    assert client.post(PATH, data=BODY).status_code == 400


def test_flask_receives_a_chunked_body() -> None:
    chunked = {"wsgi.input_terminated": True, "HTTP_TRANSFER_ENCODING": "chunked"}
    # A stream from which, unlike BytesIO, the client cannot read the length.
    stream = io.BufferedReader(io.BytesIO(BODY))
    answer = (
        flask_app()
        .test_client()
        .post(PATH, input_stream=stream, headers=signed(), environ_overrides=chunked)
    )
    assert answer.get_json()["body"] == BODY.decode()


@pytest.mark.parametrize("name", REFUSED)
def test_invalid_requests_do_not_reach_flask(name: str) -> None:
    body, headers, status, error = REFUSED[name]
    with client_of(flask_app(max_body_size=MAX_BODY_SIZE)) as client:
        answer = client.post(PATH, content=body, headers=headers)
        assert (answer.status_code, answer.json()) == (status, {"error": error})


def test_other_paths_of_flask_are_not_verified() -> None:
    with client_of(flask_app()) as client:
        assert client.post("/other", content=b"anything").content == b"anything"
        assert client.get("/other").status_code == 200
        assert client.get(PATH).status_code == 405


def test_on_error_may_return_a_flask_response() -> None:
    def on_error(environ: Any, error: fivetrex.WebhookError) -> Response:
        return Response(type(error).__name__, 403)

    with client_of(flask_app(on_error=on_error)) as client:
        answer = client.post(PATH, content=BODY)
        assert (answer.status_code, answer.text) == (403, "MissingSignatureError")


def test_standalone_app_can_be_mounted() -> None:
    events: list[WebhookEvent] = []
    app = Flask(__name__)
    mounted = DispatcherMiddleware(app, {PATH: WebhookApp(events.append, secret=SECRET)})
    with client_of(mounted) as client:
        answer = client.post(PATH, content=BODY, headers=signed())
        assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
        assert client.post(PATH, content=BODY).status_code == 400
    assert [event.raw for event in events] == [SYNC_END]


def test_flask_without_a_middleware() -> None:
    app = Flask(__name__)

    @app.post(PATH)
    def handle() -> str:
        try:
            event = receive(request.get_data(), request.headers, SECRET)
        except fivetrex.WebhookError:
            abort(401)
        return event.connection_id or ""

    with client_of(app) as client:
        assert client.post(PATH, content=BODY, headers=signed()).text == "silver_brook"
        assert client.post(PATH, content=BODY).status_code == 401
