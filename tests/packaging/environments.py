"""Fresh environments with the wheel in them, and nothing of this repository on their path."""

from __future__ import annotations

import shutil
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from tests.support.sharing import build_once

from .distributions import PROJECT, build, run

SCRIPTS = Path(__file__).parent / "scripts"
# Of what runs asynchronous tests, anyio comes with httpx.
RUNNERS = ["pytest-asyncio"]
# The extras for users.
EXTRAS = "progress,redis,simulator"


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment.

    Attributes:
        python: Its interpreter.
        folder: Where it is.
    """

    python: Path
    folder: Path

    def run_script(self, name: str, *arguments: str) -> str:
        """Run one of the scripts in it, outside of the repository."""
        return run([str(self.python), "-I", str(SCRIPTS / name), *arguments], self.folder)

    def run_tests(self, project: Path) -> str:
        """Run a project's tests in it, in a copy of the project that lies elsewhere."""
        copy = self.folder / project.name
        shutil.copytree(project, copy, ignore=shutil.ignore_patterns("__pycache__"))
        return run([str(self.python), "-m", "pytest"], copy)


def bare(base: Path) -> Environment:
    """Give one with the wheel and the newest versions of what it requires, without extras."""
    return _make(base / "bare", [str(build(base).wheel)])


def without_extra(base: Path) -> Environment:
    """Give one with the wheel, no extras, and pytest, as of a project that uses only the client."""
    return _make(base / "without_extra", [str(build(base).wheel), "pytest"])


def newest(base: Path) -> Environment:
    """Give one with the wheel, its extras, the newest versions, and what runs tests."""
    return _make(base / "newest", [f"{build(base).wheel}[{EXTRAS}]", "pytest", *RUNNERS])


def lowest(base: Path) -> Environment:
    """Give one with the wheel, its extras, and the lowest versions that they allow."""
    (pytest,) = (
        requirement
        for requirement in PROJECT["optional-dependencies"]["dev"]
        if Requirement(requirement).name == "pytest"
    )
    pins = [lowest_version(requirement) for requirement in [*required(), pytest]]
    return _make(base / "lowest", [f"{build(base).wheel}[{EXTRAS}]", *pins, *RUNNERS])


def required() -> list[str]:
    """Give what the package and its extras for users require."""
    extras = PROJECT["optional-dependencies"]
    return [
        *PROJECT["dependencies"],
        *(requirement for name in EXTRAS.split(",") for requirement in extras[name]),
    ]


def lowest_version(requirement: str) -> str:
    """Turn a requirement with a lower bound into one that nothing but the bound meets."""
    parsed = Requirement(requirement)
    bounds = [clause.version for clause in parsed.specifier if clause.operator == ">="]
    assert len(bounds) == 1, f"{requirement} has no lower bound"
    return f"{parsed.name}=={bounds[0]}"


def _make(folder: Path, requirements: list[str]) -> Environment:
    # Installed into from outside, it does not need a pip of its own, which takes long to make.
    builder = venv.EnvBuilder(with_pip=False)

    def install(folder: Path) -> None:
        builder.create(folder)
        python = builder.ensure_directories(folder).env_exe
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
        run([*pip, "install", "--quiet", *requirements], folder)

    build_once(folder, install)
    return Environment(Path(builder.ensure_directories(folder).env_exe), folder)


def site_packages(environment: Environment) -> Path:
    """Give the folder that holds an environment's packages."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    return Path(run([str(environment.python), "-I", "-c", code]).strip())
