"""The configs, tasks and warnings of seeded connections and destinations."""

from __future__ import annotations

from fivetrex.simulator.resources.secret_masking import MASK

POSTGRES = {
    "host": "orders-db.example.com",
    "port": 5432,
    "database": "orders",
    "user": "fivetran_reader",
    "password": MASK,
    "update_method": "QUERY_BASED",
    "connection_type": "SshTunnel",
    "tunnel_host": "bastion.example.com",
    "tunnel_port": 22,
    "tunnel_user": "fivetran",
    "always_encrypted": True,
}
SALESFORCE = {
    "base_url": "https://example.my.salesforce.com",
    "api_usage_limit": 80,
    "authentication_method": "STANDARD",
    "sync_formula_fields": False,
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
    "historical_sync_time_frame": "ALL_TIME",
    "support_connected_accounts_sync": False,
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
POSTGRES_WAREHOUSE = {
    "host": "sandbox-db.example.com",
    "port": 5432,
    "database": "sandbox",
    "user": "fivetran",
    "password": MASK,
    "connection_type": "SshTunnel",
    "tunnel_host": "bastion.example.com",
    "tunnel_port": 22,
    "tunnel_user": "fivetran",
    "always_encrypted": True,
}

RECONNECT = {
    "code": "reconnect",
    "message": "Reconnect",
    "details": "The password has changed, and the source refuses the credentials.",
}
SLOW_SOURCE = {
    "code": "slow_source",
    "message": "The source responds slowly",
    "details": "Syncs may take longer than usual.",
}
