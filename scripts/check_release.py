"""Check that a tag, the version and the changelog agree, and that the built wheel works.

`python -m scripts.check_release v0.2.0` checks the first three; with `--archives dist`, it also
installs the wheel of that folder in a fresh environment and imports it. `docs/releasing.md`
describes the release. Only the standard library is needed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import venv
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_RELEASE = re.compile(r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}", re.ASCII)
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_IMPORT = """\
import importlib.metadata, sys
import fivetrex, fivetrex_api
installed, expected = importlib.metadata.version("fivetrex"), sys.argv[1]
if not installed == fivetrex.__version__ == expected:
    sys.exit(f"the metadata has {installed} and __version__ is {fivetrex.__version__}")
"""


class ReleaseError(Exception):
    """The release is not ready. The message describes the fix."""


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command.

    Args:
        arguments: The command line without the program's name.
        root: The root of the project.

    Returns:
        0, or 1 if the release is not ready.
    """
    parser = argparse.ArgumentParser(
        prog="python -m scripts.check_release",
        description="Check that a tag, the version and the changelog agree.",
    )
    parser.add_argument("tag", help="such as v0.2.0")
    parser.add_argument(
        "--archives",
        type=Path,
        metavar="FOLDER",
        help="also install and import the wheel in this folder, built by `python -m build`",
    )
    chosen = parser.parse_args(arguments)
    try:
        version = check_tag(chosen.tag, root)
        if chosen.archives is not None:
            check_wheel(find_wheel(chosen.archives, version), version)
    except ReleaseError as error:
        print(f"check_release: {error}", file=sys.stderr)
        return 1
    print(f"{chosen.tag} can be released")
    return 0


def check_tag(tag: str, root: Path = ROOT) -> str:
    """Check that a tag matches the version and the changelog.

    Returns:
        The version.

    Raises:
        ReleaseError: They do not agree.
    """
    version = read_version(root)
    if not _RELEASE.fullmatch(version):
        raise ReleaseError(f"the version {version} is not of the form X.Y.Z")
    if tag != f"v{version}":
        raise ReleaseError(
            f"the tag is {tag}, and fivetrex/_version.py has {version}; tag v{version}, or change "
            "the version first"
        )
    check_changelog((root / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    return version


def read_version(root: Path = ROOT) -> str:
    """Read the version without importing the package, which needs its dependencies.

    Raises:
        ReleaseError: The file has no version.
    """
    text = (root / "fivetrex" / "_version.py").read_text(encoding="utf-8")
    found = _VERSION.search(text)
    if found is None:
        raise ReleaseError("fivetrex/_version.py has no line __version__ = ...")
    return found[1]


def check_changelog(text: str, version: str) -> None:
    """Check that a version's section comes first, is dated and is not empty.

    Raises:
        ReleaseError: It does not, or there are entries under "Unreleased".
    """
    sections = read_sections(text)
    if sections.pop("Unreleased", ""):
        raise ReleaseError(
            'CHANGELOG.md has entries under "Unreleased"; insert the heading '
            f"## {version} ({date.today().isoformat()}) above them"
        )
    heading = next(iter(sections), "")
    found = re.fullmatch(rf"{re.escape(version)} \((\d{{4}}-\d{{2}}-\d{{2}})\)", heading)
    if found is None or not _is_date(found[1]):
        raise ReleaseError(
            f"the first section of CHANGELOG.md is {heading!r}; it must be the version with its "
            f"date, such as {version} ({date.today().isoformat()})"
        )
    if not sections[heading]:
        raise ReleaseError(f"CHANGELOG.md has no entries for {version}")


def read_sections(text: str) -> dict[str, str]:
    """Split a changelog into its sections: the text below each heading of the second level."""
    _, *parts = _HEADING.split(text)
    return {
        heading.strip(): body.strip() for heading, body in zip(parts[::2], parts[1::2], strict=True)
    }


def find_wheel(folder: Path, version: str) -> Path:
    """Return the wheel of a folder that contains only one wheel and one sdist of a version.

    Raises:
        ReleaseError: The folder has other files, or lacks one of them.
    """
    wheel, sdist = f"fivetrex-{version}-py3-none-any.whl", f"fivetrex-{version}.tar.gz"
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    if names != [wheel, sdist]:
        present = ", ".join(names) or "nothing"
        raise ReleaseError(f"{folder} must have {wheel} and {sdist}, and has: {present}")
    return folder / wheel


def check_wheel(wheel: Path, version: str) -> None:
    """Install a wheel in a fresh environment, and import both packages there.

    Raises:
        ReleaseError: The installation or the import fails, or the version is another one.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        builder = venv.EnvBuilder(with_pip=False)
        builder.create(folder)
        python = builder.ensure_directories(folder).env_exe
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
        _run([*pip, "install", "--quiet", str(wheel.resolve())], folder, "cannot be installed")
        run = [python, "-I", "-W", "error", "-c", _IMPORT, version]
        _run(run, folder, f"is not a usable fivetrex {version}")


def _run(command: list[str], folder: str, problem: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(f"the wheel {problem}:\n{done.stdout}{done.stderr}".rstrip())


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
