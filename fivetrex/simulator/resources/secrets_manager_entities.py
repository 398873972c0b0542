"""The connections and destinations that use external secrets managers."""

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
    """A connection or destination that uses a secrets manager.

    Attributes:
        serial: The position among all connections and destinations.
        id: The id.
        type: Whether it is a connection or a destination.
        name: The schema of a connection, or the group name of a destination.
        enabled: Whether it is set up and not paused.
        manager_id: The id of the secrets manager.
        created_at: When it was created; for a destination, when its group was created.
    """

    serial: int
    id: str
    type: Literal["SOURCE", "DESTINATION"]
    name: str
    enabled: bool
    manager_id: str
    created_at: datetime


def entities(account: Account, manager_id: str | None = None) -> Collection[Entity]:
    """Return the connections and destinations of one or all secrets managers, oldest first."""
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
