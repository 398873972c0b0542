"""The API's operations: a file per resource, each with its table of routes."""

from fivetrex.simulator.resources import (
    account,
    connections,
    destinations,
    dropped_columns,
    groups,
    schemas,
    setup_tests,
    syncs,
    webhooks,
)

TABLES = (
    account.ROUTES,
    groups.ROUTES,
    destinations.ROUTES,
    connections.ROUTES,
    setup_tests.ROUTES,
    schemas.ROUTES,
    dropped_columns.ROUTES,
    syncs.ROUTES,
    webhooks.ROUTES,
)
