"""Prefect's ephemeral server, and credentials of a simulator, whose clock the clients wait on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from prefect.testing.utilities import prefect_test_harness
from pydantic import SecretStr

from fivetrex.integrations.common.account import AccountSettings
from fivetrex.integrations.prefect import FivetrexCredentials
from fivetrex.simulator import VirtualClock
from tests.integrations.eventful_simulator import EventfulSimulator

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def _server() -> Iterator[None]:
    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> EventfulSimulator:
    """The small account on a virtual clock, which begins now, because flow runs have real times."""
    simulator = EventfulSimulator(clock=VirtualClock(datetime.now(UTC)))
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    return simulator


@pytest.fixture
def credentials() -> FivetrexCredentials:
    return FivetrexCredentials(
        api_key=SecretStr("the key of the account"), api_secret=SecretStr("the secret of the key")
    )
