"""The small account and a client on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fivetrex.simulator import Simulator

from .clients import connect

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from fivetrex import AsyncClient


@pytest.fixture
def simulator() -> Simulator:
    """The small account on a virtual clock."""
    return Simulator()


@pytest.fixture
async def client(simulator: Simulator) -> AsyncGenerator[AsyncClient]:
    """A client on it, in process."""
    async with connect(simulator) as client:
        yield client
