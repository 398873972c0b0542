# Made by scripts/twin.py from _async/conftest.py. Do not edit.
"""The small account and a client on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fivetrex.simulator import Simulator

from .clients import connect

if TYPE_CHECKING:
    from collections.abc import Generator

    from fivetrex import Client


@pytest.fixture
def simulator() -> Simulator:
    """The small account on a virtual clock."""
    return Simulator()


@pytest.fixture
def client(simulator: Simulator) -> Generator[Client]:
    """A client on it, in process."""
    with connect(simulator) as client:
        yield client
