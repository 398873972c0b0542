"""Settings of the whole test suite: Hypothesis profiles, event loops, a clean environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from pathlib import Path

# `--hypothesis-profile` selects one. All are deterministic: a failure is due to a change.
PROFILES = {"quick": 10, "standard": 40, "thorough": 200}
for name, examples in PROFILES.items():
    settings.register_profile(name, deadline=None, derandomize=True, max_examples=examples)
settings.load_profile("standard")

_VARIABLES = (
    "FIVETRAN_API_KEY",
    "FIVETRAN_API_SECRET",
    "FIVETRAN_API_URL",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "ALL_PROXY",
    "NO_PROXY",
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run asynchronous tests on trio too, where the mark `each_event_loop` asks for it.

    The thorough profile runs all of them on both loops.
    """
    test = metafunc.definition
    if "anyio_backend" not in metafunc.fixturenames or any(
        "anyio_backend" in mark.args[0] for mark in test.iter_markers("parametrize")
    ):
        return
    is_thorough = metafunc.config.getoption("hypothesis_profile") == "thorough"
    if is_thorough or test.get_closest_marker("each_event_loop"):
        metafunc.parametrize("anyio_backend", ["asyncio", "trio"])


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    """The event loop of asynchronous tests, unless they are parametrized."""
    return "asyncio"


@pytest.fixture(autouse=True)
def _no_outside_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture(scope="session")
def shared_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if hasattr(request.config, "workerinput") else base
