"""The archives that are published, built once for all tests."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.sharing import build_once

ROOT = Path(__file__).parent.parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


@dataclass(frozen=True, slots=True)
class Distributions:
    """The archives.

    Attributes:
        sdist: The source, as published.
        wheel: The wheel, as published: built from `sdist`.
        wheel_from_tree: The wheel that an installation from the repository makes.
    """

    sdist: Path
    wheel: Path
    wheel_from_tree: Path


def build(base: Path) -> Distributions:
    """Build them under a folder, unless they are there."""
    # Asked for neither, `build` makes the sdist, and of that the wheel.
    published = build_once(base / "published", lambda to: _run_build("--outdir", str(to)))
    from_tree = build_once(
        base / "from_tree", lambda to: _run_build("--wheel", "--outdir", str(to))
    )
    (sdist,) = published.glob("*.tar.gz")
    (wheel,) = published.glob("*.whl")
    (wheel_from_tree,) = from_tree.glob("*.whl")
    return Distributions(sdist, wheel, wheel_from_tree)


def _run_build(*arguments: str) -> None:
    run([sys.executable, "-m", "build", *arguments, str(ROOT)])


def run(command: list[str], folder: Path = ROOT) -> str:
    """Run a command; give what it printed, and fail with it where the command fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def names_in_wheel(wheel: Path) -> set[str]:
    """List the files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def names_in_sdist(sdist: Path) -> set[str]:
    """List the files of an sdist, as seen from the one folder that it unpacks to."""
    with tarfile.open(sdist) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}
