"""The small account: a few objects of every kind, in every state, with fixed ids."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.seeds import (
    connector_sdk_packages,
    log_services,
    networking,
    secrets_managers,
    transformations,
    trust_and_system_keys,
    users_and_teams,
)
from fivetrex.simulator.seeds.connection_configs import (
    BIG_QUERY,
    CONNECTOR_SDK,
    GITHUB,
    GOOGLE_ADS,
    MYSQL,
    POSTGRES,
    POSTGRES_WAREHOUSE,
    RECONNECT,
    SALESFORCE,
    SLOW_SOURCE,
    SNOWFLAKE,
    STRIPE,
)
from fivetrex.simulator.state.table_warning import TableWarning, TableWarnings

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.sync import SyncStatus

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)


def seed_small(account: Account, now: datetime) -> None:
    """Seed three groups with objects in every state, with fixed ids."""
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
    account.add_destination(
        sandbox, "postgres_warehouse", "0", POSTGRES_WAREHOUSE, networking_method="SshTunnel"
    )
    account.add_webhook(
        "https://hooks.example.com/fivetran",
        ("sync_start", "sync_end"),
        opened + _DAY,
        identifier="polished_beacon",
        secret="seeded_secret",  # noqa: S106 - tests of webhooks use it
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
        sync_ends_at=now + account.scheduler.sync_duration,
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
    stormy_ridge = account.add_connection(
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
    _record(stormy_ridge, now - 2 * _DAY, "FAILURE", "The source rejected the credentials.")
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
    _record(patient_glacier, now - _HOUR / 2, "RESCHEDULED", "The source requested a later sync.")
    patient_glacier.record_sync(now - _HOUR / 2, None)
    excluded = TableWarning(
        "table_excluded", "The source has no permission to read the table.", now - 5 * _HOUR
    )
    patient_glacier.table_warnings = (TableWarnings(1, "stripe", "dispute", (excluded,)),)
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
    connector_sdk_packages.seed(account, now)
    transformations.seed(account, now)
    log_services.seed(account)
    secrets_managers.seed(account, now)
    users_and_teams.seed(account, now)
    networking.seed(account, now)
    trust_and_system_keys.seed(account, now)


def _record(
    connection: Connection,
    ended_at: datetime,
    status: SyncStatus = "COMPLETED",
    reason: str | None = None,
) -> None:
    """Record a past sync."""
    started_at = ended_at - timedelta(minutes=4)
    connection.record_sync(started_at, started_at).end(ended_at, status, reason)
    connection.scheduler.schedule(connection)
