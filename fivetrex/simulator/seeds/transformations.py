"""The seeded transformations and their project."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.state.transformation_creation_and_deletion import (
    add_project,
    add_transformation,
)

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)

_PROJECT = {
    "dbt_version": "1.9.2",
    "default_schema": "analytics",
    "git_remote_url": "git@git.example.com:example/warehouse.git",
    "git_branch": "main",
    "folder_path": "dbt",
    "threads": 4,
    "target_name": "production",
    "environment_vars": ["DBT_REGION=eu"],
}
_DAILY_BUILD = {
    "project_id": "woven_harbor",
    "name": "daily_build",
    "steps": [
        {"name": "build", "command": "dbt run --select orders"},
        {"name": "test", "command": "dbt test --select orders"},
    ],
}
_STRIPE_MODELS = {
    "package_name": "stripe",
    "connection_ids": ["patient_glacier"],
    "excluded_models": ["stripe__invoice_details"],
    "configurable_variables": {"stripe__standardized_billing_model_enabled": False},
}


def seed(account: Account, now: datetime) -> None:
    """Seed a project with a transformation, and one with an outdated package version."""
    analytics = account.group("amber_harbor")
    marketing = account.group("quiet_meadow")
    created_at = now - 300 * _DAY
    add_project(
        account,
        analytics,
        "DBT_CORE",
        _PROJECT,
        created_at,
        identifier="woven_harbor",
        status="READY",
    )
    add_transformation(
        account,
        analytics,
        "DBT_CORE",
        _DAILY_BUILD,
        {"schedule_type": "INTEGRATED", "connection_ids": ["silver_brook"]},
        created_at + _HOUR,
        identifier="sunlit_quarry",
        status="SUCCEEDED",
        last_started_at=now - _HOUR,
        last_ended_at=now - _HOUR + timedelta(minutes=3),
    )
    add_transformation(
        account,
        marketing,
        "QUICKSTART",
        _STRIPE_MODELS,
        {"schedule_type": "TIME_OF_DAY", "time_of_day": "05:30", "days_of_week": ["MONDAY"]},
        created_at + _DAY,
        identifier="frozen_willow",
        package_version="1.0.0",
    )
