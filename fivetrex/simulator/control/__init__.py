"""What the simulator itself is told over HTTP, under paths that Fivetran does not use."""

from fivetrex.simulator.control import (
    clock,
    faults,
    overview,
    page,
    record,
    resetting,
    scripts,
)
from fivetrex.simulator.control.answering import PREFIX, Control

__all__ = ["PREFIX", "TABLES", "Control"]

TABLES = (
    clock.ROUTES,
    faults.ROUTES,
    overview.ROUTES,
    page.ROUTES,
    record.ROUTES,
    resetting.ROUTES,
    scripts.ROUTES,
)
