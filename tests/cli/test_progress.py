"""The renderers: they draw on a terminal, and are silent elsewhere."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from fivetrex.progress import RichProgress, TqdmProgress

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

RENDERERS = [RichProgress, TqdmProgress]
IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_terminal(simulator: Simulator, renderer: type[RichProgress | TqdmProgress]) -> None:
    terminal = Terminal()
    with simulator.client() as client, renderer(terminal) as progress:
        outcomes = list(client.connections.sync_many(IDS, on_progress=progress))
    assert len(outcomes) == 3
    assert "succeeded" in terminal.getvalue()


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_terminal(simulator: Simulator, renderer: type[RichProgress | TqdmProgress]) -> None:
    stream = io.StringIO()
    with simulator.client() as client, renderer(stream) as progress:
        client.connections.sync_and_wait("silver_brook", on_progress=progress)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_renderer_that_is_never_called(renderer: type[RichProgress | TqdmProgress]) -> None:
    with renderer(Terminal()):
        pass


@pytest.mark.parametrize(("renderer", "package"), [(RichProgress, "rich"), (TqdmProgress, "tqdm")])
def test_the_extra_is_named_if_it_is_missing(
    renderer: type[RichProgress | TqdmProgress], package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImportError, match=rf"{package}: pip install 'fivetrex\[progress\]'"):
        renderer()


def test_a_long_list_is_shortened(simulator: Simulator) -> None:
    from datetime import UTC, datetime

    from fivetrex import SyncProgress

    now = datetime(2026, 6, 1, tzinfo=UTC)
    terminal = Terminal()
    with RichProgress(terminal) as progress:
        progress(
            SyncProgress(
                states={f"connection_{number}": "running" for number in range(50)},
                since=now,
                now=now,
                polls=1,
                next_poll=5.0,
                open=50,
                total=50,
            )
        )
    assert "and 30 more" in terminal.getvalue()
    assert "50 running" in terminal.getvalue()
