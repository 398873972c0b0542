"""Hybrid deployment agents: list, create, get, replace credentials, delete."""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources import networking_checks
from fivetrex.simulator.resources.timestamps import timestamp, timestamp_or_none
from fivetrex.simulator.state.fake_credentials import pem, token
from fivetrex.simulator.state.hybrid_agent import VERSION, HybridAgent

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account


def render(agent: HybridAgent) -> dict[str, Any]:
    """Render an agent, without its credentials."""
    return {
        "id": agent.id,
        "display_name": agent.display_name,
        "group_id": agent.group_id,
        "deployment_type": agent.deployment_type,
        "version": VERSION,
        "enabled": True,
        "online": agent.online,
        "registered_at": timestamp(agent.registered_at),
        "updated_at": timestamp(agent.updated_at),
        "last_used_at": timestamp_or_none(agent.last_used_at),
        "created_by": agent.created_by,
    }


def with_usage(agent: HybridAgent, account: Account) -> dict[str, Any]:
    """Render an agent, and the connections that use it."""
    usage = [
        {"connection_id": each.id, "schema": each.schema, "service": each.service}
        for each in account.usage_index.connections(agent.id)
    ]
    return {**render(agent), "usage": usage}


def list_all(call: Call) -> Reply:
    """List the agents of the account or of a group."""
    account, group_id = call.account, call.query.get("groupId")
    if group_id is not None:
        account.group(group_id)

    def show(agent: HybridAgent) -> dict[str, Any]:
        return with_usage(agent, account)

    def is_of_group(agent: HybridAgent) -> bool:
        return agent.group_id == group_id

    where = None if group_id is None else is_of_group
    return Reply(page(account.hybrid_agents, call.query, show, kind="hybrid-agents", where=where))


def create(call: Call) -> Reply:
    """Create an agent, and return its credentials."""
    account, body = call.account, call.body
    name, group_id = body["display_name"], body.get("group_id")
    if not name:
        raise invalid("'display_name' is required.")
    if body["accept_terms"] is not True:
        raise invalid("'accept_terms' must be true to accept the license of the agent.")
    if group_id is not None:
        account.group(group_id)
    if any(agent.display_name == name for agent in account.hybrid_agents):
        raise conflict(f"An agent with the name '{name}' already exists.")
    agent = HybridAgent(
        account.next_serial(),
        account.new_id(),
        name,
        body["env_type"],
        registered_at=call.now,
        updated_at=call.now,
        created_by=account.user_id,
        group_id=group_id,
    )
    account.hybrid_agents.add(agent)
    data = {**render(agent), **_credentials(account, agent, body.get("auth_type"))}
    return Reply(data, status=201)


def get(call: Call) -> Reply:
    """Get an agent."""
    agent = networking_checks.hybrid_agent(call.account, call.ids["agentId"])
    return Reply(with_usage(agent, call.account))


def re_auth(call: Call) -> Reply:
    """Replace the credentials of an agent."""
    agent = networking_checks.hybrid_agent(call.account, call.ids["agentId"])
    _disconnect_agent(agent, call)
    data = {**render(agent), **_credentials(call.account, agent, call.body.get("auth_type"))}
    return Reply(data)


def reset_credentials(call: Call) -> Reply:
    """Revoke the credentials of an agent."""
    agent = networking_checks.hybrid_agent(call.account, call.ids["agentId"])
    _disconnect_agent(agent, call)
    return Reply()


def delete(call: Call) -> Reply:
    """Delete an unused agent."""
    account = call.account
    agent = networking_checks.hybrid_agent(account, call.ids["agentId"])
    networking_checks.check_unused(account, agent.id)
    account.hybrid_agents.remove(agent)
    return Reply()


def _disconnect_agent(agent: HybridAgent, call: Call) -> None:
    agent.online = False
    agent.updated_at = call.now


def _credentials(account: Account, agent: HybridAgent, auth_type: str | None) -> dict[str, Any]:
    seed = f"hybrid agent/{agent.id}/{account.next_serial()}"
    if auth_type != "MANUAL":
        secret = {"agent_id": agent.id, "token": token(f"token/{seed}")}
        return {"token": _encoded(json.dumps(secret))}
    config = {"agent_id": agent.id, "orchestrator": "orchestrator.example.com:443"}
    auth = {
        "client_cert": pem("CERTIFICATE", f"certificate/{seed}"),
        "client_private_key": pem("PRIVATE KEY", f"private key/{seed}", 1200),
    }
    compose = f"services:\n  agent:\n    image: registry.example.com/agent:{VERSION}\n"
    files = {
        "config_json": _encoded(json.dumps(config)),
        "auth_json": _encoded(json.dumps(auth)),
        "docker_compose_yaml": _encoded(compose),
    }
    return {"files": files}


def _encoded(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


_AGENT = "/v1/hybrid-deployment-agents/{agentId}"

ROUTES: Routes = {
    ("GET", "/v1/hybrid-deployment-agents"): list_all,
    ("POST", "/v1/hybrid-deployment-agents"): create,
    ("GET", _AGENT): get,
    ("DELETE", _AGENT): delete,
    ("PATCH", f"{_AGENT}/re-auth"): re_auth,
    ("POST", f"{_AGENT}/reset-credentials"): reset_credentials,
}
