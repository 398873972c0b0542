"""What type checkers say of right and wrong uses, however the package is installed."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import fivetrex
from tests.packaging import environments

from .checkers import Finding, run_mypy, run_pyright
from .uses import async_script, script

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
RIGHT = sorted((HERE / "uses").glob("*script.py"))
# Not `.py` files, so that the checks of this repository's own code leave them alone.
WRONG = sorted((HERE / "wrong_uses").glob("*.txt"))
CHECKERS = {"mypy": run_mypy, "pyright": run_pyright}


@pytest.fixture(scope="session", params=["editable", "wheel"])
def python(request: pytest.FixtureRequest, shared_folder: Path) -> str:
    """An interpreter that has the package: this one, from the repository; or from the wheel."""
    if request.param == "editable":
        return sys.executable
    return str(environments.newest(shared_folder).python)


@pytest.fixture(scope="session", params=CHECKERS)
def checker(request: pytest.FixtureRequest) -> str:
    """The checker's name."""
    name: str = request.param
    return name


@pytest.fixture(scope="session")
def findings(python: str, checker: str, tmp_path_factory: pytest.TempPathFactory) -> set[Finding]:
    """What the checker finds in all scripts, in a folder apart from the repository."""
    folder = tmp_path_factory.mktemp("checked") / "scripts"
    folder.mkdir()
    for path in (*RIGHT, *WRONG):
        (folder / checked_name(path)).write_text(path.read_text())
    return CHECKERS[checker](folder, python)


@pytest.mark.parametrize("path", RIGHT, ids=lambda path: path.stem)
def test_right_uses_are_accepted(findings: set[Finding], path: Path) -> None:
    assert sorted(finding for finding in findings if finding.file == checked_name(path)) == []


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_wrong_uses_are_reported_and_nothing_else_is(
    findings: set[Finding], checker: str, path: Path
) -> None:
    found = sorted(
        finding
        for finding in findings
        # Pyright follows an error up: what it gives is of no known type, wherever it goes.
        if finding.file == checked_name(path) and not finding.code.startswith("reportUnknown")
    )
    assert found == sorted(expected_findings(path, checker))


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_nothing_is_wrong_for_one_checker_only(path: Path) -> None:
    lines = [{finding.line for finding in expected_findings(path, checker)} for checker in CHECKERS]
    assert lines[0] == lines[1] != set()


@pytest.mark.parametrize("main", [script.main, async_script.main], ids=["script", "async_script"])
def test_right_uses_also_run(main: Callable[[], object]) -> None:
    main()


@pytest.mark.parametrize(
    ("path", "client"),
    [
        (HERE / "uses" / "script.py", fivetrex.Client),
        (HERE / "uses" / "async_script.py", fivetrex.AsyncClient),
    ],
    ids=["Client", "AsyncClient"],
)
def test_every_public_method_is_used(
    path: Path, client: type[fivetrex.Client | fivetrex.AsyncClient]
) -> None:
    source = path.read_text()
    made = client(api_key="a key", api_secret="a secret")
    assert [name for name in public_names(made) if not re.search(rf"\.{name}\b", source)] == []


def public_names(client: fivetrex.Client | fivetrex.AsyncClient) -> list[str]:
    """List a client's methods and properties, and those of its resources as `resource.method`.

    Generated methods are alike: `tests/_async/operation_cases` calls each, and is checked as well.
    """
    values = {name: getattr(client, name) for name in dir(client) if not name.startswith("_")}
    written = {name: value for name, value in values.items() if not _is_generated(type(value))}
    resources = {name: value for name, value in written.items() if hasattr(value, "list")}
    assert resources
    return [*written] + [
        f"{name}.{method}"
        for name, resource in resources.items()
        if name != "connectors"
        for method in dir(resource)
        if not method.startswith("_") and not _is_generated(getattr(resource, method))
    ]


def _is_generated(value: object) -> bool:
    return ".generated." in (getattr(value, "__module__", None) or type(value).__module__)


def expected_findings(path: Path, checker: str) -> set[Finding]:
    """Read the comments `# E: code ...`; pyright's codes begin with `report`, mypy's do not."""
    return {
        Finding(checked_name(path), number, code)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if (comment := line.partition("# E: ")[2])
        for code in comment.split()
        if code.startswith("report") == (checker == "pyright")
    }


def checked_name(path: Path) -> str:
    """Name a script as it is checked: the right and the wrong ones side by side."""
    return f"{path.parent.name}_{path.stem}.py"
