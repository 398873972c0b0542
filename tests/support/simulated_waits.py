"""Let all clients wait on the clock of a simulator, also those that an example creates."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from fivetrex._core.settings import Settings

if TYPE_CHECKING:
    import pytest

    from fivetrex.simulator import Simulator


def wait_on_clock_of(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clients that are created from now on wait on the simulator's clock."""
    settings = partial(Settings, clock=simulator._client_clock)
    for module in ("fivetrex._async.client", "fivetrex._sync.client"):
        monkeypatch.setattr(f"{module}.Settings", settings)
