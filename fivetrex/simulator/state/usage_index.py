"""An index of the agents, links, packages etc. that connections and destinations use."""

from __future__ import annotations

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.connection import Connection
from fivetrex.simulator.state.destination import Destination

#: An object that can use other objects of the account.
Dependent = Connection | Destination


class UsageIndex:
    """Finds the connections and destinations that use an object, by its id.

    Most connections of a large account use none, and are not searched.
    """

    def __init__(self) -> None:
        self._dependents: dict[str, Collection[Dependent]] = {}
        self._used: dict[str, frozenset[str]] = {}

    def update(self, dependent: Dependent) -> None:
        """Index a new or changed connection or destination."""
        self._set(dependent, frozenset(each for each in dependent.used_ids if each is not None))

    def remove(self, dependent: Dependent) -> None:
        """Remove a connection or destination that is deleted."""
        self._set(dependent, frozenset())

    def dependents(self, identifier: str) -> Collection[Dependent]:
        """Return the connections and destinations that use this object, oldest first."""
        return self._dependents.get(identifier, Collection())

    def connections(self, identifier: str) -> list[Connection]:
        """Return the connections that use this object, oldest first."""
        return [each for each in self.dependents(identifier) if isinstance(each, Connection)]

    def destinations(self, identifier: str) -> list[Destination]:
        """Return the destinations that use this object, oldest first."""
        return [each for each in self.dependents(identifier) if isinstance(each, Destination)]

    def _set(self, dependent: Dependent, used: frozenset[str]) -> None:
        before = self._used.pop(dependent.id, frozenset())
        if used:
            self._used[dependent.id] = used
        for identifier in before - used:
            self._dependents[identifier].remove(dependent)
            if not self._dependents[identifier]:
                del self._dependents[identifier]
        for identifier in used - before:
            self._dependents.setdefault(identifier, Collection()).add(dependent)
