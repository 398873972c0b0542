"""The plugin imports nothing until a test requests a fixture, and its examples are valid tests."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
import textwrap
from typing import TYPE_CHECKING

from fivetrex import pytest_plugin

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r"^( *)```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
# Other plugins may import these modules.
OURS_ALONE = ["-p", "no:anyio", "-p", "no:hypothesispytest"]

NOTHING_IS_LOADED = """
import sys

HEAVY = ("httpx", "jsonschema", "uvicorn", "attrs", "fivetrex_api", "fivetrex.simulator",
         "fivetrex._sync", "fivetrex._async", "fivetrex._core", "fivetrex.models")


def loaded():
    return [name for name in HEAVY if name in sys.modules]


def test_before_a_test_asks(request):
    assert "fivetrex.pytest_plugin" in sys.modules
    assert loaded() == []


def test_when_a_test_asks(fivetran_client):
    assert fivetran_client.groups.get("amber_harbor").name == "analytics_warehouse"
    assert {"httpx", "jsonschema", "fivetrex.simulator"} <= set(loaded())
    assert "uvicorn" not in loaded()
"""


def run_pytest(folder: Path, code: str, *arguments: str) -> str:
    """Run a test file in another process, and return the output of pytest; fail if it fails."""
    return run_all(folder, {"test_written.py": code}, *arguments)


def run_all(folder: Path, files: dict[str, str], *arguments: str) -> str:
    """Run several test files; see `run_pytest`."""
    for name, code in files.items():
        (folder / name).write_text(code)
    command = [sys.executable, "-m", "pytest", "-W", "error", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def examples() -> dict[str, str]:
    """The examples in the docstrings of the plugin, by fixture."""
    documented = {"the plugin": inspect.getdoc(pytest_plugin) or ""}
    for name in pytest_plugin.__all__:
        fixture = getattr(pytest_plugin, name)
        documented[name] = inspect.getdoc(fixture) or ""
    return {
        name: "\n".join(textwrap.dedent(code) for _, code in BLOCK.findall(text))
        for name, text in documented.items()
    }


def test_nothing_is_imported_until_a_fixture_is_requested(tmp_path: Path) -> None:
    assert "2 passed" in run_pytest(tmp_path, NOTHING_IS_LOADED, *OURS_ALONE)


def test_the_examples_pass(tmp_path: Path) -> None:
    codes = examples()
    assert all("def test_" in code for code in codes.values())
    files = {f"test_{number}.py": code for number, code in enumerate(codes.values())}
    printed = run_all(tmp_path, files)
    assert all(f"{name} ." in printed for name in files)


def test_pytest_lists_every_fixture(tmp_path: Path) -> None:
    listed = run_pytest(tmp_path, "def test(): ...", "--fixtures")
    for name in pytest_plugin.__all__:
        assert re.search(rf"^{name} -- .*\n    \w", listed, re.MULTILINE), name


def test_the_plugin_can_be_disabled(tmp_path: Path) -> None:
    code = "import sys\ndef test(): assert 'fivetrex' not in sys.modules\n"
    run_pytest(tmp_path, code, "-p", "no:fivetrex", *OURS_ALONE)
