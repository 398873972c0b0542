"""Processes that fork after they have used a client: each gets its own answers."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest
import trustme

from .forking_programs import CALLS, CREATES, SLOW
from .responses import answer
from .scripted_server import Connection, Server, encrypted

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="processes are not forked on this platform"
)

ROOT = Path(__file__).parents[2]

#: Seconds after which a program counts as hanging.
HANG_TIMEOUT = 30.0

Reports = dict[str, list[tuple[str, str]]]


def answer_slowly(connection: Connection) -> None:
    """Delay each response, so that another process could read it."""
    while request := connection.read_request():
        if connection.is_gone_after(0.2 if request.last_segment == SLOW else 0.001):
            return
        connection.send(answer(request))


def run_program(name: str, url: str, **environment: str) -> Reports:
    """Run a program that forks, and return the results of each process."""
    program = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "tests.hostile.forking_programs", name, url],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    try:
        output, problems = program.communicate(timeout=HANG_TIMEOUT)
    except subprocess.TimeoutExpired:
        pytest.fail(f"{name}: not complete after {HANG_TIMEOUT:g} seconds")
    finally:
        # Kills the process group, because a child process may hang.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.communicate()
    assert program.returncode == 0, problems
    reports: Reports = {}
    for line in output.splitlines():
        each = json.loads(line)
        reports.setdefault(each["who"], []).extend(map(tuple, each["results"]))
    assert "failure" not in reports, reports["failure"]
    return reports


def check_own_answers(reports: Reports) -> None:
    """Assert that each call returned the requested group."""
    wrong = [pair for results in reports.values() for pair in results if pair[0] != pair[1]]
    assert not wrong


def check_own_connections(server: Server) -> None:
    """Assert that no connection had requests of two processes."""
    for connection in server.connections:
        names = {request.last_segment for request in connection.requests} - {"before", "groups"}
        assert len({name.partition("-")[0] for name in names}) <= 1, names


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server with delayed responses."""
    with Server(answer_slowly) as server:
        yield server


@pytest.mark.parametrize(
    "name", ["fork", "copies", "asynchronous", "asynchronous_inside", "trio_loops"]
)
def test_parent_and_child_get_their_own_answers(server: Server, name: str) -> None:
    reports = run_program(name, server.url)
    assert {who: len(results) for who, results in reports.items()} == {
        "parent": CALLS,
        "child": CALLS,
    }
    check_own_answers(reports)
    check_own_connections(server)


def test_the_parent_keeps_its_connection(server: Server) -> None:
    run_program("fork", server.url)
    names = [request.last_segment for request in server.connections[0].requests]
    assert names == ["before", *(f"parent-{number}" for number in range(CALLS))]


def test_a_grandchild_gets_its_own_answers(server: Server) -> None:
    reports = run_program("fork_again", server.url)
    assert set(reports) == {"parent", "child", "grandchild"}
    check_own_answers(reports)
    check_own_connections(server)


def test_each_task_of_a_pool_gets_the_object_that_it_created(server: Server) -> None:
    reports = run_program("pool", server.url)
    assert len(reports["pool"]) == CREATES
    check_own_answers(reports)
    created = [request for request in server.requests if request.method == "POST"]
    assert len(created) == CREATES
    assert not any(request.method == "POST" for request in server.connections[0].requests)


def test_the_workers_of_a_preforking_server_get_their_own_answers(server: Server) -> None:
    reports = run_program("prefork", server.url)
    assert set(reports) == {"master", *(f"worker{number}" for number in range(4))}
    check_own_answers(reports)
    check_own_connections(server)


@pytest.mark.parametrize("name", ["busy", "first_use"])
def test_fork_during_calls_of_other_threads_does_not_hang(server: Server, name: str) -> None:
    reports = run_program(name, server.url)
    children = [who for who in reports if who.startswith("child")]
    assert len(children) == 8
    check_own_answers(reports)


def test_closing_in_the_child_leaves_the_parents_connection_open(server: Server) -> None:
    reports = run_program("close", server.url)
    assert len(reports["parent"]) == 2 * CALLS
    check_own_answers(reports)
    names = [request.last_segment for request in server.connections[0].requests]
    assert len(names) == 1 + 2 * CALLS
    check_own_connections(server)


def test_the_end_of_the_child_leaves_the_parents_connection_open(server: Server) -> None:
    reports = run_program("drop", server.url)
    check_own_answers(reports)
    assert len(server.connections) == 1


@pytest.mark.parametrize("name", ["fork", "close", "drop", "asynchronous", "asynchronous_inside"])
def test_encrypted_connections_survive_a_fork(name: str, tmp_path: Path) -> None:
    """A child that closed the parent's connection properly would end the encryption for both."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)

    with Server(encrypted(context, answer_slowly)) as server:
        url = server.url.replace("http:", "https:")
        reports = run_program(name, url, SSL_CERT_FILE=str(tmp_path / "authority.pem"))
        check_own_answers(reports)
        check_own_connections(server)


def test_own_http_client_returns_its_own_responses_or_raises(
    server: Server,
) -> None:
    reports = run_program("own_http_client", server.url)
    check_own_answers({"parent": reports["parent"]})
    answers = {got if got == "refused" else got == asked for asked, got in reports["child"]}
    assert answers in ({"refused"}, {True})
    check_own_connections(server)


def test_an_http_client_that_was_not_used_before_the_fork_works(server: Server) -> None:
    reports = run_program("own_http_client_unused", server.url)
    check_own_answers(reports)
    check_own_connections(server)


def test_gunicorn_with_an_application_loaded_before_the_fork(server: Server) -> None:
    with gunicorn(server.url, ["--workers", "3"]) as url, httpx.Client() as http:

        def get(name: str) -> tuple[str, str, str]:
            got, process = http.get(f"{url}/{name}", timeout=5).text.split()
            return name, got, process

        with ThreadPoolExecutor(6) as threads:
            answers = list(threads.map(get, (f"group_{number}" for number in range(60))))
    assert [(asked, got) for asked, got, _ in answers if asked != got] == []
    assert len({process for _, _, process in answers}) > 1


@contextlib.contextmanager
def gunicorn(api_url: str, options: list[str]) -> Iterator[str]:
    """Run gunicorn on a socket of the test, and yield its URL."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        command = [sys.executable, "-m", "gunicorn", "--preload", *options, "--no-control-socket"]
        bind = ["--bind", f"fd://{listener.fileno()}", "--worker-tmp-dir", "/tmp"]
        program = subprocess.Popen(
            [*command, *bind, "tests.hostile.preforking_app:application"],
            cwd=ROOT,
            env={**os.environ, "FIVETRAN_API_URL": api_url},
            pass_fds=[listener.fileno()],
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            yield url
        finally:
            program.terminate()
            try:
                program.communicate(timeout=5)
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(program.pid, signal.SIGKILL)
                program.communicate()
