"""The command line, on a simulator over TCP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from fivetrex._cli.main import main
from fivetrex.simulator import Simulator
from tests.support.simulated_waits import wait_on_clock_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit status."""

    status: int
    output: str
    errors: str


@pytest.fixture
def simulator() -> Simulator:
    """A simulator in its initial state."""
    return Simulator()


@pytest.fixture
def served(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """A simulator over TCP, whose address and credentials are in the environment."""
    with simulator.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        yield simulator


@pytest.fixture
def run(
    served: Simulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Result]:
    """Run a command in this process, which waits on the simulator's clock."""
    wait_on_clock_of(served, monkeypatch)

    def call(*arguments: str) -> Result:
        try:
            status = main(list(arguments))
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        captured = capsys.readouterr()
        return Result(status, captured.out, captured.err)

    return call
