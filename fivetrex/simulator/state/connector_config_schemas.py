"""JSON schemas of the ``config`` and the ``auth`` of connector types.

Those of the connector types that the small account uses are given field by field, like the
configs in `fivetrex.simulator.seeds.connection_configs`; the others have what is usual for their
kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fivetrex.simulator.state.connector_types import ConnectorType


def config_schema(connector_type: ConnectorType) -> dict[str, Any]:
    """Return the JSON schema of the ``config`` of a connector type."""
    named = _NAMES_BY_KIND.get(connector_type.kind, _SCHEMA)
    own = _SETTINGS.get(connector_type.id)
    if own is None:
        own = _SETTINGS_BY_KIND.get(connector_type.kind, _API_KEY)
    return _object({**named, **own})


def auth_schema(connector_type: ConnectorType) -> dict[str, Any] | None:
    """Return the JSON schema of the ``auth`` of a connector type, or ``None``."""
    authorized = connector_type.kind in _AUTHORIZED or connector_type.id.startswith("google_")
    return _object(_AUTHORIZATION) if authorized else None


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _text(description: str, *allowed: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string", "description": description}
    return {**schema, "enum": list(allowed)} if allowed else schema


def _secret(description: str) -> dict[str, Any]:
    return {**_text(description), "format": "password"}


def _number(description: str) -> dict[str, Any]:
    return {"type": "integer", "description": description}


def _boolean(description: str) -> dict[str, Any]:
    return {"type": "boolean", "description": description}


def _texts(description: str) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "string"}, "description": description}


_SCHEMA = {"schema": _text("The schema in the destination.")}
_NAMES_BY_KIND = {
    "Database": {"schema_prefix": _text("What the schemas in the destination begin with.")},
    "File": {**_SCHEMA, "table": _text("The table in the destination.")},
}
_API_KEY = {"api_key": _secret("The key that opens the source.")}
_DATABASE = {
    "host": _text("The server's name or address."),
    "port": _number("The server's port."),
    "database": _text("The database to read."),
    "user": _text("Who logs in."),
    "password": _secret("The password to log in with."),
    "connection_type": _text(
        "How the server is reached.", "Directly", "SshTunnel", "PrivateLink", "ProxyAgent"
    ),
    "tunnel_host": _text("The host of the SSH tunnel."),
    "tunnel_port": _number("The port of the SSH tunnel."),
    "tunnel_user": _text("Who logs in to the SSH tunnel."),
    "always_encrypted": _boolean("Whether the tunnel insists on TLS."),
}
_POSTGRES = {
    **_DATABASE,
    "update_method": _text("How changes are found.", "XMIN", "WAL_PGOUTPUT", "TELEPORT"),
    "replication_slot": _text("The slot that changes are read from."),
}
_MYSQL = {
    **_DATABASE,
    "update_method": _text("How changes are found.", "BINLOG", "TELEPORT"),
    "replica_id": _number("The id of the replica that reads the log; no other may have it."),
}
_SECRETS = {
    "secrets_list": {
        "type": "array",
        "items": _object({"key": _text("A name."), "value": _secret("What is kept secret.")}),
        "description": "What the code is given with every call.",
    }
}
_SETTINGS_BY_KIND: dict[str, dict[str, Any]] = {
    "Database": _DATABASE,
    "File": {
        "pattern": _text("Which files are read: a regular expression."),
        "file_type": _text("What the files are.", "infer", "csv", "json", "parquet", "xml"),
    },
    "Function": {"function": _text("The function to call."), **_SECRETS},
}
_SETTINGS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("postgres", "postgres_rds", "aurora_postgres", "azure_postgres"), _POSTGRES),
    **dict.fromkeys(("mysql", "mysql_rds", "mysql_azure", "aurora", "maria_rds"), _MYSQL),
    "salesforce": {
        "base_url": _text("The address of the organisation."),
        "is_external_activities_enabled": _boolean("Whether external activities are read."),
        "api_usage_limit": _number("How much of the daily limit may be used, in percent."),
        "authentication_method": _text("How it logs in.", "OAUTH", "OAUTH_CLIENT_CREDENTIALS"),
        "client_secret": _secret("The secret of the connected app."),
    },
    "google_ads": {
        "customer_id": _text("The account that manages the others."),
        "sync_mode": _text("Which accounts are read.", "AllAccounts", "SpecificAccounts"),
        "accounts": _texts("The accounts to read."),
        "conversion_window_size": _number("How many days back conversions are counted."),
        "reports": {
            "type": "array",
            "items": _object(
                {
                    "table": _text("The table in the destination."),
                    "report_type": _text("The kind of report."),
                    "fields": _texts("The columns."),
                }
            ),
            "description": "The reports to read.",
        },
    },
    "github": {
        "auth_mode": _text("How it logs in.", "PersonalAccessToken", "GitHubApp"),
        "sync_mode": _text("Which are read.", "AllRepositories", "SpecificRepositories"),
        "repositories": _texts("The repositories to read."),
        "username": _text("Who logs in."),
        "pats": _texts("The personal access tokens."),
        "use_webhooks": _boolean("Whether changes are reported by webhooks."),
    },
    "stripe": {
        "api_key": _secret("A restricted key."),
        "sync_mode": _text("Which accounts are read.", "AllAccounts", "SpecificAccounts"),
        "historical_sync_time_frame": _text("How far back.", "ALL_TIME", "ONE_YEAR", "SIX_MONTHS"),
        "connected_accounts": _texts("The accounts to read."),
        "rate_limit": {"type": "number", "description": "Which share of the limit may be used."},
    },
    "google_sheets": {
        "sheet_id": _text("The address of the sheet."),
        "named_range": _text("The range to read."),
        "auth_type": _text("How it logs in.", "ServiceAccount", "OAuth"),
    },
    "connector_sdk": {
        **_SECRETS,
        "package_id": _text("The package to run."),
        "python_version": _text("The Python to run it with.", "3.10", "3.11", "3.12", "3.13"),
    },
}

_AUTHORIZATION = {
    "client_access": _object(
        {
            "client_id": _text("The id of the app."),
            "client_secret": _secret("The secret of the app."),
        }
    ),
    "access_token": _secret("The token of whoever gave access."),
    "refresh_token": _secret("What renews the token."),
}
# The kinds of source that people give access to on a page of the source's own.
_AUTHORIZED = frozenset({"Marketing", "Productivity", "Sales", "Support"})
