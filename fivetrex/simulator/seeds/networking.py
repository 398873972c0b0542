"""The seeded private links and agents, and the connections that use them, with fixed ids."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.state.hybrid_agent import HybridAgent
from fivetrex.simulator.state.private_link import PrivateLink
from fivetrex.simulator.state.proxy_agent import ProxyAgent

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account

_DAY = timedelta(days=1)

_TO_SNOWFLAKE = {
    "account_url": "https://example.snowflakecomputing.com",
    "pls_id": "projects/example/regions/us-east4/serviceAttachments/snowflake",
}
_TO_SOURCES = {"connection_service_name": "com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef"}


def seed(account: Account, now: datetime) -> None:
    """Seed two private links and agents of each kind: one in use, one unused."""
    _private_link(
        account,
        "hidden_passage",
        ("snowflake_link", "GCP_US_EAST4", "SNOWFLAKE_GCP"),
        _TO_SNOWFLAKE,
        now - 300 * _DAY,
    )
    _private_link(
        account,
        "spare_passage",
        ("sources_link", "AWS_EU_WEST_1", "SOURCE_AWS"),
        _TO_SOURCES,
        now - 20 * _DAY,
    )
    warehouse = account.destination("amber_harbor")
    warehouse.private_link_id = "hidden_passage"

    _proxy_agent(account, "loyal_courier", "shop network", now - 200 * _DAY).status = "CONNECTED"
    _proxy_agent(account, "spare_courier", "office network", now - 3 * _DAY)
    shop = account.connection("stormy_ridge")
    shop.proxy_agent_id = "loyal_courier"

    busy = _hybrid_agent(
        account, "sturdy_anvil", ("stock room", "early_lantern", "KUBERNETES"), now - 90 * _DAY
    )
    busy.online = True
    stock = account.connection("humble_beacon")
    busy.last_used_at = stock.succeeded_at
    _hybrid_agent(account, "spare_anvil", ("any group's", None, "DOCKER"), now - 2 * _DAY)
    stock.hybrid_deployment_agent_id = "sturdy_anvil"

    for user in (warehouse, shop, stock):
        account.usage_index.update(user)


def _private_link(
    account: Account,
    identifier: str,
    of: tuple[str, str, str],
    config: dict[str, str],
    created_at: datetime,
) -> None:
    link = PrivateLink(
        account.next_serial(),
        account.new_id(identifier),
        *of,
        config,
        created_at=created_at,
        created_by=account.user_id,
        ready_at=created_at,
    )
    account.private_links.add(link)


def _proxy_agent(
    account: Account, identifier: str, name: str, registered_at: datetime
) -> ProxyAgent:
    agent = ProxyAgent(
        account.next_serial(),
        account.new_id(identifier),
        name,
        "GCP_EUROPE_WEST3",
        registered_at=registered_at,
        created_by=account.user_id,
    )
    account.proxy_agents.add(agent)
    return agent


def _hybrid_agent(
    account: Account, identifier: str, of: tuple[str, str | None, str], registered_at: datetime
) -> HybridAgent:
    name, group_id, deployment_type = of
    agent = HybridAgent(
        account.next_serial(),
        account.new_id(identifier),
        name,
        deployment_type,
        registered_at=registered_at,
        updated_at=registered_at,
        created_by=account.user_id,
        group_id=group_id,
    )
    account.hybrid_agents.add(agent)
    return agent
