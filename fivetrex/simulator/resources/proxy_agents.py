"""Proxy agents: list, create, get, list connections, replace secrets, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict
from fivetrex.simulator.resources import networking_checks
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.connection import Connection
from fivetrex.simulator.state.fake_credentials import pem, token
from fivetrex.simulator.state.proxy_agent import VERSION, ProxyAgent

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.usage_index import Dependent

_DEFAULT_REGION = "GCP_US_EAST4"


def render(agent: ProxyAgent, account: Account) -> dict[str, Any]:
    """Render a proxy agent, without its credentials."""
    return {
        "id": agent.id,
        "account_id": account.id,
        "display_name": agent.display_name,
        "region": agent.region,
        "registered_at": timestamp(agent.registered_at),
        "created_by": agent.created_by,
        "version": VERSION,
        "status": agent.status,
    }


def list_all(call: Call) -> Reply:
    """List the proxy agents, with the number of connections and destinations."""
    account = call.account

    def show(agent: ProxyAgent) -> dict[str, Any]:
        return {
            **render(agent, account),
            "connector_count": len(account.usage_index.connections(agent.id)),
            "destination_count": len(account.usage_index.destinations(agent.id)),
        }

    return Reply(page(account.proxy_agents, call.query, show, kind="proxy-agents"))


def create(call: Call) -> Reply:
    """Create a proxy agent, and return its credentials."""
    account = call.account
    name = call.body["display_name"]
    if any(agent.display_name == name for agent in account.proxy_agents):
        raise conflict(f"A proxy agent with the name '{name}' already exists.")
    agent = ProxyAgent(
        account.next_serial(),
        account.new_id(),
        name,
        call.body.get("group_region") or _DEFAULT_REGION,
        registered_at=call.now,
        created_by=account.user_id,
    )
    account.proxy_agents.add(agent)
    return Reply(_credentials(account, agent), status=201)


def get(call: Call) -> Reply:
    """Get a proxy agent, with the connections and destinations that use it."""
    account = call.account
    agent = networking_checks.proxy_agent(account, call.ids["agentId"])
    connections = account.usage_index.connections(agent.id)
    destinations = account.usage_index.destinations(agent.id)
    usage = [
        *({"id": each.id, "schema": each.schema, "service": each.service} for each in connections),
        *({"id": each.id, "service": each.service} for each in destinations),
    ]
    return Reply({**render(agent, account), "usage": usage})


def list_connections(call: Call) -> Reply:
    """List the connections that use a proxy agent."""
    agent = networking_checks.proxy_agent(call.account, call.ids["agentId"])

    def is_connection(user: Dependent) -> bool:
        return isinstance(user, Connection)

    def show(user: Dependent) -> dict[str, Any]:
        return {"connection_id": user.id}

    users, kind = call.account.usage_index.dependents(agent.id), "proxy-agent-connections"
    return Reply(page(users, call.query, show, kind=kind, where=is_connection))


def regenerate_secrets(call: Call) -> Reply:
    """Replace the credentials of a proxy agent."""
    agent = networking_checks.proxy_agent(call.account, call.ids["agentId"])
    agent.status = "NOT_CONNECTED"
    return Reply(_credentials(call.account, agent))


def delete(call: Call) -> Reply:
    """Delete an unused proxy agent."""
    account = call.account
    agent = networking_checks.proxy_agent(account, call.ids["agentId"])
    networking_checks.check_unused(account, agent.id)
    account.proxy_agents.remove(agent)
    return Reply()


def _credentials(account: Account, agent: ProxyAgent) -> dict[str, Any]:
    seed = f"proxy agent/{agent.id}/{account.next_serial()}"
    return {
        "agent_id": agent.id,
        "auth_token": token(f"token/{seed}"),
        "client_cert": pem("CERTIFICATE", f"certificate/{seed}"),
        "client_private_key": pem("PRIVATE KEY", f"private key/{seed}", 1200),
        "orchestrator_host": "orchestrator.example.com",
        "orchestrator_port": 443,
    }


ROUTES: Routes = {
    ("GET", "/v1/proxy"): list_all,
    ("POST", "/v1/proxy"): create,
    ("GET", "/v1/proxy/{agentId}"): get,
    ("DELETE", "/v1/proxy/{agentId}"): delete,
    ("GET", "/v1/proxy/{agentId}/connections"): list_connections,
    ("POST", "/v1/proxy/{agentId}/regenerate-secrets"): regenerate_secrets,
}
