"""The cases of every resource."""

from . import (
    account,
    connections,
    destinations,
    groups,
    log_services,
    memberships,
    metadata,
    packages,
    roles,
    schemas,
    secrets_managers,
    teams,
    transformation_projects,
    transformations,
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
    *transformation_projects.CASES,
    *transformations.CASES,
    *log_services.CASES,
    *secrets_managers.CASES,
)
