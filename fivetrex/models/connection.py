"""A connection: what moves data from one source into a group's destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.connection import Connection as _Connection

from .required_ids import require_id

if TYPE_CHECKING:
    from collections.abc import Mapping


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
        id: str
        config: dict[str, Any] | None

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a connection from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The connection; what its class does not know is in `additional_properties`.

        Raises:
            ValueError: It has no id.

        Example:
            ```python
            from fivetrex.models import Connection

            connection = Connection.from_dict({"id": "silver_brook", "service": "postgres"})
            ```
        """
        require_id(src_dict)
        return super().from_dict(src_dict)

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
