"""A resource on a simulator, whose clock the clients wait on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dagster as dg
import pytest

from fivetrex.integrations.common.account import AccountSettings
from fivetrex.integrations.dagster import FivetrexResource
from tests.integrations.eventful_simulator import EventfulSimulator

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> EventfulSimulator:
    """The small account on a virtual clock, whose connections have their schema configs."""
    simulator = EventfulSimulator()
    for each in ("silver_brook", "vivid_orchard", "humble_beacon"):
        simulator.client().connections.reload_schema_config(each)
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    return simulator


@pytest.fixture
def fivetran() -> FivetrexResource:
    return FivetrexResource(api_key="the key of the account", api_secret="the secret of the key")


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    with dg.DagsterInstance.ephemeral() as instance:
        yield instance
