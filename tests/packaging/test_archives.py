"""What is in the wheel and in the sdist."""

from __future__ import annotations

import ast
import sys
import zipfile
from email import message_from_string
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

import fivetrex

from .distributions import PROJECT, ROOT, names_in_sdist, names_in_wheel

if TYPE_CHECKING:
    from pathlib import Path

    from .distributions import Distributions

DIST_INFO = f"fivetrex-{fivetrex.__version__}.dist-info"
# Imported only by users who have it: the frameworks by the webhook guards that are named after
# them, httpcore by the client, because httpx requires it, pydantic with Prefect, which requires it,
# and ruamel.yaml by the simulator, for account files in YAML.
UNDECLARED = {
    "asgiref",
    "django",
    "fastapi",
    "flask",
    "httpcore",
    "pydantic",
    "pytest",
    "ruamel",
    "starlette",
    "trio",
}
# Where the name of a distribution is not that of its package.
PACKAGES = {
    "apache-airflow": "airflow",
    "apache-airflow-providers-common-compat": "airflow",
    "apache-airflow-providers-openlineage": "openlineage",
    "python-dateutil": "dateutil",
}


def test_the_wheel_has_two_names(built: Distributions) -> None:
    names = names_in_wheel(built.wheel)
    assert {name.partition("/")[0] for name in names} == {"fivetrex", "fivetrex_api", DIST_INFO}


def test_both_packages_are_typed(built: Distributions) -> None:
    assert {"fivetrex/py.typed", "fivetrex_api/py.typed"} <= names_in_wheel(built.wheel)


def test_the_wheel_has_every_file_of_both_packages(built: Distributions) -> None:
    names = {name for name in names_in_wheel(built.wheel) if not name.startswith(DIST_INFO)}
    assert names == files_of(ROOT, "fivetrex") | files_of(ROOT / "generated", "fivetrex_api")


def test_the_sdist_makes_the_wheel_that_the_tree_makes(built: Distributions) -> None:
    assert checksums(built.wheel) == checksums(built.wheel_from_tree)


def test_the_wheel_suits_every_python_and_machine(built: Distributions) -> None:
    assert built.wheel.name == f"fivetrex-{fivetrex.__version__}-py3-none-any.whl"


def test_the_wheel_has_the_license(built: Distributions) -> None:
    assert f"{DIST_INFO}/licenses/LICENSE" in names_in_wheel(built.wheel)


def test_the_metadata_requires_what_the_project_does(built: Distributions) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        metadata = message_from_string(archive.read(f"{DIST_INFO}/METADATA").decode())
    required = {Requirement(value) for value in metadata.get_all("Requires-Dist", [])}
    always = {requirement for requirement in required if requirement.marker is None}
    assert always == {Requirement(value) for value in PROJECT["dependencies"]}
    assert metadata["Requires-Python"] == PROJECT["requires-python"]


def test_what_is_required_is_imported_and_what_is_imported_is_required() -> None:
    extras = PROJECT["optional-dependencies"]
    declared = list(PROJECT["dependencies"])
    for extra in ("airflow", "dagster", "openlineage", "prefect", "progress", "redis", "simulator"):
        declared += extras[extra]
    names = {Requirement(value).name for value in declared}
    required = {PACKAGES.get(name, name) for name in names}
    paths = [*(ROOT / "fivetrex").rglob("*.py"), *(ROOT / "generated").rglob("*.py")]
    imported = set().union(*map(imports_of, paths))
    known = set(sys.stdlib_module_names) | {"fivetrex", "fivetrex_api"}
    assert imported - known == required | UNDECLARED


def test_the_sdist_has_what_regenerates_tests_and_explains_it(built: Distributions) -> None:
    names = names_in_sdist(built.sdist)
    for expected in (
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "pyproject.toml",
        "openapi/definition.json",
        "openapi/templates/model.py.jinja",
        "scripts/regenerate",
        "scripts/test",
        "examples/tour.py",
        "benchmarks/__main__.py",
        "tests/packaging/test_archives.py",
        "generated/README.md",
        "generated/fivetrex_api/py.typed",
        "fivetrex/py.typed",
    ):
        assert expected in names


def test_the_sdist_has_nothing_that_was_made_on_the_way(built: Distributions) -> None:
    parts = {part for name in names_in_sdist(built.sdist) for part in name.split("/")}
    assert parts.isdisjoint({".git", ".venv", "__pycache__", ".mypy_cache", ".ruff_cache", "dist"})


def files_of(folder: Path, package: str) -> set[str]:
    """List the files of a package, without what Python leaves there."""
    return {
        path.relative_to(folder).as_posix()
        for path in (folder / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def checksums(wheel: Path) -> dict[str, int]:
    """Give the checksum of each of a wheel's files."""
    with zipfile.ZipFile(wheel) as archive:
        return {info.filename: info.CRC for info in archive.infolist()}


def imports_of(path: Path) -> set[str]:
    """List the top-level names that a file imports from outside its package."""
    names = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names
