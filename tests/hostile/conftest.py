"""Each test of this folder that asks for a flavour runs in all of them."""

import pytest

from .client_driver import FLAVOURS


@pytest.fixture(params=FLAVOURS)
def flavour(request: pytest.FixtureRequest) -> str:
    """The client to test, and the event loop that it runs in."""
    return str(request.param)
