"""The seeded simulator and the clients that the jobs get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fivetrex.simulator import Simulator
from tests.support.retry_policies import NO_DELAY

if TYPE_CHECKING:
    from fivetrex import AsyncClient, Client


@pytest.fixture
def simulator() -> Simulator:
    """The small account on a virtual clock."""
    return Simulator()


@pytest.fixture
def client(simulator: Simulator) -> Client:
    """A client of it, in process."""
    return simulator.client(retry=NO_DELAY)


@pytest.fixture
def async_client(simulator: Simulator) -> AsyncClient:
    """An asynchronous client of it, in process."""
    return simulator.async_client(retry=NO_DELAY)
