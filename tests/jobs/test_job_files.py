"""The jobs are short, fully typed and need no workarounds."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.typing.checkers import Finding, run_mypy, run_pyright

from .job_files import PATHS, count_code_lines, find_workarounds

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_LINES = 40
CHECKERS = {"mypy": run_mypy, "pyright": run_pyright}
COMMENTED = '''"""About."""

# Why.
name = "a"  # What.


def job():
    """Do it.

    In two paragraphs.
    """
    return (
        name
    )
'''


@pytest.fixture(scope="module", params=CHECKERS)
def findings(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> set[Finding]:
    """What a type checker reports for all jobs, in a folder outside the repository."""
    folder = tmp_path_factory.mktemp("checked") / "jobs"
    folder.mkdir()
    for path in PATHS:
        (folder / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    return CHECKERS[request.param](folder, sys.executable)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_type_checkers_report_nothing(findings: set[Finding], path: Path) -> None:
    assert sorted(finding for finding in findings if finding.file == path.name) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_job_needs_no_workarounds(path: Path) -> None:
    assert find_workarounds(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_job_has_an_annotated_entry_point(path: Path) -> None:
    functions = [
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == "job"
    ]
    assert [function.returns is not None for function in functions] == [True]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_job_is_short(path: Path, record_property: Callable[[str, object], None]) -> None:
    lines = count_code_lines(path.read_text(encoding="utf-8"))
    record_property("code_lines", lines)
    assert lines <= MOST_LINES, report_sizes()


def test_every_job_is_tested() -> None:
    tested = {path.stem.removeprefix("test_") for path in PATHS[0].parents[1].glob("test_*.py")}
    assert [path.stem for path in PATHS if path.stem not in tested] == []


def test_code_lines_exclude_comments_and_docstrings() -> None:
    assert count_code_lines(COMMENTED) == 5


@pytest.mark.parametrize(
    ("line", "workaround"),
    [
        ("assert name is not None", "assert"),
        ("import fivetrex_api.models", "import fivetrex_api"),
        ("from fivetrex_api.models import Group", "import fivetrex_api"),
        ("client.request('GET', '/v1/groups')", ".request"),
        ("call(client=client.api)", ".api"),
        ("group.additional_properties['colour']", ".additional_properties"),
        ("typing.cast(str, name)", "cast"),
        ("cast(str, name)", "cast"),
        ("getattr(group, 'name')", "getattr"),
        ("isinstance(name, str)", "isinstance"),
        ("name.strip()  # type: ignore", "# type: ignore"),
        ("name.strip()  # pyright: ignore", "# pyright: ignore"),
    ],
)
def test_workarounds_are_found(line: str, workaround: str) -> None:
    assert find_workarounds(f"{line}\n") == [f"1: {workaround}"]


def report_sizes() -> str:
    """List the code lines of every job, longest first."""
    sizes = {path.stem: count_code_lines(path.read_text(encoding="utf-8")) for path in PATHS}
    longest_first = sorted(sizes.items(), key=lambda size: -size[1])
    return "code lines per job:\n" + "\n".join(f"{size:4} {job}" for job, size in longest_first)
