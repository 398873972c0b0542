"""The simulator, its command and the pytest plugin, where the extra `simulator` is missing."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .environments import Environment

IMPORTS = {
    "package": "import fivetrex.simulator",
    "attribute": "from fivetrex import simulator",
    "name": "from fivetrex.simulator import Simulator",
    "module": "import fivetrex.simulator.clock",
}
TESTS = {
    "test_client.py": """
import fivetrex

def test_client():
    assert fivetrex.__version__
""",
    "test_optional.py": """
import pytest

simulator = pytest.importorskip("fivetrex.simulator")

def test_simulator():
    assert simulator.Simulator()
""",
    "test_fixture.py": """
def test_fixture(fivetran_client):
    assert fivetran_client
""",
}


def run(
    environment: Environment, *arguments: str, folder: Path
) -> subprocess.CompletedProcess[str]:
    command = [str(environment.python), "-W", "error", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("code", IMPORTS.values(), ids=IMPORTS)
def test_importing_the_simulator_raises_an_import_error_that_names_the_extra(
    without_extra: Environment, tmp_path: Path, code: str
) -> None:
    caught = f"""
try:
    {code}
except ModuleNotFoundError as error:
    print(error)
"""
    done = run(without_extra, "-I", "-c", caught, folder=tmp_path)
    assert done.stderr == ""
    assert "pip install 'fivetrex[simulator]'" in done.stdout


def test_the_command_names_what_to_install(without_extra: Environment, tmp_path: Path) -> None:
    done = run(without_extra, "-I", "-m", "fivetrex.simulator", folder=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    [line] = done.stderr.splitlines()
    assert "pip install 'fivetrex[simulator]'" in line


def test_the_plugin_leaves_other_tests_alone(without_extra: Environment, tmp_path: Path) -> None:
    for name, code in TESTS.items():
        (tmp_path / name).write_text(code)
    done = run(without_extra, "-m", "pytest", "-W", "error", "-rs", folder=tmp_path)
    assert re.search(r"1 passed, 1 skipped, 1 error in", done.stdout), done.stdout + done.stderr
    assert "warning" not in done.stdout
    assert re.search(r"SKIPPED.*fivetrex\[simulator\]", done.stdout)
    assert re.search(r"^E +ModuleNotFoundError.*fivetrex\[simulator\]", done.stdout, re.MULTILINE)
