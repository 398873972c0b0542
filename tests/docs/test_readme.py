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

from .code_blocks import ROOT, blocks, languages, run_python

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "README.md"


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
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


def test_python_blocks_are_typed(tmp_path: Path) -> None:
    script = tmp_path / "readme.py"
    script.write_text("\n".join(text for _, text in blocks(PAGE, "python")), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", str(script)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_there_are_no_blocks_that_no_test_runs() -> None:
    assert languages(PAGE) == {"console", "python"}


@pytest.mark.parametrize(("line", "command"), blocks(PAGE, "console"))
def test_commands_run(line: int, command: str) -> None:
    # The command that passes the tests would run this one again, and so for ever.
    environment = {**os.environ, "PYTEST_ADDOPTS": "--collect-only --quiet"}
    done = subprocess.run(
        [sys.executable, *command.split()],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"README.md:{line}: {done.stdout}{done.stderr}"
