"""The expected outcome of a call by HTTP method and injected fault, as a table.

`tests/_async/fault_outcomes.py` and its twin compute the actual outcomes, both for the test and for
`scripts/fault_table`.
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
    """The outcome of a call.

    Attributes:
        result: `result`, the name of the error, or `hang`.
        effects: How many times the server processed the call.
    """

    result: str
    effects: int

    def __str__(self) -> str:
        return f"{self.result} {self.effects}"


@dataclass(frozen=True)
class Row:
    """A fault that occurs once or each time.

    Attributes:
        inject: Injects the fault.
        expected: The expected cells, by method.
        timeout: The client's timeout in seconds.
        over_tcp: Whether the simulator is served over TCP.
        is_lifted: Whether the fault is removed before the client's second attempt.
        reads_list: Whether the GET is that of a list with several pages.
        leaves_trace: Whether the simulator's record of requests shows the fault.
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
        for each_time in (False, True):
            expected = {}
            for method, repeats in _REPEATS.items():
                writes = int(method != "GET")
                if failure.is_retried(repeats) and not each_time:
                    expected[method] = Cell("result", writes)
                else:
                    expected[method] = Cell(failure.error.__name__, writes * failure.acts)
            fault = failure.make(times=None if each_time else 1)
            row = Row(_injecting(fault), expected, failure.timeout)
            rows[f"{name}, each time" if each_time else name] = row
    success = {method: Cell("result", int(method != "GET")) for method in METHODS}
    for name, make in HARMLESS_FAULTS.items():
        rows[name] = Row(_injecting(make(every=1)), success)
    rows["stale read"] = Row(_inject_stale_read, success)
    endless = {**success, "GET": Cell("DecodeError", 0)}
    rows["repeated cursor"] = replace(rows["repeated cursor"], expected=endless, reads_list=True)
    limited = {method: Cell("RateLimitedError", 0) for method in METHODS}
    rows["rate limit reached"] = Row(_exhaust_rate_limit, limited, leaves_trace=False)
    refuse = _injecting(Fault.connection_refused(times=None))
    rows["refused over TCP"] = Row(
        refuse, success, over_tcp=True, is_lifted=True, leaves_trace=False
    )
    unreachable = {method: Cell("TransportError", 0) for method in METHODS}
    rows["refused over TCP, each time"] = Row(
        refuse, unreachable, over_tcp=True, leaves_trace=False
    )
    return rows


def _injecting(fault: Fault) -> Callable[[Simulator], None]:
    return lambda simulator: simulator.inject(fault)


def _inject_stale_read(simulator: Simulator) -> None:
    simulator.inject(HARMLESS_FAULTS["stale read"](every=1))
    with simulator.client() as client:
        client.groups.update("amber_harbor", name="newer")


def _exhaust_rate_limit(simulator: Simulator) -> None:
    limit = RateLimit(1, 3600)
    simulator.load_scenario(Scenario(rate_limits=(limit,)))
    with simulator.client() as client:
        client.groups.list()


ROWS = _rows()


def cell_in_time(make: Callable[[], Cell], what: str) -> Cell:
    """Compute a cell, which is `hang` if the call does not end in time.

    Args:
        make: Computes the cell.
        what: The name of the cell.
    """
    try:
        return in_time(make, what)
    except HangError:
        return Cell("hang", 0)


def cell_or_error(make: Callable[[], Cell], what: str, errors: list[str]) -> Cell:
    """Compute a cell; an unexpected exception becomes a cell and an error message.

    Args:
        make: Computes the cell.
        what: The name of the cell in the message.
        errors: The list to add the message to.
    """
    try:
        return cell_in_time(make, what)
    except Exception as error:  # noqa: BLE001 - the other cells are still needed
        errors.append(f"{what}: {error!r}")
        return Cell(type(error).__name__, 0)


def text(cells: Mapping[tuple[str, str, str], Cell]) -> str:
    """Format the table.

    Args:
        cells: The cells by row, method and client.
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
