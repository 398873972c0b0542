"""What the simulator itself is told over HTTP, under paths that Fivetran does not use."""

from fivetrex.simulator.control import (
    clock,
    connection_actions,
    faults,
    overview,
    page,
    requests_and_deliveries,
    reset,
    scenario,
)
from fivetrex.simulator.control.control_api import Control
from fivetrex.simulator.control.control_call import PREFIX

__all__ = ["PREFIX", "TABLES", "Control"]

TABLES = (
    clock.ROUTES,
    faults.ROUTES,
    overview.ROUTES,
    page.ROUTES,
    requests_and_deliveries.ROUTES,
    reset.ROUTES,
    scenario.ROUTES,
    connection_actions.ROUTES,
)
