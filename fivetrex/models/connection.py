"""A connection: what moves data from one source into a group's destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex_api.models.connection import Connection as _Connection


class Connection(_Connection):
    """A connection, as lists and details give it.

    Example:
        ```python
        connection = client.connections.get("silver_brook")
        print(connection.service, connection.sync_state, connection.succeeded_at)
        ```
    """

    __slots__ = ()

    if TYPE_CHECKING:
        config: dict[str, Any] | None

    @property
    def sync_state(self) -> str | None:
        """What it is doing: `scheduled`, `syncing`, `paused` or `rescheduled`; an open list."""
        state = getattr(self.status, "sync_state", None)
        return state if isinstance(state, str) else None

    @property
    def is_syncing(self) -> bool:
        """Whether a sync runs."""
        return self.sync_state == "syncing"

    @property
    def is_paused(self) -> bool:
        """Whether it is paused, so that no sync starts."""
        return self.paused is True or self.sync_state == "paused"
