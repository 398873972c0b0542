"""How a connection's syncs stand."""

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
    """What a connection is doing, and how its last syncs ended.

    Attributes:
        sync_state: `scheduled`, `syncing`, `paused` or `rescheduled`; other values are possible.
        succeeded_at: When a sync last succeeded; None where none has.
        failed_at: When a sync last failed; None where none has.
        is_historical_sync: Whether everything is loaded, as the first sync and a resync do.
        update_state: `on_schedule` or `delayed`; other values are possible.
        setup_state: `incomplete`, `connected` or `broken`; other values are possible.
        rescheduled_for: When the next sync starts, where it was put off.

    Example:
        ```python
        status = client.connections.get_sync_status("silver_brook")
        if status.is_scheduled and status.setup_state == "connected":
            print("in order since", status.succeeded_at)
        ```
    """

    sync_state: SyncState | None
    succeeded_at: datetime | None
    failed_at: datetime | None
    is_historical_sync: bool | None
    update_state: UpdateState | None
    setup_state: SetupState | None
    rescheduled_for: datetime | None

    @classmethod
    def of(cls, connection: Connection) -> SyncStatus:
        """Take the status out of a connection.

        Args:
            connection: The connection, as lists and details give it.

        Returns:
            Its status.

        Example:
            ```python
            from fivetrex.models import SyncStatus

            status = SyncStatus.of(client.connections.get("silver_brook"))
            ```
        """
        status = connection.status
        return cls(
            sync_state="paused" if connection.is_paused else connection.sync_state,
            succeeded_at=connection.succeeded_at,
            failed_at=connection.failed_at,
            is_historical_sync=getattr(status, "is_historical_sync", None),
            update_state=connection.update_state,
            setup_state=connection.setup_state,
            rescheduled_for=getattr(status, "rescheduled_for", None),
        )

    @property
    def is_syncing(self) -> bool:
        """Whether a sync runs."""
        return self.sync_state == "syncing"

    @property
    def is_paused(self) -> bool:
        """Whether it is paused, so that no sync starts."""
        return self.sync_state == "paused"

    @property
    def is_scheduled(self) -> bool:
        """Whether it waits for its next sync."""
        return self.sync_state == "scheduled"
