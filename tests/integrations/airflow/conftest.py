"""An Airflow connection to a simulator, whose clock the clients wait on."""

from __future__ import annotations

import json

import pytest

from fivetrex.integrations.common.account import AccountSettings
from tests.integrations.eventful_simulator import EventfulSimulator


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> EventfulSimulator:
    """The small account on a virtual clock."""
    simulator = EventfulSimulator()
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    return simulator


@pytest.fixture(autouse=True)
def airflow_connection(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The default connection, of another provider's type."""
    connection: dict[str, object] = {
        "conn_type": "fivetran",
        "login": "the key of the account",
        "password": "the secret of the key",
        "extra": {"plan": "paid", "own_option": "of the other provider"},
    }
    monkeypatch.setenv("AIRFLOW_CONN_FIVETRAN_DEFAULT", json.dumps(connection))
    return connection
