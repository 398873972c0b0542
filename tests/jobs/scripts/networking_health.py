"""Report agents that are not connected or not used, and private links that fail."""

from collections.abc import Iterator

import fivetrex


def job(client: fivetrex.Client) -> list[str]:
    """Return a line for each problem."""
    return [*check_proxy_agents(client), *check_hybrid_agents(client), *check_private_links(client)]


def check_proxy_agents(client: fivetrex.Client) -> Iterator[str]:
    """Check the proxy agents."""
    for agent in client.proxy_agents.stream():
        if agent.status != "CONNECTED":
            yield f"proxy agent {agent.display_name}: not connected"
        if not agent.connector_count and not agent.destination_count:
            yield f"proxy agent {agent.display_name}: unused"


def check_hybrid_agents(client: fivetrex.Client) -> Iterator[str]:
    """Check the hybrid deployment agents."""
    for agent in client.hybrid_deployment_agents.stream():
        if not agent.online:
            yield f"hybrid deployment agent {agent.display_name}: not connected"
        if not agent.usage:
            yield f"hybrid deployment agent {agent.display_name}: unused"


def check_private_links(client: fivetrex.Client) -> Iterator[str]:
    """Check the private links."""
    for link in client.private_links.stream():
        if link.state == "FAIL":
            yield f"private link {link.name}: {link.state_summary}"
