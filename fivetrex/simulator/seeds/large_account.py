"""The large account: any number of groups and connections."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.seeds import users_and_teams
from fivetrex.simulator.seeds.connection_configs import (
    GITHUB,
    GOOGLE_ADS,
    MYSQL,
    POSTGRES,
    RECONNECT,
    SALESFORCE,
    SLOW_SOURCE,
    STRIPE,
)

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_DAY = timedelta(days=1)

# The states of the connections of a large account, in turn; most of them are healthy.
_STATES: tuple[dict[str, Any], ...] = (
    {"sync_frequency": 60},
    {"sync_frequency": 360, "data_delay_sensitivity": "HIGH"},
    {"sync_frequency": 15},
    {"sync_frequency": 1440, "daily_sync_time": "03:00"},
    {"sync_frequency": 360, "warnings": (SLOW_SOURCE,)},
    {"sync_frequency": 720, "paused": True},
    {"sync_frequency": 60, "schema_status": "ready"},
    {"sync_frequency": 360, "setup_state": "broken", "tasks": (RECONNECT,)},
    {"sync_frequency": 30},
    {"sync_frequency": 360, "is_historical_sync": True},
)
_SOURCES = (
    ("postgres", POSTGRES),
    ("salesforce", SALESFORCE),
    ("google_ads", GOOGLE_ADS),
    ("github", GITHUB),
    ("mysql", MYSQL),
    ("stripe", STRIPE),
    ("postgres_rds", POSTGRES),
)


def seed_large(account: Account, now: datetime, groups: int, connections: int) -> None:
    """Seed groups and connections in various states."""
    opened = now - 400 * _DAY
    users_and_teams.seed_owner(account, opened, now)
    for group_number in range(groups):
        created_at = opened + timedelta(minutes=group_number)
        group = account.add_group(f"warehouse_{group_number + 1}", created_at)
        for number in range(connections):
            service, config = _SOURCES[number % len(_SOURCES)]
            state = _STATES[number % len(_STATES)]
            never_synced = state.get("is_historical_sync", False)
            account.add_connection(
                group,
                service,
                f"{service}_{number + 1}",
                config,
                created_at + timedelta(seconds=number),
                connected_by=account.user_id,
                succeeded_at=None if never_synced else now - timedelta(minutes=number % 360 + 1),
                **{"is_historical_sync": False, **state},
            )
