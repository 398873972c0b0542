"""The sync status of a connection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from .connection import Connection
    from .literals import SetupState, SyncState, UpdateState

__all__ = ["SyncStatus"]


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """The sync status of a connection: its current state, and the end of its last syncs.

    Attributes:
        sync_state: The state that the API reports: `scheduled`, `syncing`, `paused` or
            `rescheduled`; other values are possible.
        succeeded_at: Time when the last successful sync ended; None if no sync has succeeded.
        failed_at: Time when the last failed sync ended; None if no sync has failed.
        is_historical_sync: Whether the current or next sync is historical: it loads all data, as
            the first sync and a resync do.
        update_state: `on_schedule` or `delayed`; other values are possible.
        setup_state: `incomplete`, `connected` or `broken`; other values are possible.
        rescheduled_for: Time when the next sync starts, if it was rescheduled.
        is_paused: Whether the connection is paused. No sync starts while it is.

    Example:
        ```python
        status = client.connections.get_sync_status("silver_brook")
        if status.is_scheduled and status.setup_state == "connected":
            print("last successful sync:", status.succeeded_at)
        ```
    """

    sync_state: SyncState | None
    succeeded_at: datetime | None
    failed_at: datetime | None
    is_historical_sync: bool | None
    update_state: UpdateState | None
    setup_state: SetupState | None
    rescheduled_for: datetime | None
    is_paused: bool = False

    @classmethod
    def of(cls, connection: Connection) -> SyncStatus:
        """Return the sync status of a connection that was already retrieved.

        Args:
            connection: The connection, from `client.connections.get`, `list` or `stream`.

        Returns:
            The sync status.

        Example:
            ```python
            from fivetrex.models import SyncStatus

            status = SyncStatus.of(client.connections.get("silver_brook"))
            ```
        """
        status = connection.status
        return cls(
            sync_state=connection.sync_state,
            succeeded_at=connection.succeeded_at,
            failed_at=connection.failed_at,
            is_historical_sync=getattr(status, "is_historical_sync", None),
            update_state=connection.update_state,
            setup_state=connection.setup_state,
            rescheduled_for=getattr(status, "rescheduled_for", None),
            is_paused=connection.is_paused,
        )

    @property
    def is_syncing(self) -> bool:
        """Whether a sync is running."""
        return self.sync_state == "syncing"

    @property
    def is_scheduled(self) -> bool:
        """Whether the connection is waiting for its next scheduled sync."""
        return self.sync_state == "scheduled" and not self.is_paused
