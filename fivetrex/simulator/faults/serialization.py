"""Faults as JSON or TOML objects, for scenarios and the control API."""

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
class _Factory:
    """The factory of the faults of one kind, with its required and optional arguments."""

    make: Callable[..., Fault]
    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()


_FACTORIES = {
    "status": _Factory(Fault.status, ("status",), ("after_effect",)),
    "rate_limited": _Factory(Fault.rate_limited, (), ("retry_after", "limit", "after_effect")),
    "body": _Factory(Fault.body, ("content",), ("status", "content_type", "after_effect")),
    "proxy_page": _Factory(Fault.proxy_page, (), ("status", "retry_after", "after_effect")),
    "connection_refused": _Factory(Fault.connection_refused),
    "reset": _Factory(Fault.reset, (), ("before", "after_effect")),
    "timeout": _Factory(Fault.timeout, (), ("after_effect",)),
    "latency": _Factory(Fault.latency, ("seconds",), ("jitter",)),
    "slow_body": _Factory(Fault.slow_body, ("seconds",), ("pieces",)),
    "cut_body": _Factory(Fault.cut_body),
    "repeated_cursor": _Factory(Fault.repeated_cursor),
    "stale_read": _Factory(Fault.stale_read, (), ("seconds",)),
}


def parse_fault(entry: Any) -> Fault:
    """Create a fault from an object.

    Args:
        entry: A dictionary with the name of a class method of `Fault` under ``kind``, and the
            arguments of that method.

    Returns:
        The fault.

    Raises:
        ValueError: The object is invalid; the message names the key.

    Example:
        >>> parse_fault({"kind": "status", "status": 503, "share": 0.1}).share
        0.1
    """
    if not isinstance(entry, dict):
        raise ValueError(f"a fault must be an object: {entry!r}")  # noqa: TRY004 - always ValueError
    if "kind" not in entry:
        raise ValueError("kind is missing")
    kind = entry["kind"]
    factory = _FACTORIES.get(kind) if isinstance(kind, str) else None
    if factory is None:
        raise ValueError(f"kind must be one of {', '.join(_FACTORIES)}: {kind!r}")
    arguments = {name: value for name, value in entry.items() if name != "kind"}
    check_keys(arguments, needed=factory.required, known=(*factory.optional, *_SCOPE))
    return factory.make(**arguments)


def serialize_fault(fault: Fault) -> dict[str, Any]:
    """Return a fault as an object; the inverse of `parse_fault`.

    Example:
        >>> serialize_fault(Fault.status(503, path="/v1/groups"))
        {'kind': 'status', 'status': 503, 'times': 1, 'path': '/v1/groups'}
    """
    before = fault.kind is Kind.RESET_WHILE_SENDING
    kind = "reset" if before else fault.kind.name.lower()
    factory = _FACTORIES[kind]
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
    names = (*factory.required, *factory.optional)
    entry |= {name: own[name] for name in names if own[name] is not None}
    # Always included, because its default depends on other arguments.
    entry["times"] = fault.times
    for name in _SCOPE:
        value = getattr(fault, name)
        if value != _DEFAULTS[name]:
            entry[name] = value
    return entry


def serialize_faults(faults: Sequence[FaultInForce]) -> list[dict[str, Any]]:
    """Return active faults as objects, each with its count ``met``."""
    return [{**serialize_fault(each.fault), "met": each.met} for each in faults]
