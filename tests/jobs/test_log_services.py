from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import fivetrex

from .scripts.log_services import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_logs_of_a_group_and_of_the_account_are_sent(client: Client) -> None:
    assert job(client, "quiet_meadow", "an_api_key") == []
    group, account = client.log_services.get("quiet_meadow"), client.log_services.account.get()
    for service, region in ((group, "US"), (account, "EU")):
        assert (service.service, service.enabled) == ("datadog_log", True)
        assert service.setup_state == "connected"
        assert service.config == {"hostname": "example", "region": region, "api_key": "******"}


def test_an_account_without_a_log_service_gets_one(client: Client, simulator: Simulator) -> None:
    client.log_services.account.delete()
    before = len(simulator.writes)
    assert job(client, "quiet_meadow", "an_api_key") == []
    assert "DELETE" not in [write.method for write in simulator.writes[before:]]


def test_a_group_has_one_log_service(client: Client) -> None:
    with pytest.raises(fivetrex.ConflictError):
        job(client, "amber_harbor", "an_api_key")
