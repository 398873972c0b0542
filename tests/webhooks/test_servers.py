"""On each server, and with any spelling of the path, an unsigned request never runs the view."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.webhooks.deliveries import BODY, signed

from .servers.path_spellings import spellings
from .servers.server_processes import APPS, COMMANDS, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The path of each view, by what verifies its requests.
PATHS = {"middleware": "/fivetran", "guard": "/guarded", "async guard": "/asynchronous"}


def _protections(app: str) -> Iterator[str]:
    yield "middleware"
    if app != "bare":
        yield "guard"
    if app == "django":
        yield "async guard"


ON_EVERY_SERVER = pytest.mark.parametrize(
    ("server", "app", "protection"),
    [
        (server, app, protection)
        for server, apps in APPS.items()
        for app in apps
        for protection in _protections(app)
    ],
)


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Server]]:
    started: dict[str, Server] = {}
    try:
        for name in COMMANDS:
            if name == "gunicorn" and sys.platform == "win32":
                continue  # it does not run there
            started[name] = Server(name, tmp_path_factory.mktemp("server"))
        for server in started.values():
            server.wait()
        yield started
    finally:
        for server in started.values():
            server.stop()


@pytest.fixture
def running(servers: dict[str, Server], server: str) -> Server:
    if server not in servers:
        pytest.skip(f"{server} does not run on this platform")
    return servers[server]


@ON_EVERY_SERVER
def test_no_spelling_of_the_path_runs_the_view_unsigned(
    running: Server, app: str, protection: str
) -> None:
    targets = spellings(PATHS[protection])
    assert len(set(targets)) == len(targets) > 100
    before = running.runs(app)
    answers = {target: running.send(app, target, body=BODY) for target in targets}
    assert [target for target, answer in answers.items() if 200 <= answer.status < 300] == []
    assert running.runs(app) == before


# Headers in which proxies send the original path or method, and which some servers apply.
MISLEADING = [
    ("/other", {"PATH-INFO": "{path}"}),
    ("/other", {"PATH_INFO": "{path}"}),
    ("/other", {"X-Original-URL": "{path}", "X-Rewrite-URL": "{path}"}),
    ("/other{path}", {"SCRIPT-NAME": "/other"}),
    ("/other{path}", {"SCRIPT_NAME": "/other"}),
    ("{path}", {"SCRIPT_NAME": "{path}"}),
    ("{path}", {"X-Forwarded-Prefix": "/other", "X-Script-Name": "/other"}),
    ("/other{path}", {"X-Forwarded-Prefix": "/other", "X-Script-Name": "/other"}),
    ("{path}", {"Fivetran.Event": "sync_end", "fivetran_event": "sync_end"}),
]


@ON_EVERY_SERVER
def test_no_header_runs_the_view_unsigned(running: Server, app: str, protection: str) -> None:
    path = PATHS[protection]
    before = running.runs(app)
    for target, headers in MISLEADING:
        filled = {name: value.format(path=path) for name, value in headers.items()}
        answer = running.send(app, target.format(path=path).encode(), filled, BODY)
        assert not 200 <= answer.status < 300, (target, headers)
    assert running.runs(app) == before


METHODS = ["GET", "HEAD", "PUT", "PATCH", "DELETE", "get", "post", "Post", "POST\t", "TRACE", "X"]


@ON_EVERY_SERVER
@pytest.mark.parametrize("override", [None, "POST"])
def test_no_method_runs_the_view_unsigned(
    running: Server, app: str, protection: str, override: str | None
) -> None:
    headers = {"X-HTTP-Method-Override": override, "X-Method-Override": override}
    before = running.runs(app)
    for method in METHODS:
        target = PATHS[protection].encode()
        answer = running.send(app, target, headers, BODY, method.encode())
        assert not 200 <= answer.status < 300, method
    assert running.runs(app) == before


@ON_EVERY_SERVER
def test_a_signed_request_to_the_path_runs_the_view(
    running: Server, app: str, protection: str
) -> None:
    before = running.runs(app)
    answer = running.send(app, PATHS[protection].encode(), signed(), BODY)
    assert answer.status == 200, answer
    assert b'"length":%d' % len(BODY) in answer.body.replace(b" ", b"")
    after = running.runs(app)
    for counted in ("runs", "events"):
        assert after[counted][protection] == before[counted].get(protection, 0) + 1


def _in_chunks(body: bytes) -> bytes:
    parts = [body[start : start + 50_000] for start in range(0, len(body), 50_000)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in [*parts, b""])


CHUNKED = {"Transfer-Encoding": "chunked", "Content-Length": None}


@ON_EVERY_SERVER
def test_chunked_body_is_verified(running: Server, app: str, protection: str) -> None:
    before = running.runs(app)
    target = PATHS[protection].encode()
    assert running.send(app, target, CHUNKED, _in_chunks(BODY)).status >= 400
    # After an early answer, Flask's own server waits until the client has closed the connection.
    if running.name != "flask run":
        large = BODY.ljust(3_000_000)
        answer = running.send(app, target, {**signed(large), **CHUNKED}, _in_chunks(large))
        # A server may close the connection before it has received the rest of the body.
        assert answer.status in {0, 401 if running.name == "runserver" else 413}
    assert running.runs(app) == before
    answer = running.send(app, target, {**signed(), **CHUNKED}, _in_chunks(BODY))
    # Django's own server reads no body that has no length.
    assert answer.status == (401 if running.name == "runserver" else 200)
