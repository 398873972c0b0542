"""Faults as objects of JSON or TOML, as a scenario has them and as they are told over HTTP."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.argument_checks import check_keys
from fivetrex.simulator.faults.fault import Fault
from fivetrex.simulator.faults.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fivetrex.simulator.faults.active_faults import FaultInForce

_SCOPE = ("times", "method", "path", "share", "skip", "every", "begins", "ends")
_DEFAULTS = {field.name: field.default for field in fields(Fault)}


@dataclass(frozen=True, slots=True)
class _Maker:
    """What makes the faults of one kind."""

    make: Callable[..., Fault]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


_MAKERS = {
    "status": _Maker(Fault.status, ("status",), ("after_effect",)),
    "rate_limited": _Maker(Fault.rate_limited, (), ("retry_after", "limit", "after_effect")),
    "body": _Maker(Fault.body, ("content",), ("status", "content_type", "after_effect")),
    "proxy_page": _Maker(Fault.proxy_page, (), ("status", "retry_after", "after_effect")),
    "connection_refused": _Maker(Fault.connection_refused),
    "reset": _Maker(Fault.reset, (), ("before", "after_effect")),
    "timeout": _Maker(Fault.timeout, (), ("after_effect",)),
    "latency": _Maker(Fault.latency, ("seconds",), ("jitter",)),
    "slow_body": _Maker(Fault.slow_body, ("seconds",), ("pieces",)),
    "cut_body": _Maker(Fault.cut_body),
    "repeated_cursor": _Maker(Fault.repeated_cursor),
    "stale_read": _Maker(Fault.stale_read, (), ("seconds",)),
}


def fault_of(entry: Any) -> Fault:
    """The fault that an object tells of.

    Args:
        entry: The name of one of the class methods of `Fault` under ``kind``, and that
            method's arguments under their names.

    Raises:
        ValueError: It tells of none; the message names the key.

    Example:
        >>> fault_of({"kind": "status", "status": 503, "share": 0.1}).share
        0.1
    """
    if not isinstance(entry, dict):
        raise ValueError(f"a fault must be an object: {entry!r}")  # noqa: TRY004 - one kind
    if "kind" not in entry:
        raise ValueError("kind is missing")
    kind = entry["kind"]
    maker = _MAKERS.get(kind) if isinstance(kind, str) else None
    if maker is None:
        raise ValueError(f"kind must be one of {', '.join(_MAKERS)}: {kind!r}")
    arguments = {name: value for name, value in entry.items() if name != "kind"}
    check_keys(arguments, needed=maker.needs, known=(*maker.takes, *_SCOPE))
    return maker.make(**arguments)


def entry_of(fault: Fault) -> dict[str, Any]:
    """The object that tells of a fault.

    Example:
        >>> entry_of(Fault.status(503, path="/v1/groups"))
        {'kind': 'status', 'status': 503, 'times': 1, 'path': '/v1/groups'}
    """
    before = fault.kind is Kind.RESET_WHILE_SENDING
    kind = "reset" if before else fault.kind.name.lower()
    maker = _MAKERS[kind]
    headers = dict(fault.headers)
    limit = headers.get("x-rate-limit")
    own = {
        "status": fault.status_code,
        "content": fault.content.decode(errors="replace"),
        "content_type": fault.content_type,
        "retry_after": headers.get("retry-after"),
        "limit": None if limit is None else int(limit),
        "before": before or None,
        "after_effect": fault.after_effect or None,
        "seconds": fault.seconds,
        "jitter": fault.jitter,
        "pieces": fault.pieces,
    }
    entry: dict[str, Any] = {"kind": kind}
    entry |= {name: own[name] for name in (*maker.needs, *maker.takes) if own[name] is not None}
    # Always told, since it is another without an end than with one.
    entry["times"] = fault.times
    for name in _SCOPE:
        value = getattr(fault, name)
        if value != _DEFAULTS[name]:
            entry[name] = value
    return entry


def entries_of(faults: Sequence[FaultInForce]) -> list[dict[str, Any]]:
    """The objects that tell of faults in force, and how often each was ``met``."""
    return [{**entry_of(each.fault), "met": each.met} for each in faults]
