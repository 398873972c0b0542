"""Validation of faults for a simulator that is served over TCP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.faults.kinds import Kind

if TYPE_CHECKING:
    from fivetrex.simulator.faults.fault import Fault

_OF_ALL = {"times": None, "method": None, "path": None, "share": 1, "skip": 0, "every": 1}


def check_removable_over_http(fault: Fault, where: str = "") -> None:
    """Refuse a fault that could not be removed over HTTP, or is impossible over TCP.

    Args:
        fault: The fault.
        where: The prefix of the error message.

    Raises:
        ValueError: The fault is refused; the message names an alternative.
    """
    if fault.kind is Kind.CONNECTION_REFUSED and fault.ends is None:
        raise ValueError(
            f"{where}ends is missing: while connections are refused, connection_refused cannot be "
            "removed over HTTP; set ends to the number of seconds after which it ends"
        )
    check_possible_over_tcp(fault, where)


def check_possible_over_tcp(fault: Fault, where: str = "") -> None:
    """Refuse a fault that is impossible over TCP: refused connections for some requests only.

    Args:
        fault: The fault.
        where: The prefix of the error message.

    Raises:
        ValueError: The fault is impossible; the message names an alternative.
    """
    if fault.kind is not Kind.CONNECTION_REFUSED:
        return
    wrong = [
        f"{name}={getattr(fault, name)!r}"
        for name, value in _OF_ALL.items()
        if getattr(fault, name) != value
    ]
    instead = "remove these arguments"
    if fault.ends is None:
        instead = "set ends to a number of seconds, or use times=None and clear_faults()"
    if wrong:
        raise ValueError(
            f"{where}over TCP, a connection is refused before the server receives a request, so "
            f"connection_refused cannot have {', '.join(wrong)}: {instead}; "
            "to select requests, use a reset"
        )
