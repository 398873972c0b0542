"""What a new account holds: a small one to read, or a large one to measure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.resources.secrets import MASK

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.account import Account
    from fivetrex.simulator.connection import Connection
    from fivetrex.simulator.sync import SyncStatus

POSTGRES = {
    "host": "orders-db.example.com",
    "port": 5432,
    "database": "orders",
    "user": "fivetran_reader",
    "password": MASK,
    "update_method": "XMIN",
    "connection_type": "SshTunnel",
    "tunnel_host": "bastion.example.com",
    "tunnel_port": 22,
    "tunnel_user": "fivetran",
    "always_encrypted": True,
}
SALESFORCE = {
    "base_url": "https://example.my.salesforce.com",
    "is_external_activities_enabled": False,
    "api_usage_limit": 80,
    "authentication_method": "OAUTH",
    "client_secret": MASK,
}
GOOGLE_ADS = {
    "customer_id": "123-456-7890",
    "sync_mode": "SpecificAccounts",
    "accounts": ["1234567890", "2345678901"],
    "conversion_window_size": 30,
    "reports": [
        {
            "table": "campaign_daily",
            "report_type": "CAMPAIGN_PERFORMANCE",
            "fields": ["campaign.id", "campaign.name", "metrics.clicks", "metrics.cost_micros"],
            "segments": {"date": True, "device": False},
        }
    ],
}
GITHUB = {
    "auth_mode": "PersonalAccessToken",
    "sync_mode": "SpecificRepositories",
    "repositories": ["example/website", "example/warehouse"],
    "username": "example-bot",
    "pats": [MASK],
    "use_webhooks": False,
}
MYSQL = {
    "host": "shop-db.example.com",
    "port": 3306,
    "user": "fivetran",
    "password": MASK,
    "replica_id": 223344,
    "update_method": "BINLOG",
    "connection_type": "Directly",
    "always_encrypted": False,
}
STRIPE = {
    "api_key": MASK,
    "sync_mode": "AllAccounts",
    "historical_sync_time_frame": "ALL_TIME",
    "connected_accounts": [],
    "rate_limit": 0.5,
}

CONNECTOR_SDK = {
    "package_id": "spotted_otter",
    "python_version": "3.12",
    "secrets_list": [{"key": "inventory_api_key", "value": MASK}],
}

SNOWFLAKE = {
    "host": "example.snowflakecomputing.com",
    "port": 443,
    "database": "ANALYTICS",
    "auth": "PASSWORD",
    "user": "FIVETRAN",
    "password": MASK,
    "role": "FIVETRAN_ROLE",
    "connection_type": "Directly",
}
BIG_QUERY = {
    "project_id": "example-marketing",
    "data_set_location": "EU",
    "bucket": "example-staging",
    "secret_key": MASK,
    "support_json_type": True,
}

RECONNECT = {
    "code": "reconnect",
    "message": "Reconnect",
    "details": "The source refuses the credentials since the password has changed.",
}
SLOW_SOURCE = {
    "code": "slow_source",
    "message": "The source answers slowly",
    "details": "Syncs may take longer than usual.",
}

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def seed_small(account: Account, now: datetime) -> None:
    """Three groups and what is in them, in every state; the ids never change."""
    opened = now - 400 * _DAY
    analytics = account.add_group("analytics_warehouse", opened, "amber_harbor")
    marketing = account.add_group("marketing_warehouse", opened + 30 * _DAY, "quiet_meadow")
    sandbox = account.add_group(
        "sandbox", opened + 60 * _DAY + timedelta(microseconds=137_042), "early_lantern"
    )
    account.add_destination(analytics, "snowflake", "-8", SNOWFLAKE, setup_status="connected")
    account.add_destination(
        marketing, "big_query", "+1", BIG_QUERY, setup_status="connected", region="GCP_EUROPE_WEST3"
    )
    account.add_webhook(
        "https://hooks.example.com/fivetran",
        ("sync_start", "sync_end"),
        opened + _DAY,
        identifier="polished_beacon",
        secret="seeded_secret",  # noqa: S106 - the webhooks' tests sign with it
    )
    account.add_webhook(
        "https://alerts.example.com/marketing",
        ("connection_failure", "sync_end"),
        opened + 50 * _DAY,
        marketing,
        identifier="rapid_heron",
        active=False,
    )
    silver_brook = account.add_connection(
        analytics,
        "postgres",
        "orders_db",
        POSTGRES,
        opened + 2 * _HOUR,
        identifier="silver_brook",
        connected_by=account.user_id,
        is_historical_sync=False,
        succeeded_at=now - _HOUR,
        failed_at=now - 9 * _DAY,
        networking_method="SshTunnel",
        schema_status="ready",
        warnings=(SLOW_SOURCE,),
    )
    _record(silver_brook, now - 9 * _DAY, "FAILURE", "The source closed the connection.")
    for hours in range(67, 0, -6):
        _record(silver_brook, now - hours * _HOUR)
    brisk_canyon = account.add_connection(
        analytics,
        "salesforce",
        "salesforce",
        SALESFORCE,
        opened + 3 * _DAY,
        identifier="brisk_canyon",
        connected_by=account.user_id,
        is_historical_sync=False,
        succeeded_at=now - 6 * _HOUR,
        sync_ends_at=now + account.sync_duration,
        sync_frequency=60,
    )
    _record(brisk_canyon, now - 6 * _HOUR)
    brisk_canyon.record_sync(now, now)
    account.add_connection(
        analytics,
        "google_ads",
        "google_ads.campaigns",
        GOOGLE_ADS,
        opened + 5 * _DAY,
        identifier="mellow_dune",
        is_historical_sync=False,
        succeeded_at=now - 20 * _DAY,
        paused=True,
        sync_frequency=1440,
        daily_sync_time="14:00",
    )
    account.add_connection(
        marketing,
        "github",
        "github",
        GITHUB,
        now - 2 * _HOUR,
        identifier="vivid_orchard",
        connected_by=account.user_id,
    )
    account.add_connection(
        marketing,
        "mysql",
        "shop_db",
        MYSQL,
        opened + 40 * _DAY,
        identifier="stormy_ridge",
        connected_by=account.user_id,
        is_historical_sync=False,
        setup_state="broken",
        tasks=(RECONNECT,),
        succeeded_at=now - 3 * _DAY,
        failed_at=now - 2 * _DAY,
    )
    patient_glacier = account.add_connection(
        marketing,
        "stripe",
        "stripe",
        STRIPE,
        opened + 41 * _DAY,
        identifier="patient_glacier",
        is_historical_sync=False,
        succeeded_at=now - 5 * _HOUR,
        rescheduled_for=now + _HOUR,
        sync_frequency=180,
        data_delay_sensitivity="CUSTOM",
        data_delay_threshold=45,
    )
    _record(patient_glacier, now - 5 * _HOUR)
    _record(patient_glacier, now - _HOUR / 2, "RESCHEDULED", "The source asked to come later.")
    patient_glacier.record_sync(now - _HOUR / 2, None)
    account.add_connection(
        sandbox,
        "google_sheets",
        "google_sheets.forecast",
        {},
        now - _DAY,
        identifier="tender_lagoon",
        has_credentials=False,
        setup_state="incomplete",
        schedule_type="manual",
    )
    humble_beacon = account.add_connection(
        sandbox,
        "connector_sdk",
        "inventory",
        CONNECTOR_SDK,
        now - 10 * _DAY,
        identifier="humble_beacon",
        connected_by=account.user_id,
        is_historical_sync=False,
        succeeded_at=now - 3 * _HOUR,
        state={"cursor": "2026-07-10T09:00:00Z", "tables": {"movements": {"last_id": 4711}}},
    )
    _record(humble_beacon, now - 3 * _HOUR)


def _record(
    connection: Connection,
    ended_at: datetime,
    status: SyncStatus = "COMPLETED",
    reason: str | None = None,
) -> None:
    """Tell of a sync that was over before the account was first looked at."""
    started_at = ended_at - timedelta(minutes=4)
    connection.record_sync(started_at, started_at).end(ended_at, status, reason)


# The states that connections of a large account take in turn: most of them are in order.
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
    """So many groups, so many connections in each, of several sources and states."""
    opened = now - 400 * _DAY
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
