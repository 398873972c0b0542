# Made by scripts/twin.py from _async/operation_cases/connector_types.py. Do not edit.
"""Connector types."""

from __future__ import annotations

import fivetrex

from .account import forbid
from .case import BAD, CURSOR, NOT_FOUND, UNKNOWN, OperationCase

CASES = {
    "connector_types.list": OperationCase(
        lambda client: client.connector_types.list(limit=5),
        lambda client: client.connector_types.list(cursor=CURSOR),
        *BAD,
    ),
    "connector_types.get": OperationCase(
        lambda client: client.connector_types.get("google_ads"),
        lambda client: client.connector_types.get(UNKNOWN),
        *NOT_FOUND,
    ),
    "connector_types.get_public": OperationCase(
        lambda client: client.connector_types.get_public(),
        lambda client: client.connector_types.get_public(),
        fivetrex.ForbiddenError,
        "SimulatedFault",
        spoil=forbid,
    ),
}
