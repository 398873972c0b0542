"""A connection: what it is, and how it lives through syncs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from uuid import NAMESPACE_URL, uuid5

from fivetrex.simulator.state.schema_config import SchemaConfig
from fivetrex.simulator.state.sources import default_source
from fivetrex.simulator.state.sync import Sync

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, timedelta

    from fivetrex.simulator.state.source import Source

SetupState = Literal["incomplete", "connected", "broken"]
SyncState = Literal["scheduled", "syncing", "paused", "rescheduled"]

#: The frequencies, in minutes, that the API takes.
SYNC_FREQUENCIES = (1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440)
DAILY = 1440


def _tell_nobody(event: str, connection: Connection, at: datetime, data: Mapping[str, Any]) -> None:
    """Let an event pass in silence."""


@dataclass(slots=True, eq=False)
class Connection:
    """One connection of the account.

    Time passes only in `settle`, which whoever looks at a connection calls first: no
    thread watches over running syncs. A sync starts only when it is asked for; the
    schedule is shown but not followed.
    """

    serial: int
    id: str
    group_id: str
    service: str
    schema: str
    created_at: datetime
    # Without secrets: those are masked before they get here. Shared between the
    # connections of a large account, so it is replaced and never changed in place.
    config: Mapping[str, Any]
    connected_by: str | None = None
    service_version: int = 0

    # Whether it was given something to log in with.
    has_credentials: bool = True
    setup_state: SetupState = "connected"
    tasks: tuple[Mapping[str, Any], ...] = ()
    warnings: tuple[Mapping[str, Any], ...] = ()
    schema_status: str | None = None

    paused: bool = False
    sync_ends_at: datetime | None = None
    rescheduled_for: datetime | None = None
    is_historical_sync: bool = True
    # A historical sync was asked for while the connection was paused.
    resync_deferred: bool = False
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    # Why the sync that runs, or the next one, is going to fail.
    failure: str | None = None
    syncs: list[Sync] = field(default_factory=list)
    # What a function or a Connector SDK source remembers between its syncs.
    state: dict[str, Any] | None = None

    pause_after_trial: bool = False
    sync_frequency: int = 360
    schedule_type: str = "auto"
    daily_sync_time: str | None = None
    data_delay_sensitivity: str = "NORMAL"
    data_delay_threshold: int = 0
    networking_method: str = "Directly"
    private_link_id: str | None = None
    proxy_agent_id: str | None = None
    hybrid_deployment_agent_id: str | None = None
    # The source that a test has set, in the place of the service's own.
    own_source: Source | None = None
    # Of a connection that has synced, made when first looked at: see `known_schemas`.
    schema_config: SchemaConfig | None = None
    # Fields that the API shows only where somebody set them.
    more: dict[str, Any] = field(default_factory=dict)
    # Who is told of what happens to it: the event, when it was, and the payload's data,
    # among which `sync_id` is the sync's id.
    announce: Callable[[str, Connection, datetime, Mapping[str, Any]], None] = _tell_nobody

    @property
    def sync_state(self) -> SyncState:
        """What its syncs are doing."""
        if self.paused:
            return "paused"
        if self.sync_ends_at is not None:
            return "syncing"
        if self.rescheduled_for is not None:
            return "rescheduled"
        return "scheduled"

    @property
    def update_state(self) -> Literal["on_schedule", "delayed"]:
        """Whether its data are as fresh as they should be."""
        fresh = self.setup_state == "connected" and self.succeeded_at is not None
        return "on_schedule" if fresh else "delayed"

    @property
    def source(self) -> Source:
        """What it reads from."""
        if self.own_source is not None:
            return self.own_source
        return default_source(self.service, self.schema)

    @property
    def known_schemas(self) -> SchemaConfig | None:
        """Its schema config; ``None`` before its first sync, unless somebody made one."""
        if self.schema_config is None and self.succeeded_at is not None:
            return self.capture_schemas()
        return self.schema_config

    def capture_schemas(self) -> SchemaConfig:
        """Look at the source, and take what is new into the schema config."""
        config = SchemaConfig() if self.schema_config is None else self.schema_config
        config.capture(self.source)
        self.schema_config = config
        return config

    def settle(self, now: datetime) -> None:
        """Let the sync end whose time has come."""
        if self.sync_ends_at is None or self.sync_ends_at > now:
            return
        ended_at, self.sync_ends_at = self.sync_ends_at, None
        running = self._open_sync
        if self.failure is not None:
            reason, self.failure = self.failure, None
            self.failed_at = ended_at
            if running is not None:
                running.end(ended_at, "FAILURE", reason)
            self._announce_end(running, ended_at, status="FAILURE", reason=reason)
            return
        self.succeeded_at = ended_at
        self.is_historical_sync = False
        if running is not None:
            running.end(ended_at, "COMPLETED")
        if self.schema_config is not None:
            self.capture_schemas()
        self._announce_end(running, ended_at, status="SUCCESSFUL")

    def start_sync(self, now: datetime, duration: timedelta) -> None:
        """Start a sync, in the place of the one that runs, if one does."""
        self._stop_sync(now, "CANCELED")
        sync = self._open_sync
        if sync is None:
            sync = self.record_sync(now, now)
        else:
            sync.started_at = now
        self.sync_ends_at = now + duration
        self.rescheduled_for = None
        self.announce("sync_start", self, now, {"sync_id": sync.id})

    def record_sync(self, asked_at: datetime, started_at: datetime | None) -> Sync:
        """Begin another entry of the history; without a start, it waits."""
        serial = len(self.syncs)
        identifier = str(uuid5(NAMESPACE_URL, f"{self.id}/{serial}"))
        sync = Sync(serial, identifier, asked_at, started_at)
        self.syncs.append(sync)
        return sync

    def start_historical_sync(self, now: datetime, duration: timedelta) -> None:
        """Start a sync of everything; a paused connection does it when it is resumed."""
        self.is_historical_sync = True
        if self.paused:
            self.resync_deferred = True
        else:
            self.start_sync(now, duration)

    def pause(self, now: datetime) -> None:
        """Stop what runs and start nothing more; a sync stopped half-way is not a success."""
        self.paused = True
        self._stop_sync(now, "PAUSED")

    def resume(self, now: datetime, duration: timedelta) -> None:
        """Be ready again, and make up for the historical sync that was put off."""
        self.paused = False
        if self.resync_deferred:
            self.resync_deferred = False
            self.start_sync(now, duration)

    def set_up(self) -> None:
        """Be ready to sync: what kept it from that has been dealt with."""
        self.setup_state = "connected"
        self.tasks = ()

    @property
    def _open_sync(self) -> Sync | None:
        """The sync that waits or runs; only the last of the history can."""
        latest = self.syncs[-1] if self.syncs else None
        return latest if latest is not None and latest.ended_at is None else None

    def _stop_sync(self, now: datetime, status: Literal["CANCELED", "PAUSED"]) -> None:
        running = self._open_sync
        if self.sync_ends_at is not None and running is not None:
            running.end(now, status)
            self._announce_end(running, now, status="CANCELED")
        self.sync_ends_at = None

    def _announce_end(self, sync: Sync | None, at: datetime, **data: Any) -> None:
        identifier = None if sync is None else sync.id
        self.announce("sync_end", self, at, {"sync_id": identifier, **data})
