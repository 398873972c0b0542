"""The seeded certificates, fingerprints and system keys, with fixed hashes and ids."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.state.fake_credentials import pseudo_random_bytes, ssh_public_key, token
from fivetrex.simulator.state.system_key import SystemKey, expires_at
from fivetrex.simulator.state.trust import (
    Certificate,
    Fingerprint,
    Trust,
    sha256_of,
    sha256_of_key,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_DAY = timedelta(days=1)


def seed(account: Account, now: datetime) -> None:
    """Seed certificates and fingerprints, trusted or waiting for approval, and two system keys."""
    connection = account.connection("silver_brook")
    connection.trust = _trust(account, "orders-db.example.com", connection.created_at)
    destination = account.destination("amber_harbor")
    destination.trust = _trust(account, "example.snowflakecomputing.com", now - 300 * _DAY)
    account.connection("tender_lagoon").trust = _waiting("forecast.example.com")
    account.destination("early_lantern").trust = _waiting("sandbox-db.example.com")
    everything = {"resource_type": "ACCOUNT", "access_level": "READ"}
    marketing = {
        "resource_type": "CONNECTOR",
        "access_level": "MANAGE",
        "resource_filter": {"group_ids": ["quiet_meadow"]},
    }
    _system_key(account, "watchful_keeper", "monitoring", (everything,), now - 100 * _DAY)
    contractor = _system_key(
        account, "passing_visitor", "contractor", (everything, marketing), now - 30 * _DAY
    )
    contractor.expired_at = expires_at(contractor.created_at, "THREE_MONTHS")
    contractor.last_used_at = now - _DAY


def _trust(account: Account, host: str, since: datetime) -> Trust:
    trust = Trust()
    content = pseudo_random_bytes(f"certificate/{host}", 800)
    trust.certificates.add(
        Certificate(account.next_serial(), sha256_of(content), account.user_id, since, content)
    )
    public_key = ssh_public_key(f"host/{host}", host)
    trust.fingerprints.add(
        Fingerprint(
            account.next_serial(), sha256_of_key(public_key), account.user_id, since, public_key
        )
    )
    return trust


def _waiting(host: str) -> Trust:
    return Trust(
        presented_certificate=pseudo_random_bytes(f"certificate/{host}", 800),
        presented_key=ssh_public_key(f"host/{host}", host),
    )


def _system_key(
    account: Account,
    identifier: str,
    name: str,
    permissions: tuple[Mapping[str, object], ...],
    created_at: datetime,
) -> SystemKey:
    key = SystemKey(
        account.next_serial(),
        account.new_id(identifier),
        name,
        permissions,
        key=token(f"system key/{identifier}", 12),
        secret=token(f"system key secret/{identifier}"),
        created_at=created_at,
        updated_at=created_at,
    )
    account.system_keys.add(key)
    return key
