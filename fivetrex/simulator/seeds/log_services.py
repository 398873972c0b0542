"""The seeded log services: one of a group, and one of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.resources.log_services import run_tests
from fivetrex.simulator.resources.secret_masking import MASK

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account

_DATADOG = {"hostname": "example", "region": "EU", "api_key": MASK}
_SPLUNK = {
    "host": "splunk.example.com",
    "port": 8088,
    "channel": "fivetran",
    "enable_ssl": True,
    "token": MASK,
}


def seed(account: Account) -> None:
    """Seed the log service of a group, which is tested, and that of the account, which is not."""
    run_tests(account.add_log_service("amber_harbor", "datadog_log", _DATADOG))
    account.add_log_service(account.id, "splunkLog", _SPLUNK)
