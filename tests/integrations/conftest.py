"""Skips the tests of an orchestrator in environments that do not have it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, NoReturn

import pytest

from scripts.orchestrator_environments import ENGINES

if TYPE_CHECKING:
    from pathlib import Path


class _SkippedFolder(pytest.Collector):
    """A folder whose conftest.py and modules are not imported."""

    def collect(self) -> NoReturn:
        pytest.skip(f"{self.name} is not installed: run scripts/orchestrators {self.name}")


def pytest_collect_directory(path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the folder of an engine only where the engine is installed."""
    is_missing = path.name in ENGINES and find_spec(path.name) is None
    if not (is_missing and path.parent.name == "integrations"):
        return None
    return _SkippedFolder.from_parent(parent, name=path.name, path=path)
