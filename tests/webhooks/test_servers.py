"""However the path is written, on whatever server: an unsigned request never runs the view."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.webhooks.deliveries import BODY, signed

from .servers.running import APPS, COMMANDS, Server
from .servers.spellings import spellings

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIRS = [(server, app) for server, apps in APPS.items() for app in apps]
ON_EVERY_SERVER = pytest.mark.parametrize(("server", "app"), PAIRS)
PATHS = {"middleware": "/fivetran"}


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
@pytest.mark.parametrize("protection", PATHS)
def test_no_spelling_of_the_path_runs_the_view_unsigned(
    running: Server, app: str, protection: str
) -> None:
    path = PATHS[protection]
    targets = spellings(path)
    assert len(set(targets)) == len(targets) > 100
    before = running.runs(app)
    answers = {target: running.send(app, target, body=BODY) for target in targets}
    assert [target for target, answer in answers.items() if 200 <= answer.status < 300] == []
    assert running.runs(app) == before


@ON_EVERY_SERVER
@pytest.mark.parametrize("protection", PATHS)
def test_a_signed_request_to_the_path_runs_the_view(
    running: Server, app: str, protection: str
) -> None:
    before = running.runs(app)
    answer = running.send(app, PATHS[protection].encode(), signed(), BODY)
    assert answer.status == 200, answer
    after = running.runs(app)
    for counted in ("runs", "events"):
        assert after[counted][protection] == before[counted].get(protection, 0) + 1
