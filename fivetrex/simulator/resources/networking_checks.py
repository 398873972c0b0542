"""Checks of references to private links and agents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import ErrorResponse, conflict, invalid
from fivetrex.simulator.state.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.hybrid_agent import HybridAgent
    from fivetrex.simulator.state.private_link import PrivateLink
    from fivetrex.simulator.state.proxy_agent import ProxyAgent


def private_link(account: Account, identifier: str) -> PrivateLink:
    """Return the private link with this id.

    Raises:
        ErrorResponse: No private link has this id.
    """
    return find(account.private_links, "PrivateLink", identifier)


def proxy_agent(account: Account, identifier: str) -> ProxyAgent:
    """Return the proxy agent with this id.

    Raises:
        ErrorResponse: No proxy agent has this id.
    """
    agent = account.proxy_agents.get(identifier)
    if agent is None:
        # The documented code has no kind.
        raise ErrorResponse(404, "NotFound", f"No proxy agent has the id '{identifier}'.")
    return agent


def hybrid_agent(account: Account, identifier: str) -> HybridAgent:
    """Return the hybrid deployment agent with this id.

    Raises:
        ErrorResponse: No agent has this id.
    """
    return find(account.hybrid_agents, "RemoteExecutionAgent", identifier)


def check_known(account: Account, group_id: str, fields: Mapping[str, Any]) -> None:
    """Refuse a request that names an unknown private link or agent.

    Args:
        account: The account.
        group_id: The group of the connection or destination.
        fields: The fields of the request.

    Raises:
        ErrorResponse: It names an unknown private link or agent, or another group's agent.
    """
    if fields.get("private_link_id") is not None:
        private_link(account, fields["private_link_id"])
    if fields.get("proxy_agent_id") is not None:
        proxy_agent(account, fields["proxy_agent_id"])
    if fields.get("hybrid_deployment_agent_id") is not None:
        agent = hybrid_agent(account, fields["hybrid_deployment_agent_id"])
        if agent.group_id not in {None, group_id}:
            raise invalid(
                f"'hybrid_deployment_agent_id' must be an agent of the group '{group_id}'; "
                f"'{agent.id}' belongs to '{agent.group_id}'."
            )


def check_method(fields: Mapping[str, Any], method: str) -> None:
    """Refuse a private link with another networking method.

    Args:
        fields: The fields of the request.
        method: The current networking method.

    Raises:
        ErrorResponse: 400, the networking method is not ``PrivateLink``.
    """
    method = fields.get("networking_method") or method
    if fields.get("private_link_id") is not None and method != "PrivateLink":
        raise invalid(
            "'private_link_id' requires the networking method PrivateLink; "
            f"'networking_method' is {method}."
        )


def check_unused(account: Account, identifier: str) -> None:
    """Refuse to delete a private link or an agent that is in use.

    Raises:
        ErrorResponse: 409, it is in use.
    """
    users = account.usage_index.dependents(identifier)
    if users:
        names = ", ".join(f"'{user.id}'" for user in users)
        raise conflict(f"'{identifier}' is in use by {names}.")
