"""The seeded external secrets manager, which is unused."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.resources.secret_masking import MASK

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_VAULT = {
    "vault_address": "https://vault.example.com:8200",
    "namespace": "data",
    "role_id": "fivetran",
    "secret_id": MASK,
}


def seed(account: Account, now: datetime) -> None:
    """Seed a secrets manager."""
    account.add_secrets_manager(
        "HASHICORP_VAULT",
        "company vault",
        _VAULT,
        now - timedelta(days=20),
        identifier="guarded_cavern",
    )
