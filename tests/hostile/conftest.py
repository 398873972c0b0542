"""Run each test that uses the fixture `flavour` with all clients and event loops."""

import pytest

from .client_driver import FLAVOURS


@pytest.fixture(params=FLAVOURS)
def flavour(request: pytest.FixtureRequest) -> str:
    """Return the client to test, and the event loop that it runs in."""
    return str(request.param)
