"""Report the agents that are not connected, asynchronously."""

import fivetrex


async def job(client: fivetrex.AsyncClient) -> list[str]:
    """Return the names of the agents."""
    async with client:
        proxies = [
            agent.display_name or agent.id
            async for agent in client.proxy_agents.stream()
            if agent.status != "CONNECTED"
        ]
        hybrids = [
            agent.display_name or agent.id
            async for agent in client.hybrid_deployment_agents.stream()
            if not agent.online
        ]
    return proxies + hybrids
