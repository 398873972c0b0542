# Made by scripts/twin.py from _async/fault_outcomes.py. Do not edit.
"""What comes of one call when something goes wrong."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import fivetrex
from fivetrex.simulator import Simulator
from tests.support.fault_table import Cell
from tests.support.retry_policies import NO_DELAY

from .clients import connect, connect_over_tcp

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from tests.support.fault_table import Row

CALLS: dict[str, Callable[[Client], Any]] = {
    "GET": lambda client: client.groups.get("amber_harbor"),
    "POST": lambda client: client.groups.create(name="finance"),
    "PATCH": lambda client: client.groups.update("amber_harbor", name="finance"),
    "DELETE": lambda client: client.groups.delete("early_lantern"),
}


def outcome(row: Row, method: str) -> tuple[Cell, Simulator]:
    """Make a call while something goes wrong.

    Args:
        row: What does.
        method: The call's HTTP method.

    Returns:
        What came of it, and the simulator that it was made to.
    """
    simulator = Simulator()
    retry = replace(
        NO_DELAY, on_retry=lambda *_: simulator.clear_faults() if row.is_lifted else None
    )
    with simulator.serve() if row.over_tcp else nullcontext() as url:
        row.inject(simulator)
        before = len(simulator.writes)
        make = partial(connect_over_tcp, url=url) if url else connect
        with make(simulator, timeout=row.timeout, retry=retry) as client:
            try:
                if row.reads_list and method == "GET":
                    _ = [group for group in client.groups.stream(limit=1)]
                else:
                    CALLS[method](client)
            except fivetrex.FivetrexError as error:
                result = type(error).__name__
            else:
                result = "result"
    return Cell(result, len(simulator.writes) - before), simulator
