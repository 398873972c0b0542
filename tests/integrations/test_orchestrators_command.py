"""``scripts/orchestrators``: its arguments, its environments, and the folders that it runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from scripts.orchestrator_environments import ENGINES, checks, split_arguments, variables

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], ([*ENGINES], [])),
        (["dagster", "airflow", "dagster"], (["dagster", "airflow"], [])),
        (["airflow", "--", "-k", "hook"], (["airflow"], ["-k", "hook"])),
        (["--", "-x"], ([*ENGINES], ["-x"])),
    ],
)
def test_arguments(arguments: list[str], expected: tuple[list[str], list[str]]) -> None:
    assert split_arguments(arguments) == expected


@pytest.mark.parametrize("argument", ["airlfow", "-k"])
def test_an_unknown_engine_is_an_error_before_an_environment_is_made(argument: str) -> None:
    command = [sys.executable, str(ROOT / "scripts" / "orchestrators"), "dagster", argument]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"scripts/orchestrators: {argument!r} is no engine; use airflow, dagster, prefect, and -- "
        "before the arguments of pytest\n"
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_has_an_extra_and_is_left_out_of_the_other_checks(engine: str) -> None:
    assert engine in SETTINGS["project"]["optional-dependencies"]
    excluded = re.compile("|".join(SETTINGS["tool"]["mypy"]["exclude"]))
    for path in (f"fivetrex/integrations/{engine}/", f"tests/integrations/{engine}/"):
        assert excluded.search(path)
        # mypy applies the pattern to the files of a folder that is passed as an argument, too.
        assert not excluded.search(path + "hook.py")
    assert excluded.search(f"examples/{engine}_nightly.py")


def test_the_tests_and_the_types_of_an_engine_are_checked_in_its_environment() -> None:
    commands = checks("airflow", "the_python", ["-k", "hook"])
    assert list(commands) == ["tests", "types"]
    assert all(command[:2] == ["the_python", "-m"] for command in commands.values())
    assert commands["tests"][-3:] == ["-k", "hook", "tests/integrations/airflow"]
    assert {"fivetrex/integrations/airflow", "tests/integrations/airflow"} < {*commands["types"]}


def test_a_test_that_is_named_is_run_without_the_others() -> None:
    name = "tests/integrations/prefect/test_block.py::test_it"
    assert checks("prefect", "the_python", [name])["tests"][-1] == name


def test_settings_of_the_user_are_not_used_and_nothing_is_reported_to_vendors() -> None:
    inherited = {
        "PATH": "/usr/bin",
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": "postgresql://production",
        "AIRFLOW_CONN_FIVETRAN_DEFAULT": "fivetran://key:secret@",
        "AIRFLOW_HOME": "/srv/airflow",
    }
    result = variables("airflow", "/tmp/home", inherited)
    assert result["PATH"] == "/usr/bin"
    assert result["DO_NOT_TRACK"] == "1"
    assert result["SCARF_ANALYTICS"] == "false"
    assert {name: value for name, value in result.items() if name.startswith("AIRFLOW_")} == {
        "AIRFLOW_HOME": "/tmp/home",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
    }
    assert variables("dagster", "/tmp/home", {})["DAGSTER_DISABLE_TELEMETRY"] == "yes"
    assert variables("prefect", "/tmp/home", {})["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"


def test_the_tests_of_a_missing_engine_are_skipped_with_the_command_that_runs_them(
    tmp_path: Path,
) -> None:
    integrations = tmp_path / "integrations"
    for engine in ENGINES:
        (integrations / engine).mkdir(parents=True)
        (integrations / engine / "conftest.py").write_text(f"import {engine}\n")
        (integrations / engine / "test_it.py").write_text("def test_it(): pass\n")
    (integrations / "__init__.py").touch()
    conftest = (Path(__file__).parent / "conftest.py").read_text(encoding="utf-8")
    (integrations / "conftest.py").write_text(conftest, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", str(integrations)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment)
    lines = [line for line in done.stdout.splitlines() if line.startswith("SKIPPED")]
    assert [line.partition(": ")[2] for line in lines] == [
        f"{engine} is not installed: run scripts/orchestrators {engine}" for engine in ENGINES
    ]
