"""Every code block of every page in `docs/` runs, typed in from top to bottom."""

from __future__ import annotations

import contextlib
import logging
from typing import TYPE_CHECKING, Any

import pytest
import requests

import fivetrex
from fivetrex.simulator import Simulator
from scripts.docs_site.surface import load_resources
from tests.support.simulated_waits import wait_on_clock_of

from .code_blocks import ROOT, blocks, languages, run_python, type_errors_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Pages with tests of their own, which check more than that the blocks run.
TESTED_ELSEWHERE = {
    "docs/simulator.md",
    "docs/webhooks.md",
    # In the environments of the orchestrators.
    "docs/airflow.md",
    "docs/dagster.md",
    "docs/prefect.md",
}
# The site has no page on releases, whose commands cannot be run.
NOT_ON_THE_SITE = {"docs/releasing.md"}
PAGES = sorted(
    {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")} - NOT_ON_THE_SITE
)
GUIDES = [page for page in PAGES if page not in TESTED_ELSEWHERE and blocks(page, "python")]
# Languages of blocks that are not Python: commands of other tools, and output.
SHOWN = {
    "docs/from-fivetran-cli.md": {"sh"},
    "docs/logging.md": {"text"},
    "docs/quickstart.md": {"sh"},
}


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Simulator]:
    monkeypatch.chdir(tmp_path)  # where files are downloaded to
    simulator = Simulator()
    wait_on_clock_of(simulator, monkeypatch)
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        yield simulator


@pytest.fixture
def _log_level() -> Iterator[None]:
    logger = logging.getLogger("fivetrex")
    before = logger.level
    yield
    logger.setLevel(before)


@pytest.mark.usefixtures("simulator", "_log_level")
@pytest.mark.parametrize("page", GUIDES)
def test_python_blocks_run_one_after_the_other(page: str) -> None:
    namespace: dict[str, Any] = {}
    opened: list[fivetrex.Client | requests.Session] = []
    with contextlib.ExitStack() as stack:
        for _ in run_python(page, namespace):
            for value in namespace.values():
                if isinstance(value, fivetrex.Client | requests.Session) and value not in opened:
                    opened.append(value)
                    stack.callback(value.close)


def test_python_blocks_are_typed(shared_folder: Path) -> None:
    assert type_errors_of(GUIDES, shared_folder) == ""


@pytest.mark.parametrize("page", [page for page in PAGES if page not in TESTED_ELSEWHERE])
def test_there_are_no_blocks_that_no_test_runs(page: str) -> None:
    assert languages(page) <= {"python", *SHOWN.get(page, ())}


def test_the_commands_of_the_cli_have_methods_that_exist() -> None:
    page = (ROOT / "docs" / "from-fivetran-cli.md").read_text(encoding="utf-8")
    table = page.partition("| command | Python |")[2].strip().splitlines()[1:]
    named = {row.split("`")[3] for row in table}
    existing = {
        f"{each.call}.{method.name}" for each in load_resources() for method in each.methods
    }
    assert len(table) > 150
    assert named - existing == set()
