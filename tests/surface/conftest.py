"""Both clients, which send nothing."""

from __future__ import annotations

import pytest

import fivetrex


@pytest.fixture(params=[fivetrex.Client, fivetrex.AsyncClient], ids=["sync", "async"])
def client(request: pytest.FixtureRequest) -> fivetrex.Client | fivetrex.AsyncClient:
    """One of the two clients."""
    made: fivetrex.Client | fivetrex.AsyncClient
    made = request.param(api_key="some_key", api_secret="some_secret")
    return made
