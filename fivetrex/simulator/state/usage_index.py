"""Who uses what: which connections and destinations need something else of the account."""

from __future__ import annotations

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.connection import Connection
from fivetrex.simulator.state.destination import Destination

#: What can need something else of the account.
Dependent = Connection | Destination


class Uses:
    """Finds the users of an agent, a link, a package or a secrets manager by its id.

    Most of a large account's connections use nothing of the kind: nobody looks at them.
    """

    def __init__(self) -> None:
        self._users: dict[str, Collection[Dependent]] = {}
        self._used: dict[str, frozenset[str]] = {}

    def note(self, user: Dependent) -> None:
        """Look again at what somebody uses, who is new or has been changed."""
        self._set(user, frozenset(each for each in user.uses if each is not None))

    def forget(self, user: Dependent) -> None:
        """Let somebody use nothing more, who is going."""
        self._set(user, frozenset())

    def users(self, identifier: str) -> Collection[Dependent]:
        """Who uses this, oldest first."""
        return self._users.get(identifier, Collection())

    def connections(self, identifier: str) -> list[Connection]:
        """The connections that use this, oldest first."""
        return [user for user in self.users(identifier) if isinstance(user, Connection)]

    def destinations(self, identifier: str) -> list[Destination]:
        """The destinations that use this, oldest first."""
        return [user for user in self.users(identifier) if isinstance(user, Destination)]

    def _set(self, user: Dependent, used: frozenset[str]) -> None:
        before = self._used.pop(user.id, frozenset())
        if used:
            self._used[user.id] = used
        for identifier in before - used:
            self._users[identifier].remove(user)
            if not self._users[identifier]:
                del self._users[identifier]
        for identifier in used - before:
            self._users.setdefault(identifier, Collection()).add(user)
