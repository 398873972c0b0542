"""Every code block of the README does what it says, typed in from top to bottom."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import logging
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Simulator
from tests.support.simulated_waits import wait_on_clock_of

from .code_blocks import ROOT, blocks, languages, run_python, type_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = "README.md"
# Commands that would change this environment; tests/packaging installs the package.
INSTALLATION = [
    "pip install .",
    "pip install '.[simulator]'",
    "pip install '.[progress]'",
    "pip install '.[redis]'",
    "pip install '.[airflow]'",
]


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Simulator]:
    monkeypatch.chdir(tmp_path)
    simulator = Simulator()
    wait_on_clock_of(simulator, monkeypatch)
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        yield simulator


@pytest.fixture
def _log_level() -> Iterator[None]:
    logger = logging.getLogger("fivetrex")
    before = logger.level
    yield
    logger.setLevel(before)


@pytest.mark.usefixtures("simulator", "_log_level")
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
    assert languages(PAGE) == {"console", "python", "sh"}
    ((_, text),) = blocks(PAGE, "sh")
    assert [line.partition("#")[0].strip() for line in text.splitlines()] == INSTALLATION


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


SEARCHED = [
    "pagination",
    "retry",
    "retries",
    "timeout",
    "rate limit",
    "polling",
    "logging",
    "mock server",
    "to_dict",
    "FastAPI",
    "Flask",
    "Django",
    "AsyncClient",
    "unofficial",
    "pip install",
]


@pytest.mark.parametrize("words", SEARCHED)
def test_words_that_people_search_for_are_found(words: str) -> None:
    assert words in " ".join((ROOT / PAGE).read_text(encoding="utf-8").split())


def test_every_section_is_in_the_table_of_contents() -> None:
    text = (ROOT / PAGE).read_text(encoding="utf-8")
    contents = text.partition("## Contents\n")[2].partition("\n## ")[0]
    sections = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert {*re.findall(r"\[(.+?)\]\(#", contents)} == {*sections} - {"Contents"}
