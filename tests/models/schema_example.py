"""A schema config to change in tests."""

from __future__ import annotations

from typing import Any

from fivetrex.models.schema_config import SchemaConfig


def config() -> SchemaConfig:
    return SchemaConfig.from_dict(
        {
            "schema_change_handling": "ALLOW_ALL",
            "schemas": {
                "public": {
                    "enabled": True,
                    "tables": {
                        "users": {
                            "enabled": True,
                            "sync_mode": "SOFT_DELETE",
                            "supports_history_mode": True,
                            "columns": {
                                "email": {"enabled": True, "hashed": False},
                                "secret": {"enabled": False, "hashed": True},
                                "id": {
                                    "enabled": True,
                                    "is_primary_key": True,
                                    "enabled_patch_settings": {
                                        "allowed": False,
                                        "reason": "It is a primary key",
                                        "reason_code": "SYSTEM_COLUMN",
                                    },
                                },
                            },
                        },
                        "ORDERS": {"enabled": False, "sync_mode": "LIVE"},
                        "system": {
                            "enabled": True,
                            "enabled_patch_settings": {
                                "allowed": False,
                                "reason": "It is a system table",
                                "reason_code": "SYSTEM_TABLE",
                            },
                        },
                        "fixed": {"enabled": True, "supports_columns_config": False},
                        "young": {
                            "enabled": True,
                            "sync_mode": "SOFT_DELETE",
                            "supports_history_mode": False,
                        },
                    },
                },
                "archive": {"enabled": False, "tables": {"old": {"enabled": False}}},
            },
        }
    )


def users(**settings: Any) -> dict[str, Any]:
    """Return the body that changes these settings of `public.users`."""
    table = {"enabled": True, **settings}
    return {"schemas": {"public": {"enabled": True, "tables": {"users": table}}}}
