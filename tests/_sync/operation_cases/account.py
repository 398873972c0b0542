# Made by scripts/twin.py from _async/operation_cases/account.py. Do not edit.
"""The account, its roles, and HVR hubs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import fivetrex
from fivetrex.simulator import Fault

from .case import BAD, CURSOR, OperationCase

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator


def forbid(simulator: Simulator) -> None:
    """Reject the next request: this operation has no argument that can be wrong."""
    simulator.inject(Fault.status(403))


CASES = {
    "account.get": OperationCase(
        lambda client: client.account.get(),
        lambda client: client.account.get(),
        fivetrex.ForbiddenError,
        "SimulatedFault",
        spoil=forbid,
    ),
    "roles.list": OperationCase(
        lambda client: client.roles.list(limit=1),
        lambda client: client.roles.list(cursor=CURSOR),
        *BAD,
    ),
    "hvr.register_hub": OperationCase(
        lambda client: client.hvr.register_hub(
            hub_server_url="https://hub.example.com", port=4340, fingerprint="ab:cd"
        ),
        lambda client: client.hvr.register_hub(
            hub_server_url="https://hub.example.com", port=0, fingerprint="ab:cd"
        ),
        *BAD,
    ),
}
