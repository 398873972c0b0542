"""Validation of faults for a simulator that is served over TCP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.faults.kinds import Kind

if TYPE_CHECKING:
    from fivetrex.simulator.faults.fault import Fault

_OF_ALL = {"times": None, "method": None, "path": None, "share": 1, "skip": 0, "every": 1}


def check_liftable_over_http(fault: Fault, where: str = "") -> None:
    """Refuse a fault that could not be lifted over HTTP, or is impossible over TCP.

    Args:
        fault: The fault.
        where: What the message begins with.

    Raises:
        ValueError: It could not; the message says what to do instead.
    """
    if fault.kind is Kind.CONNECTION_REFUSED and fault.ends is None:
        raise ValueError(
            f"{where}ends is missing: while connections are refused nobody can lift "
            "connection_refused over HTTP, so say after how many seconds it is over"
        )
    check_possible_over_tcp(fault, where)


def check_possible_over_tcp(fault: Fault, where: str = "") -> None:
    """Refuse a fault that is impossible over TCP: refused connections for some requests only.

    Args:
        fault: The fault.
        where: What the message begins with.

    Raises:
        ValueError: It is impossible; the message says what to do instead.
    """
    if fault.kind is not Kind.CONNECTION_REFUSED:
        return
    wrong = [
        f"{name}={getattr(fault, name)!r}"
        for name, value in _OF_ALL.items()
        if getattr(fault, name) != value
    ]
    instead = "leave that out"
    if fault.ends is None:
        instead = "give ends, after how many seconds it is over, or times=None and clear_faults()"
    if wrong:
        raise ValueError(
            f"{where}over TCP a connection is refused before there is a request to count or to "
            f"choose, so connection_refused cannot have {', '.join(wrong)}: {instead}; "
            "a reset can be for chosen requests"
        )
