"""A group without a destination, which the small account does not have."""

from fivetrex.simulator import Simulator
from fivetrex.simulator.clock import START

EMPTY_GROUP = "empty_harbor"


def with_empty_group(simulator: Simulator) -> Simulator:
    """Add the group with a fixed id, without a recorded request, and return the simulator."""
    add_empty_group(simulator)
    return simulator


def add_empty_group(simulator: Simulator) -> None:
    """Add the group with a fixed id, without a recorded request."""
    simulator._account.add_group("empty", START, EMPTY_GROUP)
