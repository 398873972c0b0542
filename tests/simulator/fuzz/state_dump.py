"""A dump of the state of a simulator's account, to be compared with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.connection import Connection

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

# Not part of the state that requests can read.
_NOT_STATE = frozenset({"scheduler", "publish_event", "scheduled_for"})


def dump_state(simulator: Simulator) -> dict[str, Any]:
    """Dump the state of the account."""
    held = vars(simulator._account)
    return {name: _seen(held[name]) for name in held if isinstance(held[name], Collection)}


def _seen(value: Any) -> Any:
    names = getattr(type(value), "__dataclass_fields__", None)
    if names is not None:
        if isinstance(value, Connection):
            # The config is captured on first access, which is not a change.
            value.known_schemas  # noqa: B018
        return {name: _seen(getattr(value, name)) for name in names if name not in _NOT_STATE}
    if isinstance(value, dict):
        return {name: _seen(item) for name, item in value.items()}
    if isinstance(value, Collection | list | tuple):
        return [_seen(item) for item in value]
    return value
