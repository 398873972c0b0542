"""The environments of the orchestrators, whose requirements conflict, and the checks in them.

It runs outside of these environments, with the standard library only.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from scripts.environment import ROOT, prepare

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENGINES = ("airflow", "dagster", "prefect")
# Extras that only the tests of an engine need.
_EXTRAS: dict[str, list[str]] = {"airflow": ["openlineage"], "dagster": [], "prefect": []}
_VARIABLES = {
    "airflow": {
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
    },
    "dagster": {"DAGSTER_DISABLE_TELEMETRY": "yes"},
    "prefect": {"PREFECT_SERVER_ANALYTICS_ENABLED": "false"},
}


def split_arguments(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split the arguments of the command into engines, by default all, and those of pytest.

    Raises:
        ValueError: An argument before `--` is no engine.
    """
    arguments = list(arguments)
    at = arguments.index("--") if "--" in arguments else len(arguments)
    engines, of_pytest = arguments[:at], arguments[at + 1 :]
    for each in engines:
        if each not in ENGINES:
            raise ValueError(
                f"{each!r} is no engine; use {', '.join(ENGINES)}, and -- before the arguments of "
                "pytest"
            )
    return list(dict.fromkeys(engines)) or list(ENGINES), of_pytest


def prepare_engine(engine: str) -> str:
    """Create or update the environment of an engine, and return its interpreter."""
    return prepare(f".venv-{engine}", ",".join([engine, "integration-tests", *_EXTRAS[engine]]))


def variables(engine: str, home: str, inherited: Mapping[str, str]) -> dict[str, str]:
    """Return the environment variables of an engine.

    The user's own settings of the engine are removed: they could refer to a database or a server
    that is in use.

    Args:
        engine: The engine.
        home: An empty folder for the engine's files.
        inherited: The environment variables of this process.
    """
    prefix = f"{engine.upper()}_"
    others = {name: value for name, value in inherited.items() if not name.startswith(prefix)}
    # The tests start many interpreters, each of which would compile all modules again.
    others.pop("PYTHONDONTWRITEBYTECODE", None)
    no_telemetry = {"DO_NOT_TRACK": "1", "SCARF_ANALYTICS": "false"}
    # The types of an engine take long to read: the tests of the guide and the checks share them.
    cache = {"MYPY_CACHE_DIR": f".mypy_cache/{engine}"}
    return {**others, **no_telemetry, **cache, **_VARIABLES[engine], f"{prefix}HOME": home}


def checks(engine: str, python: str, pytest_arguments: Sequence[str]) -> dict[str, list[str]]:
    """Return the commands that check an integration, by name."""
    tests = f"tests/integrations/{engine}"
    names_tests = any(each.startswith("tests/") for each in pytest_arguments)
    examples = sorted(map(str, Path(ROOT, "examples").glob(f"{engine}_*.py")))
    return {
        # Warnings are errors in the project's settings, but engines use their own deprecated names.
        "tests": [
            *(python, "-m", "pytest", "-W", "default"),
            *pytest_arguments,
            *([] if names_tests else [tests]),
        ],
        "types": [
            *(python, "-m", "mypy"),
            # The settings of the project have sections for modules that are not imported here.
            "--no-warn-unused-configs",
            *(f"fivetrex/integrations/{engine}", tests, *examples),
        ],
    }


def check_engine(engine: str, pytest_arguments: Sequence[str]) -> bool:
    """Check an integration in its environment, and print how long each part took.

    Returns:
        Whether all checks passed.
    """
    begin = monotonic()
    python = prepare_engine(engine)
    results = [f"environment {monotonic() - begin:.0f} s"]
    passed = True
    for name, command in checks(engine, python, pytest_arguments).items():
        begin = monotonic()
        with tempfile.TemporaryDirectory(prefix=f"{engine}-") as home:
            environment = variables(engine, home, os.environ)
            status = subprocess.call(command, cwd=ROOT, env=environment)
        failed = " FAILED after" if status else ""
        results.append(f"{name}{failed} {monotonic() - begin:.0f} s")
        passed = passed and status == 0
    print(f"{engine}: {', '.join(results)}", flush=True)
    return passed


def main(arguments: Sequence[str]) -> int:
    """Check the integrations of the given engines.

    Args:
        arguments: The arguments of the command.

    Returns:
        The exit code: 0 if all checks passed, 1 if one failed, 2 if an argument is wrong.
    """
    try:
        engines, pytest_arguments = split_arguments(arguments)
    except ValueError as error:
        print(f"scripts/orchestrators: {error}", file=sys.stderr)
        return 2
    passed = [check_engine(each, pytest_arguments) for each in engines]
    return 0 if all(passed) else 1
