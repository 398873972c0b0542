"""The simulator without the packages of its extra, or with outdated ones."""

from __future__ import annotations

import subprocess
import sys

import pytest

IMPORT = """
import sys, types
sys.modules["jsonschema"] = {stand_in}
try:
    import fivetrex.simulator
except ImportError as error:
    print(type(error).__name__, error)
"""
COMMAND = """
import runpy, sys
sys.modules["uvicorn"] = None
sys.argv[1:] = ["--port", "0"]
runpy.run_module("fivetrex.simulator", run_name="__main__", alter_sys=True)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("stand_in", "error"),
    [("None", "ModuleNotFoundError"), ("types.ModuleType('jsonschema')", "ImportError")],
    ids=["missing", "too old"],
)
def test_the_import_error_names_the_extra(stand_in: str, error: str) -> None:
    done = run(IMPORT.format(stand_in=stand_in))
    assert done.stderr == ""
    assert done.stdout.startswith(f"{error} fivetrex.simulator needs the extra `simulator`: ")
    assert "pip install 'fivetrex[simulator]'" in done.stdout


def test_the_command_without_its_server_says_what_to_install() -> None:
    done = run(COMMAND)
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert line.startswith("The simulator cannot be served on 127.0.0.1 port 0: ")
    assert "pip install 'fivetrex[simulator]'" in line
