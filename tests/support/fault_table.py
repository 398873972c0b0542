"""What comes of a call of each method under each fault: the table, and what has to be in it.

The cells are found out by `tests/_async/fault_outcomes.py` and its twin, for the test and for
`scripts/fault_table` alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from fivetrex.simulator import Fault, RateLimit, Scenario, Simulator

from .deadline import HangError, in_time
from .faults import FAILURES, HARMLESS_FAULTS, UNDECODABLE_RESPONSES, Repeats

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

METHODS = ("GET", "POST", "PATCH", "DELETE")
CLIENTS = ("Client", "AsyncClient")
_REPEATS = {
    "GET": Repeats.ANY,
    "POST": Repeats.UNSENT,
    "PATCH": Repeats.UNSENT,
    "DELETE": Repeats.ANY,
}


class Cell(NamedTuple):
    """What came of a call.

    Attributes:
        result: `result`, or the name of the error, or `hang` if there was neither.
        effects: How many times it had its effect.
    """

    result: str
    effects: int

    def __str__(self) -> str:
        return f"{self.result} {self.effects}"


@dataclass(frozen=True)
class Row:
    """Something that goes wrong, once or without end.

    Attributes:
        befall: Lets it go wrong.
        expected: The cells that it has to have, by method.
        timeout: For how many seconds the client waits.
        over_tcp: Whether the simulator is served, and the client connects to it.
        is_lifted: Whether it is over when the client tries again.
        reads_list: Whether the GET is that of a list of several pages.
        leaves_trace: Whether the record tells of a fault.
    """

    inject: Callable[[Simulator], None]
    expected: Mapping[str, Cell]
    timeout: float = 30.0
    over_tcp: bool = False
    is_lifted: bool = False
    reads_list: bool = False
    leaves_trace: bool = True


def _rows() -> dict[str, Row]:
    rows = {}
    for name, failure in {**FAILURES, **UNDECODABLE_RESPONSES}.items():
        for again in (False, True):
            expected = {}
            for method, repeats in _REPEATS.items():
                writes = int(method != "GET")
                if failure.is_retried(repeats) and not again:
                    expected[method] = Cell("result", writes)
                else:
                    expected[method] = Cell(failure.error.__name__, writes * failure.acts)
            fault = failure.make(times=None if again else 1)
            row = Row(_injecting(fault), expected, failure.timeout)
            rows[f"{name}, each time" if again else name] = row
    well = {method: Cell("result", int(method != "GET")) for method in METHODS}
    for name, make in HARMLESS_FAULTS.items():
        rows[name] = Row(_injecting(make(every=1)), well)
    rows["stale read"] = Row(_be_behind, well)
    endless = {**well, "GET": Cell("DecodeError", 0)}
    rows["repeated cursor"] = replace(rows["repeated cursor"], expected=endless, reads_list=True)
    limited = {method: Cell("RateLimitedError", 0) for method in METHODS}
    rows["rate limit reached"] = Row(_use_up, limited, leaves_trace=False)
    refused = _injecting(Fault.connection_refused(times=None))
    rows["refused over TCP"] = Row(refused, well, over_tcp=True, is_lifted=True, leaves_trace=False)
    unreached = {method: Cell("TransportError", 0) for method in METHODS}
    rows["refused over TCP, each time"] = Row(refused, unreached, over_tcp=True, leaves_trace=False)
    return rows


def _injecting(fault: Fault) -> Callable[[Simulator], None]:
    return lambda simulator: simulator.inject(fault)


def _be_behind(simulator: Simulator) -> None:
    simulator.inject(HARMLESS_FAULTS["stale read"](every=1))
    with simulator.client() as client:
        client.groups.update("amber_harbor", name="newer")


def _use_up(simulator: Simulator) -> None:
    limit = RateLimit(1, 3600)
    simulator.load_scenario(Scenario(rate_limits=(limit,)))
    with simulator.client() as client:
        client.groups.list()


ROWS = _rows()


def cell_in_time(make: Callable[[], Cell], what: str) -> Cell:
    """Find out a cell, or that there is no end to it.

    Args:
        make: What finds it out.
        what: What to call the cell.
    """
    try:
        return in_time(make, what)
    except HangError:
        return Cell("hang", 0)


def cell_or_error(make: Callable[[], Cell], what: str, complaints: list[str]) -> Cell:
    """Return a cell; an unexpected error becomes a cell and a complaint.

    Args:
        make: Computes the cell.
        what: The name of the cell in a complaint.
        complaints: The list to add the error to.
    """
    try:
        return cell_in_time(make, what)
    except Exception as error:  # noqa: BLE001 - the other cells are still needed
        complaints.append(f"{what}: {error!r}")
        return Cell(type(error).__name__, 0)


def text(cells: Mapping[tuple[str, str, str], Cell]) -> str:
    """The table, for people.

    Args:
        cells: Each by its row, its method and its client.
    """
    columns = [(method, client) for method in METHODS for client in CLIENTS]
    lines = [
        ["", *(method for method, _ in columns)],
        ["", *(client for _, client in columns)],
        *([row, *(str(cells[row, *column]) for column in columns)] for row in ROWS),
    ]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
