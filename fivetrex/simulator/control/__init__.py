"""What the simulator itself is told over HTTP, under paths that Fivetran does not use."""

from fivetrex.simulator.control import (
    clock,
    connection_events,
    faults,
    overview,
    page,
    recorded_requests,
    reset,
)
from fivetrex.simulator.control.request_handling import PREFIX, Control

__all__ = ["PREFIX", "TABLES", "Control"]

TABLES = (
    clock.ROUTES,
    faults.ROUTES,
    overview.ROUTES,
    page.ROUTES,
    recorded_requests.ROUTES,
    reset.ROUTES,
    connection_events.ROUTES,
)
