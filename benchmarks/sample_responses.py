"""Sample responses of the API, with connections as varied as those of a real account."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

PAGE_SIZE = 1000

_NOW = datetime(2026, 7, 10, 12, 0, tzinfo=UTC)
_WORDS = ("amber", "brisk", "cedar", "dune", "ember", "frost", "grove", "harbor", "iris", "jade")


def make_pages(connections: int) -> dict[str, bytes]:
    """Serialize the pages of a list of connections, by their cursors."""
    random = Random(connections)
    pages = {}
    for first in range(0, connections, PAGE_SIZE):
        last = min(first + PAGE_SIZE, connections)
        data: dict[str, Any] = {"items": [make_connection(random) for _ in range(first, last)]}
        if last < connections:
            data["next_cursor"] = _cursor(last)
        pages[_cursor(first)] = _serialize(data)
    return pages


def make_response_body() -> bytes:
    """Serialize a response with one connection."""
    return _serialize(make_connection(Random(1)))


def make_connection(random: Random) -> dict[str, Any]:
    """Return a connection of about 1 kB, with many nulls, like typical connections."""
    service = random.choice(list(_CONFIGS))
    created_at = _NOW - timedelta(minutes=random.randrange(600_000), milliseconds=random.random())
    is_new = random.random() < 0.1
    is_paused = random.random() < 0.15
    frequency = random.choice((5, 15, 60, 360, 360, 360, 1440))
    name = "_".join(random.choices(_WORDS, k=2))
    return {
        "id": name,
        "group_id": "_".join(random.choices(_WORDS, k=2)),
        "service": service,
        "service_version": random.randrange(4),
        "schema": f"{service}_{name}.{random.choice(_WORDS)}",
        "connected_by": name if random.random() < 0.8 else None,
        "created_at": _timestamp(created_at),
        "succeeded_at": None if is_new else _timestamp(_moment(random)),
        "failed_at": _timestamp(_moment(random)) if random.random() < 0.3 else None,
        "paused": is_paused,
        "pause_after_trial": False,
        "sync_frequency": frequency,
        "daily_sync_time": "03:00" if frequency == 1440 else None,
        "schedule_type": "auto",
        "data_delay_sensitivity": random.choice(("NORMAL", "LOW", "CUSTOM")),
        "data_delay_threshold": random.choice((0, 0, 45)),
        "networking_method": random.choice(("Directly", "SshTunnel", None)),
        "private_link_id": None,
        "proxy_agent_id": None,
        "hybrid_deployment_agent_id": None,
        "external_secrets_manager_id": None,
        "destination_schema_names": "FIVETRAN_NAMING",
        "source_sync_details": {"subtype": "incremental"} if random.random() < 0.2 else None,
        "status": _status(random, is_new=is_new, is_paused=is_paused),
        "config": _CONFIGS[service](random),
    }


def _status(random: Random, *, is_new: bool, is_paused: bool) -> dict[str, Any]:
    is_broken = random.random() < 0.1
    sync_state = "paused" if is_paused else random.choice(("scheduled", "scheduled", "syncing"))
    is_rescheduled = not is_paused and random.random() < 0.05
    return {
        "setup_state": "broken" if is_broken else "connected",
        "schema_status": random.choice(("ready", None)),
        "sync_state": "rescheduled" if is_rescheduled else sync_state,
        "update_state": "delayed" if is_broken else "on_schedule",
        "is_historical_sync": is_new,
        "rescheduled_for": _timestamp(_NOW + timedelta(hours=1)) if is_rescheduled else None,
        "tasks": [_note(random, "reconnect", "Reconnect")] if is_broken else [],
        "warnings": [_note(random, "slow_source", "Slow")] if random.random() < 0.1 else [],
    }


def _note(random: Random, code: str, message: str) -> dict[str, str]:
    return {
        "code": code,
        "message": message,
        "details": f"Check the source {random.choice(_WORDS)}.",
    }


def _database(random: Random) -> dict[str, Any]:
    return {
        "host": f"{random.choice(_WORDS)}-db.example.com",
        "port": random.choice((5432, 3306)),
        "database": random.choice(_WORDS),
        "user": "fivetran_reader",
        "password": "******",
        "update_method": "XMIN",
        "connection_type": "SshTunnel",
        "tunnel_host": "bastion.example.com",
        "tunnel_port": 22,
        "tunnel_user": "fivetran",
        "always_encrypted": True,
        "public_key": f"ssh-rsa {random.randbytes(64).hex()} fivetran",
    }


def _advertising(random: Random) -> dict[str, Any]:
    return {
        "customer_id": str(random.randrange(10**9)),
        "sync_mode": "SpecificAccounts",
        "accounts": [str(random.randrange(10**9)) for _ in range(random.randrange(1, 6))],
        "conversion_window_size": 30,
        "timeframe_months": "SIX",
        "reports": [
            {
                "table": f"{random.choice(_WORDS)}_daily",
                "report_type": "CAMPAIGN_PERFORMANCE",
                "fields": ["campaign.id", "metrics.clicks", "metrics.cost_micros"],
                "segments": {"date": True, "device": False},
            }
        ],
    }


def _application(random: Random) -> dict[str, Any]:
    return {
        "base_url": f"https://{random.choice(_WORDS)}.example.com",
        "api_usage_limit": random.choice((0.5, 80, None)),
        "authentication_method": "OAUTH",
        "client_secret": "******",
        "is_external_activities_enabled": False,
        "objects": random.sample(_WORDS, 6),
        "filters": {"since": _timestamp(_moment(random)), "deleted": None},
    }


_CONFIGS = {
    "postgres": _database,
    "mysql_rds": _database,
    "google_ads": _advertising,
    "salesforce": _application,
    "zendesk": _application,
}


def _moment(random: Random) -> datetime:
    return _NOW - timedelta(seconds=random.randrange(10**7), microseconds=random.randrange(10**6))


def _timestamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _cursor(first: int) -> str:
    return f"from_{first}" if first else ""


def _serialize(data: dict[str, Any]) -> bytes:
    envelope = {"code": "Success", "message": "Operation performed.", "data": data}
    return json.dumps(envelope, separators=(",", ":")).encode()
