"""An account whose clients wait on the simulator's clock."""

from __future__ import annotations

import pytest

from fivetrex.integrations.common.account import AccountSettings
from fivetrex.simulator import Simulator


@pytest.fixture
def simulator() -> Simulator:
    """The small account on a virtual clock."""
    return Simulator()


@pytest.fixture
def account(simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> AccountSettings:
    """Settings whose clients send their requests to the simulator, in process."""
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    return AccountSettings(api_key=simulator.api_key, api_secret=simulator.api_secret)
