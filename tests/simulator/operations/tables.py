"""The cases of every resource."""

from . import (
    account,
    connections,
    destinations,
    groups,
    memberships,
    metadata,
    packages,
    roles,
    schemas,
    teams,
    users,
    webhooks,
)

CASES = (
    *account.CASES,
    *groups.CASES,
    *connections.CASES,
    *schemas.CASES,
    *destinations.CASES,
    *webhooks.CASES,
    *packages.CASES,
    *metadata.CASES,
    *memberships.CASES,
    *roles.CASES,
    *teams.CASES,
    *users.CASES,
)
