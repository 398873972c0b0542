"""What is installed works, beside the newest dependencies and beside the lowest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .distributions import run
from .environments import lowest_version, required, site_packages

if TYPE_CHECKING:
    from .environments import Environment

# Each needs its framework, which is no dependency and no extra.
FRAMEWORKS = [f"fivetrex.webhooks.{name}" for name in ("django", "fastapi", "flask", "starlette")]
# Their extras conflict; they are tested in environments of their own.
ORCHESTRATORS = [f"fivetrex.integrations.{name}" for name in ("airflow", "dagster", "prefect")]
OUTSIDE = Path(__file__).parent / "outside"


def test_both_clients_work_in_process(environment: Environment) -> None:
    environment.run_script("use_in_process.py")


def test_both_clients_and_the_logs_work_alone(environment: Environment) -> None:
    environment.run_script("use_alone.py")


def test_every_module_can_be_imported(environment: Environment) -> None:
    environment.run_script("import_everything.py", *FRAMEWORKS, *ORCHESTRATORS)


def test_the_extra_serves_over_tcp(environment: Environment) -> None:
    environment.run_script("use_over_tcp.py")


def test_the_extras_for_progress_and_redis_work(environment: Environment) -> None:
    environment.run_script("use_extras.py")


def test_the_plugin_serves_a_project_outside(environment: Environment) -> None:
    assert " passed" in environment.run_tests(OUTSIDE)


def test_without_the_extra_both_clients_work(bare: Environment) -> None:
    bare.run_script("use_alone.py")


def test_without_the_extra_all_but_the_simulator_can_be_imported(bare: Environment) -> None:
    apart = ("fivetrex.simulator", "fivetrex.pytest_plugin", *FRAMEWORKS, *ORCHESTRATORS)
    bare.run_script("import_everything.py", *apart)


def test_without_the_extra_the_simulator_names_what_is_missing(bare: Environment) -> None:
    with pytest.raises(AssertionError, match=r"pip install 'fivetrex\[simulator\]'"):
        bare.run_script("use_in_process.py")


def test_the_package_comes_from_the_wheel(environment: Environment) -> None:
    code = "import fivetrex, fivetrex_api; print(fivetrex.__path__[0], fivetrex_api.__path__[0])"
    folders = run([str(environment.python), "-I", "-c", code]).split()
    packages = site_packages(environment)
    assert folders == [str(packages / "fivetrex"), str(packages / "fivetrex_api")]


def test_the_lowest_versions_are_the_ones_installed(lowest: Environment) -> None:
    for requirement in required():
        name, _, version = lowest_version(requirement).partition("==")
        code = f"import importlib.metadata as m; print(m.version({name!r}))"
        installed = run([str(lowest.python), "-I", "-c", code]).strip()
        assert (installed + ".0").startswith(version + ".")
