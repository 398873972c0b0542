"""Valid values of parameters and fields, by their names."""

from __future__ import annotations

# The list with the objects that a parameter or field refers to, and their key in the list.
_LISTS = {
    "connection": ("/v1/connections", "id"),
    "destination": ("/v1/destinations", "id"),
    "email": ("/v1/users", "email"),
    "group": ("/v1/groups", "id"),
    "hybrid_agent": ("/v1/hybrid-deployment-agents", "id"),
    "key": ("/v1/system-keys", "id"),
    "log": ("/v1/external-logging", "id"),
    "manager": ("/v1/external-secrets-managers", "id"),
    "package": ("/v1/connector-sdk/packages", "id"),
    "private_link": ("/v1/private-links", "id"),
    "project": ("/v1/transformation-projects", "id"),
    "proxy_agent": ("/v1/proxy", "id"),
    "quickstart": ("/v1/transformations/package-metadata", "id"),
    "quickstart_name": ("/v1/transformations/package-metadata", "name"),
    "role": ("/v1/roles", "name"),
    "team": ("/v1/teams", "id"),
    "transformation": ("/v1/transformations", "id"),
    "user": ("/v1/users", "id"),
    "webhook": ("/v1/webhooks", "id"),
}

_KINDS = {
    "connectionId": "connection",
    "connection_id": "connection",
    "connection_ids": "connection",
    "destinationId": "destination",
    "destination_id": "destination",
    "esmId": "manager",
    "esm_id": "manager",
    "external_secrets_manager_id": "manager",
    "groupId": "group",
    "group_id": "group",
    "group_ids": "group",
    "hybrid_deployment_agent_id": "hybrid_agent",
    "ids": "connection",
    "keyId": "key",
    "logId": "log",
    "package_definition_id": "quickstart",
    "package_id": "package",
    "package_name": "quickstart_name",
    "privateLinkId": "private_link",
    "private_link_id": "private_link",
    "projectId": "project",
    "project_id": "project",
    "proxy_agent_id": "proxy_agent",
    "role": "role",
    "teamId": "team",
    "transformationId": "transformation",
    "transformation_ids": "transformation",
    "userId": "user",
    "user_id": "user",
    "webhookId": "webhook",
}

_WORDS: dict[str, tuple[str, ...]] = {
    "columnName": ("email", "currency", "id"),
    "columns": ("email", "currency"),
    "cron": ("0 9 * * *",),
    "daily_sync_time": ("00:00", "23:00"),
    "display_name": ("an agent", "another"),
    "encoded_cert": ("TUlJ", "AAAA"),
    "end_time": ("2026-07-10T12:00:00Z",),
    "event": ("sync_end", "test_event"),
    "events": ("sync_start", "sync_end", "connection_failure"),
    "exclude_mode": ("PRESERVE", "INCLUDE", "EXCLUDE"),
    "git_remote_url": ("git@example.com:models.git", "https://example.invalid/models"),
    "hash": ("some_hash", "other hash"),
    "hub_server_url": ("https://hub.example.com",),
    "name": ("some_name", "other_name", "sandbox"),
    "public_key": ("ssh-rsa AAAAB3NzaC1yc2E= somebody",),
    "redirect_uri": ("https://example.com/done",),
    "schema": ("orders_db", "new_schema"),
    "schemaName": ("public", "salesforce", "audit"),
    "start_time": ("2026-07-10T00:00:00Z", "2026-07-09"),
    "tableName": ("users", "orders", "account"),
    "time_of_day": ("12:30",),
    "url": ("https://hooks.example.com/", "https://hooks.example.invalid/"),
}

_SERVICES = {
    "/v1/destinations": ("snowflake", "big_query"),
    "/v1/external-logging": ("splunkLog", "cloudwatch"),
    "/v1/external-logging/account": ("splunkLog", "cloudwatch"),
}
_CONNECTORS = ("postgres", "google_sheets", "connector_sdk", "github", "stripe")

#: Fields that most requests need, although the definition does not require them.
LIKELY = frozenset(
    """
    name group_id service type schedule transformation_config project_config permissions config
    display_name email role resource_type access_level time_of_day cron interval hub_server_url
    """.split()  # noqa: SIM905 - a word list is read as one
)

# A value for every required field of any `config`.
_SETTINGS = {
    "dbt_version": "1.9.0",
    "default_schema": "models",
    "git_remote_url": "git@example.com:models.git",
    "role_arn": "arn:aws:iam::1:role/reader",
    "tenant_id": "some_tenant",
    "vault_address": "https://vault.example.com",
    "vault_url": "https://vault.example.com",
    "role_id": "some_role",
    "secret_id": "some_secret",
    "connection_service_name": "some_service",
    "account_url": "some_account",
    "vpce_id": "some_endpoint",
    "aws_account_id": "some_account",
    "cluster_identifier": "some_cluster",
    "connection_service_id": "some_service",
    "workspace_url": "some_workspace",
    "pls_id": "some_link",
    "sub_resource_name": "some_resource",
    "private_connection_service_id": "some_service",
    "host": "db.example.com",
    "password": "some_secret",
    "schema_prefix": "some_prefix",
    "table": "some_table",
    "name": "models",
    "steps": [{"name": "all", "command": "dbt run"}],
    "port": 5432,
}


def settings() -> dict[str, object]:
    """Return a free-form object with settings for many operations."""
    return dict(_SETTINGS)


def list_of(name: str, template: str) -> tuple[str, str] | None:
    """Return the list and the key of the objects that a field refers to, or ``None``.

    Args:
        name: The name of the parameter or field.
        template: The path of its operation.
    """
    if name == "email" and template != "/v1/users":
        return _LISTS["email"]
    kind = _KINDS.get(name)
    if name == "id":
        kind = "connection" if template.endswith("connections") else "group"
    if name == "agentId":
        kind = "proxy_agent" if template.startswith("/v1/proxy") else "hybrid_agent"
    return None if kind is None else _LISTS[kind]


def words(name: str, template: str) -> tuple[str, ...]:
    """Return valid values of a parameter or a field that refers to no object."""
    if name == "email":
        return ("someone@example.com",)
    if name == "service":
        return _SERVICES.get(template, _CONNECTORS)
    if name == "type":
        return ("source", "destination", "all")
    return _WORDS.get(name, ("some_word", "other words"))
