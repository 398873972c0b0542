"""The virtual environments of the scripts, created on first use.

This file must also run on old versions of Python, so that it can report that they are too old.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST_KNOWN = 15
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")


def enter(extra: str) -> None:
    """Run the current command in the project's environment, with one of the package's extras.

    If this process already runs in the environment, return. Otherwise create the environment if
    necessary, run the same command in it, and exit with that command's status.

    Args:
        extra: The name of an extra in pyproject.toml.
    """
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if not inside:
        _make(_find_python(), VENV)
    # The extra `dev` includes the others.
    if not _is_installed(VENV, "dev"):
        _install(VENV, extra)
    if not inside:
        try:
            status = subprocess.call([python_of(VENV), *sys.argv])
        except KeyboardInterrupt:
            status = 130
        sys.exit(status)


def prepare(folder: str, extras: str, *packages: str) -> str:
    """Create another environment than the project's own, or update it if it is out of date.

    Args:
        folder: The environment's folder in the root of the repository, such as `.venv-airflow`.
        extras: The names of extras in pyproject.toml, separated by commas.
        *packages: Further requirements, such as `dagster-fivetran>=0.29`.

    Returns:
        The path of the environment's interpreter.
    """
    path = os.path.join(ROOT, folder)
    _make(_find_python(), path)
    _install(path, extras, *packages)
    return python_of(path)


def python_of(venv: str) -> str:
    """Return the path of an environment's interpreter."""
    parts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(venv, *parts)


def _find_python() -> str:
    """Return a Python that is new enough: this one, or one such as `python3.12` on the PATH."""
    if sys.version_info >= OLDEST:
        return sys.executable
    for minor in range(NEWEST_KNOWN, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and subprocess.call([found, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            return found
    return sys.exit(
        f"fivetrex needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is Python "
        f"{platform.python_version()}, and there is no newer one on the PATH. Install one, and "
        "run this again."
    )


def _make(python: str, venv: str) -> None:
    """Create an environment, unless there is one that works."""
    works = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    existing = python_of(venv)
    if os.path.exists(existing) and subprocess.call([existing, "-c", works]) == 0:
        return
    _log(f"creating the environment in {os.path.basename(venv)}")
    if subprocess.call([python, "-m", "venv", "--clear", venv]) != 0:
        sys.exit(
            f"fivetrex: {python} cannot create a virtual environment. Its venv module or pip is "
            "missing; on Debian and Ubuntu: apt install python3-venv"
        )


def _install(venv: str, extras: str, *packages: str) -> None:
    """Install the package in editable mode with extras, unless it is up to date."""
    if _is_installed(venv, extras, *packages):
        return
    _log(f"installing fivetrex[{extras}] into {os.path.basename(venv)}; this takes a moment")
    pip = [python_of(venv), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--editable", f"{ROOT}[{extras}]", *packages]) != 0:
        sys.exit("fivetrex: the installation failed; see the output of pip above")
    with open(_stamp(venv, extras), "w") as file:
        file.write(_wanted(*packages))


def _is_installed(venv: str, extras: str, *packages: str) -> bool:
    stamp = _stamp(venv, extras)
    if not os.path.exists(stamp):
        return False
    with open(stamp) as file:
        return file.read() == _wanted(*packages)


def _wanted(*packages: str) -> str:
    """Return the hash of what determines the contents of an environment."""
    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        contents = file.read()
    return hashlib.sha256(contents + "\n".join([ROOT, *packages]).encode()).hexdigest()


def _stamp(venv: str, extras: str) -> str:
    return os.path.join(venv, f"fivetrex-{extras}.stamp")


def _log(text: str) -> None:
    print(f"fivetrex: {text}", file=sys.stderr, flush=True)
