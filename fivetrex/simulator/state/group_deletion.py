"""Deletion of a group, which cascades to its objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.state.membership import end_memberships
from fivetrex.simulator.state.transformation_creation_and_deletion import (
    remove_group_transformations,
)

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.group import Group


def delete_group(account: Account, group: Group) -> None:
    """Delete a group with its connections, destination, webhooks, agents and transformations."""
    # In reverse, because removing the first item of a list is slowest.
    for connection in reversed(list(group.connections)):
        account.remove_connection(connection)
    end_memberships(account.members, "group", group.id)
    destination = account.destinations.get(group.id)
    if destination is not None:
        account.remove_destination(destination)
    for webhook in [each for each in account.webhooks if each.group_id == group.id]:
        account.remove_webhook(webhook)
    for agent in [each for each in account.hybrid_agents if each.group_id == group.id]:
        account.hybrid_agents.remove(agent)
    remove_group_transformations(account, group)
    log_service = account.log_services.get(group.id)
    if log_service is not None:
        account.log_services.remove(log_service)
    account.groups.remove(group)
