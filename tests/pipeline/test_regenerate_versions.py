"""All published definitions are regenerated one after another in one project."""

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts.pipeline import cli

from .conftest import ROOT, UPSTREAM, copy_of_project, snapshot

DATES = {"2026-01-12": 151, "2026-03-18": 161, "2026-07-10": 169}
IMPORT_ALL = """
import importlib, pkgutil, fivetrex_api
modules = [m.name for m in pkgutil.walk_packages(fivetrex_api.__path__, "fivetrex_api.")]
for name in modules:
    importlib.import_module(name)
print(len(modules), fivetrex_api.__file__)
"""


@dataclass(frozen=True)
class Ran:
    """A regeneration, and the results of importing the client and of checking types."""

    code: int
    told: str
    source: str
    imported: subprocess.CompletedProcess[str]
    checked: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A scratch copy, with curated code that refers to names that no longer exist."""
    root = copy_of_project(tmp_path_factory.mktemp("versions"))
    (root / "fivetrex" / "old.py").write_text("from fivetrex_api.models import LongGone\n")
    return root


@pytest.fixture(scope="module")
def history(project: Path) -> dict[str, Ran]:
    """Regenerate each published definition in chronological order."""
    downloads = {date: UPSTREAM / f"fivetran-openapi-{date}.json" for date in DATES}
    if not all(path.exists() for path in downloads.values()):
        pytest.skip("the published definitions are not beside this project (../shared)")
    return {date: ran(project, path) for date, path in downloads.items()}


def ran(project: Path, download: Path) -> Ran:
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        code = cli.main(project, ["--from", str(download)])
    source = (project / "openapi" / "source.toml").read_text("utf-8")
    # What mypy knows of unchanged modules is kept beside the project, and makes the next quicker.
    check = ["mypy", "--strict", "--config-file=", "--cache-dir=../cache", "-p", "fivetrex_api"]
    return Ran(
        code,
        told.getvalue(),
        source,
        imported=python(project, "-W", "error", "-c", IMPORT_ALL),
        checked=python(project, "-m", *check),
    )


def python(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=project / "generated",
        env={**os.environ, "PYTHONPATH": str(project / "generated")},
    )


@pytest.mark.parametrize("date", DATES)
def test_a_published_definition_gives_a_client(
    date: str, history: dict[str, Ran], project: Path
) -> None:
    made = history[date]
    assert f"Definition of {date}: {DATES[date]} operations" in made.told
    assert "Patches that do not fit" not in made.told
    assert f'updated = "{date}' in made.source
    assert made.imported.returncode == 0, made.imported.stderr
    count, file = made.imported.stdout.split()
    assert int(count) > 400
    assert Path(file).is_relative_to(project)
    assert made.checked.returncode == 0, made.checked.stdout


def test_how_a_newer_download_ends(history: dict[str, Ran]) -> None:
    made = history["2026-07-10"]
    assert made.code == 3
    parts = [
        "files changed. Definition of 2026-07-10: 169 operations",
        "Code under fivetrex/ that refers to names that no longer exist. Correct it (1)",
        "  fivetrex/old.py:1: fivetrex_api.models.LongGone",
        "Changes since the previous definition:",
        "BREAKING",
        "external_secrets_manager",
    ]
    places = [made.told.index(part) for part in parts]
    assert places == sorted(places)


def test_what_is_gone_in_an_older_definition(history: dict[str, Ran]) -> None:
    gone = history["2026-01-12"].told.partition("Changes since")[0]
    assert "fivetrex/models/connection.py" in gone
    assert "fivetrex_api.models.ConnectionTask" in gone
    assert "It is older than the committed definition, of 2026-07-10." in gone
    # Methods whose operations are gone, and one whose operation returns another class.
    assert "external_secrets_managers.list: no operation list_esms\n" in gone
    assert "proxy_agents.get: get_proxy_agent_details: fivetrex.models has no class" in gone


def test_the_last_of_them_leaves_what_is_committed(history: dict[str, Ran], project: Path) -> None:
    kept = ("generated", "openapi", "fivetrex/_async/generated", "fivetrex/models")
    here = {
        name: text
        for name, text in snapshot(project).items()
        if name.startswith(tuple(f"{part}/" for part in kept))
    }
    committed = {name: text for part in kept for name, text in _committed(part).items()}
    assert here == committed


def _committed(part: str) -> dict[str, bytes]:
    found = snapshot(ROOT / part)
    return {f"{part}/{name}": text for name, text in found.items() if "_cache/" not in name}


def test_the_same_download_again_changes_nothing(
    history: dict[str, Ran], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    download = str(UPSTREAM / "fivetran-openapi-2026-07-10.json")
    assert cli.main(project, ["--format", "json", "--from", download]) == 3
    told = json.loads(capsys.readouterr().out)
    assert told["files"] == told["unfit"] == []
    assert told["gone"] == ["fivetrex/old.py:1: fivetrex_api.models.LongGone"]
    assert told["changes"]["counts"] == {"breaking": 0, "review": 0, "compatible": 0}
