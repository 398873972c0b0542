# Made by scripts/twin.py from _async/operation_cases/__init__.py. Do not edit.
"""One case for every method of the client that sends a request, by the method's public name."""

from __future__ import annotations

from . import (
    account,
    agents,
    connection_schemas,
    connections,
    connector_sdk_packages,
    connector_types,
    destinations,
    external_secrets_managers,
    groups,
    log_services,
    memberships,
    private_links,
    system_keys,
    transformations,
    trust,
    users_and_teams,
    webhooks,
)
from .case import OperationCase

OPERATIONS: dict[str, OperationCase] = {
    **account.CASES,
    **agents.CASES,
    **connection_schemas.CASES,
    **connections.CASES,
    **connector_sdk_packages.CASES,
    **connector_types.CASES,
    **destinations.CASES,
    **external_secrets_managers.CASES,
    **groups.CASES,
    **log_services.CASES,
    **memberships.CASES,
    **private_links.CASES,
    **system_keys.CASES,
    **transformations.CASES,
    **trust.CASES,
    **users_and_teams.CASES,
    **webhooks.CASES,
}

__all__ = ["OPERATIONS", "OperationCase"]
