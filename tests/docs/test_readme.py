"""Every code block of the README does what it says, typed in from top to bottom."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Simulator

from .code_blocks import ROOT, blocks, languages, run_python, type_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "README.md"


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Simulator]:
    monkeypatch.chdir(tmp_path)  # where files are downloaded to
    simulator = Simulator()
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        yield simulator


@pytest.mark.usefixtures("simulator")
def test_python_blocks_run_one_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    namespace: dict[str, Any] = {}
    with contextlib.ExitStack() as clients:
        before = None
        for _ in run_python(PAGE, namespace):
            if namespace.get("client") is not before:
                before = namespace["client"]
                clients.callback(before.close)
        for name, value in list(namespace.items()):
            if inspect.iscoroutinefunction(value) and not inspect.signature(value).parameters:
                assert asyncio.run(value()) is not None, name
    assert "stormy_ridge mysql" in capsys.readouterr().out


def test_python_blocks_are_typed(shared_folder: Path) -> None:
    assert type_errors(PAGE, shared_folder) == ""


def test_there_are_no_blocks_that_no_test_runs() -> None:
    assert languages(PAGE) == {"console", "python"}


@pytest.mark.parametrize(("line", "command"), blocks(PAGE, "console"))
def test_commands_run(line: int, command: str) -> None:
    # The command that runs the tests would run this one again, without end.
    environment = {**os.environ, "PYTEST_ADDOPTS": "--collect-only --quiet tests/docs"}
    done = subprocess.run(
        [sys.executable, *command.split()],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"README.md:{line}: {done.stdout}{done.stderr}"
