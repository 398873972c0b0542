"""Fixtures for tests of the simulator with plain httpx, without the fivetrex client."""

from collections.abc import Iterator

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of


@pytest.fixture
def simulator() -> Simulator:
    """The small account on a virtual clock."""
    return Simulator()


@pytest.fixture
def client(simulator: Simulator) -> Iterator[httpx.Client]:
    """An HTTP client with valid credentials, in process."""
    with client_of(simulator) as client:
        yield client
