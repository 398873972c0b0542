"""The control API: operations on the simulator itself, under paths that Fivetran does not use."""

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
from fivetrex.simulator.control.control_api import ControlApi
from fivetrex.simulator.control.control_call import PREFIX

__all__ = ["PREFIX", "TABLES", "ControlApi"]

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
