from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.networking_health import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

SEEDED = [
    "proxy agent office network: not connected",
    "proxy agent office network: unused",
    "hybrid deployment agent any group's: not connected",
    "hybrid deployment agent any group's: unused",
]


def test_agents_and_private_links_with_problems_are_reported(
    client: Client, simulator: Simulator
) -> None:
    assert job(client) == SEEDED
    client.proxy_agents.regenerate_secrets("loyal_courier")
    client.proxy_agents.delete("spare_courier")
    client.hybrid_deployment_agents.reset_credentials("sturdy_anvil")
    simulator.fail_private_link("hidden_passage", "The endpoint service refuses it.")
    assert job(client) == [
        "proxy agent shop network: not connected",
        "hybrid deployment agent stock room: not connected",
        *SEEDED[2:],
        "private link snowflake_link: The endpoint service refuses it.",
    ]
