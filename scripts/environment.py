"""The virtual environment of the scripts, created on first use.

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
VENV_PYTHON = os.path.join(
    VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python"))
)


def enter(extra: str) -> None:
    """Run the current command in the project's environment, with one of the package's extras.

    If this process already runs in the environment, return. Otherwise create the environment if
    necessary, run the same command in it, and exit with that command's status.

    Args:
        extra: The name of an extra in pyproject.toml.
    """
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if not inside:
        _make(_find_python())
    _install(extra)
    if not inside:
        try:
            status = subprocess.call([VENV_PYTHON, *sys.argv])
        except KeyboardInterrupt:
            status = 130
        sys.exit(status)


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


def _make(python: str) -> None:
    """Create the environment, unless there is one that works."""
    works = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    if os.path.exists(VENV_PYTHON) and subprocess.call([VENV_PYTHON, "-c", works]) == 0:
        return
    _log("creating the environment in .venv")
    if subprocess.call([python, "-m", "venv", "--clear", VENV]) != 0:
        sys.exit(
            f"fivetrex: {python} cannot create a virtual environment. Its venv module or pip is "
            "missing; on Debian and Ubuntu: apt install python3-venv"
        )


def _install(extra: str) -> None:
    """Install the package in editable mode with an extra, unless it is up to date."""
    with open(os.path.join(ROOT, "pyproject.toml"), "rb") as file:
        wanted = hashlib.sha256(file.read() + ROOT.encode()).hexdigest()
    # The extra `dev` includes the others.
    for stamp in {_stamp(extra), _stamp("dev")}:
        if os.path.exists(stamp):
            with open(stamp) as file:
                if file.read() == wanted:
                    return
    _log(f"installing fivetrex[{extra}] into .venv; this takes a moment")
    pip = [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*pip, "--editable", f"{ROOT}[{extra}]"]) != 0:
        sys.exit("fivetrex: the installation failed; see the output of pip above")
    with open(_stamp(extra), "w") as file:
        file.write(wanted)


def _stamp(extra: str) -> str:
    return os.path.join(VENV, f"fivetrex-{extra}.stamp")


def _log(text: str) -> None:
    print(f"fivetrex: {text}", file=sys.stderr, flush=True)
