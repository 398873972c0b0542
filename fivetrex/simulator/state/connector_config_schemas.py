"""JSON schemas of the ``config`` and the ``auth`` of connector types.

The schemas of the connector types of the small account are complete, and match the configs in
`fivetrex.simulator.seeds.connection_configs`. The others have typical fields of their kind.
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
    "Database": {"schema_prefix": _text("The prefix of the schemas in the destination.")},
    "File": {**_SCHEMA, "table": _text("The table in the destination.")},
}
_API_KEY = {"api_key": _secret("The API key of the source.")}
_DATABASE = {
    "host": _text("The host name or address of the server."),
    "port": _number("The port of the server."),
    "database": _text("The database to read."),
    "user": _text("The user name."),
    "password": _secret("The password."),
    "connection_type": _text(
        "How to connect to the server.", "Directly", "SshTunnel", "PrivateLink", "ProxyAgent"
    ),
    "tunnel_host": _text("The host of the SSH tunnel."),
    "tunnel_port": _number("The port of the SSH tunnel."),
    "tunnel_user": _text("The user of the SSH tunnel."),
    "always_encrypted": _boolean("Whether TLS is required through the tunnel."),
}
_POSTGRES = {
    **_DATABASE,
    "update_method": _text("How changes are detected.", "XMIN", "WAL_PGOUTPUT", "TELEPORT"),
    "replication_slot": _text("The replication slot."),
}
_MYSQL = {
    **_DATABASE,
    "update_method": _text("How changes are detected.", "BINLOG", "TELEPORT"),
    "replica_id": _number("The unique id of the replica that reads the log."),
}
_SECRETS = {
    "secrets_list": {
        "type": "array",
        "items": _object({"key": _text("A name."), "value": _secret("The secret value.")}),
        "description": "The secrets that are passed to the code with every call.",
    }
}
_SETTINGS_BY_KIND: dict[str, dict[str, Any]] = {
    "Database": _DATABASE,
    "File": {
        "pattern": _text("A regular expression for the names of the files to read."),
        "file_type": _text("The format of the files.", "infer", "csv", "json", "parquet", "xml"),
    },
    "Function": {"function": _text("The function to call."), **_SECRETS},
}
_SETTINGS: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("postgres", "postgres_rds", "aurora_postgres", "azure_postgres"), _POSTGRES),
    **dict.fromkeys(("mysql", "mysql_rds", "mysql_azure", "aurora", "maria_rds"), _MYSQL),
    "salesforce": {
        "base_url": _text("The address of the organisation."),
        "is_external_activities_enabled": _boolean("Whether external activities are read."),
        "api_usage_limit": _number("The percentage of the daily API limit that may be used."),
        "authentication_method": _text(
            "The authentication method.", "OAUTH", "OAUTH_CLIENT_CREDENTIALS"
        ),
        "client_secret": _secret("The secret of the connected app."),
    },
    "google_ads": {
        "customer_id": _text("The manager account."),
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
        "auth_mode": _text("The authentication method.", "PersonalAccessToken", "GitHubApp"),
        "sync_mode": _text(
            "Which repositories are read.", "AllRepositories", "SpecificRepositories"
        ),
        "repositories": _texts("The repositories to read."),
        "username": _text("The user name."),
        "pats": _texts("The personal access tokens."),
        "use_webhooks": _boolean("Whether changes are reported by webhooks."),
    },
    "stripe": {
        "api_key": _secret("A restricted key."),
        "sync_mode": _text("Which accounts are read.", "AllAccounts", "SpecificAccounts"),
        "historical_sync_time_frame": _text(
            "The time frame of the historical sync.", "ALL_TIME", "ONE_YEAR", "SIX_MONTHS"
        ),
        "connected_accounts": _texts("The accounts to read."),
        "rate_limit": {
            "type": "number",
            "description": "The share of the rate limit that may be used.",
        },
    },
    "google_sheets": {
        "sheet_id": _text("The address of the sheet."),
        "named_range": _text("The range to read."),
        "auth_type": _text("The authentication method.", "ServiceAccount", "OAuth"),
    },
    "connector_sdk": {
        **_SECRETS,
        "package_id": _text("The package to run."),
        "python_version": _text("The Python version.", "3.10", "3.11", "3.12", "3.13"),
    },
}

_AUTHORIZATION = {
    "client_access": _object(
        {
            "client_id": _text("The id of the app."),
            "client_secret": _secret("The secret of the app."),
        }
    ),
    "access_token": _secret("The access token of the user who authorized the connection."),
    "refresh_token": _secret("The refresh token."),
}
# The kinds of source that users authorize with OAuth.
_AUTHORIZED = frozenset({"Marketing", "Productivity", "Sales", "Support"})
