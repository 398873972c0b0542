"""The API's operations: a file per resource, each with its table of routes."""

from fivetrex.simulator.resources import (
    account,
    connect_card,
    connections,
    destinations,
    dropped_columns,
    groups,
    packages,
    schemas,
    setup_tests,
    state,
    sync_history,
    syncs,
    webhooks,
)

TABLES = (
    account.ROUTES,
    groups.ROUTES,
    destinations.ROUTES,
    connections.ROUTES,
    connect_card.ROUTES,
    setup_tests.ROUTES,
    schemas.ROUTES,
    dropped_columns.ROUTES,
    state.ROUTES,
    syncs.ROUTES,
    sync_history.ROUTES,
    webhooks.ROUTES,
    packages.ROUTES,
)
