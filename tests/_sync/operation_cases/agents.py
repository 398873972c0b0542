# Made by scripts/twin.py from _async/operation_cases/agents.py. Do not edit.
"""Proxy agents and hybrid deployment agents."""

from __future__ import annotations

from typing import Any

from .case import BAD, CONFLICT, CURSOR, NO_GROUP, NOT_FOUND, UNKNOWN, OperationCase, not_found

NO_AGENT = not_found("RemoteExecutionAgent")
CELLAR: dict[str, Any] = {"display_name": "cellar", "env_type": "PODMAN", "auth_type": "MANUAL"}

CASES = {
    "proxy_agents.list": OperationCase(
        lambda client: client.proxy_agents.list(limit=1),
        lambda client: client.proxy_agents.list(cursor=CURSOR),
        *BAD,
    ),
    "proxy_agents.get": OperationCase(
        lambda client: client.proxy_agents.get("loyal_courier"),
        lambda client: client.proxy_agents.get(UNKNOWN),
        *NOT_FOUND,
    ),
    "proxy_agents.create": OperationCase(
        lambda client: client.proxy_agents.create(
            display_name="new network", group_region="AWS_EU_WEST_1"
        ),
        lambda client: client.proxy_agents.create(display_name="shop network"),
        *CONFLICT,
    ),
    "proxy_agents.delete": OperationCase(
        lambda client: client.proxy_agents.delete("spare_courier"),
        lambda client: client.proxy_agents.delete("loyal_courier"),
        *CONFLICT,
    ),
    "proxy_agents.list_connections": OperationCase(
        lambda client: client.proxy_agents.list_connections("loyal_courier", limit=1),
        lambda client: client.proxy_agents.list_connections(UNKNOWN),
        *NOT_FOUND,
    ),
    "proxy_agents.regenerate_secrets": OperationCase(
        lambda client: client.proxy_agents.regenerate_secrets("loyal_courier"),
        lambda client: client.proxy_agents.regenerate_secrets(UNKNOWN),
        *NOT_FOUND,
    ),
    "hybrid_deployment_agents.list": OperationCase(
        lambda client: client.hybrid_deployment_agents.list(limit=1),
        lambda client: client.hybrid_deployment_agents.list(group_id=UNKNOWN),
        *NO_GROUP,
    ),
    "hybrid_deployment_agents.get": OperationCase(
        lambda client: client.hybrid_deployment_agents.get("sturdy_anvil"),
        lambda client: client.hybrid_deployment_agents.get(UNKNOWN),
        *NO_AGENT,
    ),
    "hybrid_deployment_agents.create": OperationCase(
        lambda client: client.hybrid_deployment_agents.create(**CELLAR, accept_terms=True),
        lambda client: client.hybrid_deployment_agents.create(**CELLAR, accept_terms=False),
        *BAD,
    ),
    "hybrid_deployment_agents.delete": OperationCase(
        lambda client: client.hybrid_deployment_agents.delete("spare_anvil"),
        lambda client: client.hybrid_deployment_agents.delete("sturdy_anvil"),
        *CONFLICT,
    ),
    "hybrid_deployment_agents.re_auth": OperationCase(
        lambda client: client.hybrid_deployment_agents.re_auth("sturdy_anvil", auth_type="AUTO"),
        lambda client: client.hybrid_deployment_agents.re_auth(UNKNOWN, auth_type="AUTO"),
        *NO_AGENT,
    ),
    "hybrid_deployment_agents.reset_credentials": OperationCase(
        lambda client: client.hybrid_deployment_agents.reset_credentials("sturdy_anvil"),
        lambda client: client.hybrid_deployment_agents.reset_credentials(UNKNOWN),
        *NO_AGENT,
    ),
}
