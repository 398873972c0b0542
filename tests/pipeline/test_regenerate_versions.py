"""A newer or an older API, one command: all published definitions, through the whole pipeline."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts.pipeline import command

DATES = {"2026-01-12": 151, "2026-03-18": 161, "2026-07-10": 169}
IMPORT_ALL = """
import importlib, pkgutil, fivetrex_api
modules = [m.name for m in pkgutil.walk_packages(fivetrex_api.__path__, "fivetrex_api.")]
for name in modules:
    importlib.import_module(name)
print(len(modules), fivetrex_api.__file__)
"""


@pytest.mark.parametrize("date", DATES)
def test_a_published_definition_gives_a_client(
    date: str,
    project: Path,
    published: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command.main(project, ["--from", str(published(date))]) == 0

    assert f"Definition of {date}: {DATES[date]} operations" in capsys.readouterr().out
    source = (project / "openapi" / "source.toml").read_text()
    assert f'updated = "{date}' in source
    here = {**os.environ, "PYTHONPATH": str(project / "generated")}
    imported = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL],
        capture_output=True,
        text=True,
        check=False,
        env=here,
    )
    assert imported.returncode == 0, imported.stderr
    count, file = imported.stdout.split()
    assert int(count) > 400
    assert Path(file).is_relative_to(project)
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "-p", "fivetrex_api"],
        capture_output=True,
        text=True,
        check=False,
        cwd=project / "generated",
        env=here,
    )
    assert checked.returncode == 0, checked.stdout
