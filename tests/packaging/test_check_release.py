"""The check before a release: tag, version, changelog and wheel."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

import fivetrex
from scripts import check_release
from scripts.check_release import ReleaseError

from .distributions import ROOT

if TYPE_CHECKING:
    from pathlib import Path

CHANGELOG = """\
# Changelog

## Unreleased

## 1.2.3 (2027-01-31)

### Added

- Something.

## 1.2.2 (2027-01-01)

- Something else.
"""
VERSION = '"""The version."""\n\n__version__ = "1.2.3"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is ready to release 1.2.3."""
    (tmp_path / "fivetrex").mkdir()
    (tmp_path / "fivetrex" / "_version.py").write_text(VERSION, encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    return tmp_path


def test_a_release_that_is_ready(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check_release.main(["v1.2.3"], project) == 0
    assert capsys.readouterr().out == "v1.2.3 can be released\n"


def test_the_section_unreleased_may_be_absent(project: Path) -> None:
    changelog = CHANGELOG.replace("## Unreleased\n\n", "")
    (project / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    assert check_release.check_tag("v1.2.3", project) == "1.2.3"


@pytest.mark.parametrize("tag", ["1.2.3", "v1.2.4", "v1.2.3rc1", "v1.2.3\n", "v01.2.3", ""])
def test_a_tag_of_another_version(
    project: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check_release.main([tag], project) == 1
    assert "tag v1.2.3" in capsys.readouterr().err


@pytest.mark.parametrize("version", ["1.2", "1.2.3rc1", "1.2.3.dev0", "01.2.3", "1.2.3\u0663"])
def test_a_version_of_another_form(project: Path, version: str) -> None:
    text = VERSION.replace("1.2.3", version)
    (project / "fivetrex" / "_version.py").write_text(text, encoding="utf-8")
    with pytest.raises(ReleaseError, match="of the form X"):
        check_release.check_tag(f"v{version}", project)


def test_a_file_without_a_version(project: Path) -> None:
    (project / "fivetrex" / "_version.py").write_text("", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"_version\.py"):
        check_release.check_tag("v1.2.3", project)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("## Unreleased\n", "## Unreleased\n\n- Left over.\n", "Unreleased"),
        (" (2027-01-31)", "", "date"),
        ("2027-01-31", "2027-02-30", "date"),
        ("2027-01-31", "20270131", "date"),
        ("## 1.2.3 ", "## 1.2.30 ", "1.2.30"),
        ("## 1.2.3 ", "## 1x2.3 ", "1x2.3"),
        ("## 1.2.3 ", "## 1.2.2 ", "first section"),
        ("### Added\n\n- Something.\n", "", "no entries"),
        (CHANGELOG, "# Changelog\n", "first section"),
    ],
)
def test_a_changelog_that_does_not_fit(project: Path, old: str, new: str, named: str) -> None:
    assert old in CHANGELOG
    (project / "CHANGELOG.md").write_text(CHANGELOG.replace(old, new), encoding="utf-8")
    with pytest.raises(ReleaseError, match=named):
        check_release.check_tag("v1.2.3", project)


def make_wheel(folder: Path, *, version: str = "1.2.3", code: str = "") -> Path:
    """Make a wheel of version 1.2.3 without dependencies, and an sdist beside it."""
    info = "fivetrex-1.2.3.dist-info"
    files = {
        "fivetrex/__init__.py": f'__version__ = "{version}"\n{code}',
        "fivetrex_api/__init__.py": "",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: fivetrex\nVersion: 1.2.3\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    folder.mkdir()
    (folder / "fivetrex-1.2.3.tar.gz").touch()
    wheel = folder / "fivetrex-1.2.3-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(name, text)
    return wheel


def test_a_wheel_that_works(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_wheel(project / "dist")
    arguments = ["v1.2.3", "--archives", str(project / "dist")]
    assert check_release.main(arguments, project) == 0, capsys.readouterr().err


@pytest.mark.parametrize(
    ("version", "code", "named"),
    [
        ("1.2.4", "", "__version__ is 1.2.4"),
        ("1.2.3", "import missing_dependency", "No module named 'missing_dependency'"),
        ("1.2.3", "import warnings; warnings.warn('old')", "UserWarning: old"),
    ],
)
def test_a_wheel_that_does_not_work(tmp_path: Path, version: str, code: str, named: str) -> None:
    wheel = make_wheel(tmp_path / "dist", version=version, code=code)
    with pytest.raises(ReleaseError, match=named):
        check_release.check_wheel(wheel, "1.2.3")


def test_a_file_that_is_no_wheel(tmp_path: Path) -> None:
    wheel = tmp_path / "fivetrex-1.2.3-py3-none-any.whl"
    wheel.write_bytes(b"no archive")
    with pytest.raises(ReleaseError, match="cannot be installed"):
        check_release.check_wheel(wheel, "1.2.3")


@pytest.mark.parametrize("change", ["nothing", "no sdist", "another version", "no folder"])
def test_archives_other_than_the_two(tmp_path: Path, change: str) -> None:
    folder = tmp_path / "dist"
    if change != "no folder":
        wheel = make_wheel(folder)
        (folder / "fivetrex-1.2.2.tar.gz").touch()
        if change == "nothing":
            wheel.unlink()
        elif change == "no sdist":
            (folder / "fivetrex-1.2.3.tar.gz").unlink()
    with pytest.raises(ReleaseError, match="must have"):
        check_release.find_wheel(folder, "1.2.3")


def test_the_version_of_this_project_is_the_package_s() -> None:
    assert check_release.read_version() == fivetrex.__version__


def test_the_changelog_has_dated_sections_newest_first() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = check_release.read_sections(text)
    headings = [heading for heading in sections if heading != "Unreleased"]
    # As many as there are headings: none is there twice.
    assert len(sections) == sum(line.startswith("## ") for line in text.splitlines())
    assert next(iter(sections)) in {"Unreleased", headings[0]}
    versions = [tuple(map(int, heading.partition(" ")[0].split("."))) for heading in headings]
    assert versions == sorted(versions, reverse=True)
    for heading in headings:
        version = heading.partition(" ")[0]
        check_release.check_changelog(f"## {heading}\n\n{sections[heading]}\n", version)
