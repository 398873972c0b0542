"""The command ``python -m fivetrex.simulator``."""

import base64
import json
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

COMMAND = [sys.executable, "-m", "fivetrex.simulator"]


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """The running command, and the variables that it prints."""
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            exports: dict[str, str] = {}
            assert process.stdout is not None
            for line in process.stdout:
                command, _, assignment = line.strip().partition(" ")
                if command == "export":
                    name, _, exports[name] = assignment.partition("=")
                if len(exports) == 3:
                    break
            yield process, exports
        finally:
            process.kill()


def ask(exports: dict[str, str], path: str) -> Any:
    credentials = f"{exports['FIVETRAN_API_KEY']}:{exports['FIVETRAN_API_SECRET']}"
    request = urllib.request.Request(
        exports["FIVETRAN_API_URL"] + path,
        headers={"Authorization": "Basic " + base64.b64encode(credentials.encode()).decode()},
    )
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(request) as response:
        return json.load(response)["data"]


@pytest.mark.skipif(sys.platform == "win32", reason="a signal ends a process there at once")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_its_address_and_stops_without_output(number: signal.Signals) -> None:
    with running() as (process, exports):
        assert len(ask(exports, "/v1/groups")["items"]) == 3
        process.send_signal(number)
        output, complaints = process.communicate()
        assert (process.returncode, output, complaints) == (0, "", "")


def test_options_set_the_account_and_the_credentials() -> None:
    options = ["--groups", "2", "--connections", "3", "--sync-seconds", "0.5"]
    with running(*options, "--api-key", "mine", "--api-secret", "hush") as (_, exports):
        assert (exports["FIVETRAN_API_KEY"], exports["FIVETRAN_API_SECRET"]) == ("mine", "hush")
        assert len(ask(exports, "/v1/groups")["items"]) == 2
        assert len(ask(exports, "/v1/connections")["items"]) == 6


def test_the_clock_speed_can_be_set() -> None:
    with running("--speed", "1e6", "--follow-schedules") as (_, exports):
        path = "/v1/connections/silver_brook"
        before = ask(exports, path)["succeeded_at"]
        # A scheduled sync, hours from now, starts soon at this speed.
        while ask(exports, path)["succeeded_at"] == before:
            pass


def status_of(exports: dict[str, str], path: str) -> int:
    try:
        ask(exports, path)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    return 200


def test_a_scenario_is_loaded_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "scenario.toml"
    file.write_text("""
        [[faults]]
        kind = "status"
        status = 503

        [connections.silver_brook]
        break_connection = {}
    """)
    with running("--scenario", str(file)) as (_, exports):
        assert status_of(exports, "/v1/groups") == 503
        assert len(ask(exports, "/v1/groups")["items"]) == 3
        silver = ask(exports, "/v1/connections/silver_brook")
        assert silver["status"]["setup_state"] == "broken"


def listens(exports: dict[str, str]) -> bool:
    url = urllib.parse.urlsplit(exports["FIVETRAN_API_URL"])
    assert url.port is not None
    try:
        socket.create_connection(("127.0.0.1", url.port)).close()
    except ConnectionRefusedError:
        return False
    return True


@pytest.mark.parametrize(("ends", "comes_back"), [(1e9, False), (60, True)])
def test_a_scenario_can_let_connections_be_refused(
    tmp_path: Path, ends: float, comes_back: bool
) -> None:
    file = tmp_path / "scenario.json"
    fault = {"kind": "connection_refused", "ends": ends}
    file.write_text(json.dumps({"faults": [fault]}))
    with running("--scenario", str(file), "--speed", "600") as (_, exports):
        while comes_back and not listens(exports):
            pass
        assert listens(exports) is comes_back


@pytest.mark.parametrize(
    ("scope", "named"),
    [("", "ends is missing"), ("ends = 5\npath = '/v1'", "path='/v1'")],
)
def test_a_scenario_without_an_end_of_refused_connections_is_an_error(
    tmp_path: Path, scope: str, named: str
) -> None:
    file = tmp_path / "scenario.toml"
    file.write_text(f"[[faults]]\nkind = 'timeout'\n[[faults]]\nkind='connection_refused'\n{scope}")
    line = complaint("--scenario", str(file))
    assert f"{file}: faults[1]: " in line
    assert named in line


def test_strict_mode_and_rate_limits_can_be_set() -> None:
    with running("--strict", "--rate-limits", "trial", "--seed", "7") as (_, exports):
        assert status_of(exports, "/v1/groups/") == 404
        answers = {status_of(exports, "/v1/groups") for _ in range(500)}
        assert answers == {200, 429}


def complaint(*arguments: str) -> str:
    """The one-line error of a command that cannot start."""
    process = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True)
    assert process.returncode == 1
    assert process.stdout == ""
    [line] = process.stderr.splitlines()
    return line


def test_a_taken_port_is_a_one_line_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        line = complaint("--port", port)
    assert port in line
    assert "in use" in line


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--host", "0.0.0.0"], "loopback"),
        (["--port", "70000"], "70000"),
        (["--groups", "-1"], "negative"),
        (["--scenario", "nowhere.toml"], "nowhere.toml"),
        (["--scenario", "scenario.yaml"], "the suffix of a scenario file must be .toml or .json"),
        (["--speed", "0"], "speed"),
        (["--sync-seconds", "nan"], "sync_seconds must be a number of seconds"),
        (["--sync-seconds", "1e300"], "sync_seconds must be a number of seconds"),
    ],
)
def test_invalid_options_are_one_line_errors(arguments: list[str], named: str) -> None:
    assert named in complaint(*arguments)


def test_it_prints_the_address_of_the_page() -> None:
    with subprocess.Popen([*COMMAND, "--port", "0"], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = next(line for line in process.stdout if line.strip().startswith("page:"))
            direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
            with direct.open(line.split()[1]) as response:
                assert response.headers["Content-Type"].startswith("text/html")
        finally:
            process.kill()
