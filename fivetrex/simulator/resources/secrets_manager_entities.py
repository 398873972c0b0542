"""The connections and destinations that use an external secrets manager, as one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.connection import Connection

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.usage_index import Dependent


@dataclass(frozen=True, slots=True)
class Entity:
    """A connection or a destination that gets its secrets from a manager.

    Attributes:
        serial: Its place among all connections and destinations.
        id: Its id.
        type: Which of the two it is.
        name: A connection's schema, or the name of a destination's group.
        enabled: Whether it is set up and not paused.
        manager_id: The manager that it uses.
        created_at: When it was created; a destination, when its group was.
    """

    serial: int
    id: str
    type: Literal["SOURCE", "DESTINATION"]
    name: str
    enabled: bool
    manager_id: str
    created_at: datetime


def entities(account: Account, manager_id: str | None = None) -> Collection[Entity]:
    """Return the users of one or every secrets manager, oldest first."""
    ids = [each.id for each in account.secrets_managers] if manager_id is None else [manager_id]
    found: Collection[Entity] = Collection()
    for identifier in ids:
        for user in account.usage_index.dependents(identifier):
            found.add(_entity(user, identifier, account))
    return found


def _entity(user: Dependent, manager_id: str, account: Account) -> Entity:
    if isinstance(user, Connection):
        return Entity(
            user.serial,
            user.id,
            "SOURCE",
            user.schema,
            user.setup_state == "connected" and not user.paused,
            manager_id,
            user.created_at,
        )
    group = account.group(user.id)
    return Entity(
        user.serial,
        user.id,
        "DESTINATION",
        group.name,
        user.setup_status == "connected",
        manager_id,
        group.created_at,
    )
