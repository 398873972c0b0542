"""What uses an external secrets manager: connections and destinations, as one list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from fivetrex.simulator.state.account import Account


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


def entities(account: Account) -> list[Entity]:
    """Everything that uses any manager, oldest first."""
    found = [*_connections(account), *_destinations(account)]
    return sorted(found, key=lambda entity: entity.serial)


def _connections(account: Account) -> Iterator[Entity]:
    for connection in account.connections:
        manager_id = connection.more.get("external_secrets_manager_id")
        if manager_id is not None:
            yield Entity(
                connection.serial,
                connection.id,
                "SOURCE",
                connection.schema,
                connection.setup_state == "connected" and not connection.paused,
                manager_id,
                connection.created_at,
            )


def _destinations(account: Account) -> Iterator[Entity]:
    for destination in account.destinations:
        manager_id = destination.external_secrets_manager_id
        if manager_id is not None:
            group = account.group(destination.id)
            yield Entity(
                destination.serial,
                destination.id,
                "DESTINATION",
                group.name,
                destination.setup_status == "connected",
                manager_id,
                group.created_at,
            )
