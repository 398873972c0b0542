"""A connection, and its syncs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal
from uuid import NAMESPACE_URL, uuid5

from fivetrex.simulator.state.sample_sources import default_source, is_database
from fivetrex.simulator.state.schema_config import SchemaConfig
from fivetrex.simulator.state.sync import PlannedFailure, Sync, SyncStatus
from fivetrex.simulator.state.sync_schedule import next_start

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime, timedelta

    from fivetrex.simulator.state.scheduler import Scheduler
    from fivetrex.simulator.state.source_schema import Source
    from fivetrex.simulator.state.trust import Trust

#: How many syncs of each connection are kept at least: a week of them, one every five
#: minutes. A limit, so that a long-running server does not leak memory.
HISTORY = 2_016

SetupState = Literal["incomplete", "connected", "broken"]
SyncState = Literal["scheduled", "syncing", "paused", "rescheduled"]


def _ignore_event(
    event: str, connection: Connection, at: datetime, data: Mapping[str, Any]
) -> None:
    """Ignore an event."""


@dataclass(slots=True, eq=False)
class Connection:
    """One connection of the account.

    Its `scheduler` runs its next event when that is `due`. A change of `due` has to be
    followed by a call of the scheduler's `schedule`.
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
    scheduler: Scheduler
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
    # A resync was asked for while the connection was paused.
    resync_deferred: bool = False
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    # How the running sync, or the next one, is going to fail.
    planned_failure: PlannedFailure | None = None
    # How long its syncs take, if not the default.
    own_sync_duration: timedelta | None = None
    # The time of its entry in the scheduler.
    scheduled_for: datetime | None = None
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
    # Made for the first certificate or fingerprint that it trusts.
    trust: Trust | None = None
    # Of a connection that has synced, made when first looked at: see `known_schemas`.
    schema_config: SchemaConfig | None = None
    # Fields that the API shows only if they have been set.
    more: dict[str, Any] = field(default_factory=dict)
    # Publishes an event: its name, the connection, the time, and the payload's data, in
    # which `sync_id` is the sync's id.
    publish_event: Callable[[str, Connection, datetime, Mapping[str, Any]], None] = _ignore_event

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
        """Whether its data are as fresh as they should be: nothing has gone wrong last."""
        if self.setup_state == "broken":
            return "delayed"
        if self.failed_at is None:
            return "on_schedule"
        recovered = self.succeeded_at is not None and self.succeeded_at >= self.failed_at
        return "on_schedule" if recovered else "delayed"

    @property
    def due(self) -> datetime | None:
        """When its next event is due; ``None`` if there is none."""
        if self.sync_ends_at is not None:
            return self.sync_ends_at
        if self.paused or self.setup_state != "connected" or self.schedule_type == "manual":
            return None
        if self.rescheduled_for is not None:
            return self.rescheduled_for
        return self._next_scheduled_start if self.scheduler.follow_schedules else None

    @property
    def used_ids(self) -> tuple[str | None, ...]:
        """The ids of the private link, agent, secrets manager and package that it uses."""
        return (
            self.private_link_id,
            self.proxy_agent_id,
            self.hybrid_deployment_agent_id,
            self.more.get("external_secrets_manager_id"),
            self.package_id,
        )

    @property
    def package_id(self) -> str | None:
        """The Connector SDK package that it runs, if it runs one."""
        return self.config.get("package_id") if self.service == "connector_sdk" else None

    @property
    def source(self) -> Source:
        """What it reads from."""
        if self.own_source is not None:
            return self.own_source
        return default_source(self.service, self.schema)

    @property
    def is_single_table(self) -> bool:
        """Whether it fills one table, by which it is named, and cannot be synced by table."""
        return "." in self.schema and not is_database(self.service)

    @property
    def known_schemas(self) -> SchemaConfig | None:
        """Its schema config; ``None`` before its first sync, unless one was created."""
        if self.schema_config is None and self.succeeded_at is not None:
            return self.capture_schemas()
        return self.schema_config

    def capture_schemas(self) -> SchemaConfig:
        """Add what is new in the source to the schema config."""
        config = SchemaConfig() if self.schema_config is None else self.schema_config
        config.capture(self.source)
        self.schema_config = config
        return config

    def run_due_event(self, now: datetime) -> None:
        """Run the event that is due: the end of the running sync, or the start of one."""
        if self.sync_ends_at is None:
            self.start_sync(now)
            return
        failure, self.planned_failure = self.planned_failure, None
        if failure is None:
            self._succeed(now)
        elif failure.retry_after is None:
            self._fail(now, "FAILURE", failure.reason)
        else:
            self._reschedule(now, failure.reason, now + failure.retry_after)

    def start_sync(self, now: datetime) -> None:
        """Start a sync, and cancel the one that runs, if any."""
        self._stop_sync(now, "CANCELED")
        sync = self._open_sync
        if sync is None:
            sync = self.record_sync(now, now)
        else:
            sync.started_at = now
        duration = self.own_sync_duration
        self.sync_ends_at = now + (self.scheduler.sync_duration if duration is None else duration)
        self.rescheduled_for = None
        self.scheduler.schedule(self)
        self.publish_event("sync_start", self, now, {"sync_id": sync.id})

    def record_sync(self, asked_at: datetime, started_at: datetime | None) -> Sync:
        """Add a sync to the history; without a start, it waits."""
        serial = self.syncs[-1].serial + 1 if self.syncs else 0
        identifier = str(uuid5(NAMESPACE_URL, f"{self.id}/{serial}"))
        sync = Sync(serial, identifier, asked_at, started_at)
        self.syncs.append(sync)
        if len(self.syncs) == 2 * HISTORY:
            del self.syncs[:HISTORY]
        return sync

    def start_historical_sync(self, now: datetime) -> None:
        """Perform a historical (full) resync."""
        self.is_historical_sync = True
        self.start_resync(now)

    def start_resync(self, now: datetime) -> None:
        """Start a resync; a paused connection starts it when it is resumed."""
        if self.paused:
            self.resync_deferred = True
        else:
            self.start_sync(now)

    def pause(self, now: datetime) -> None:
        """Pause: stop the running sync, which does not succeed, and start no other."""
        self.paused = True
        self._stop_sync(now, "PAUSED")
        self.scheduler.schedule(self)

    def resume(self, now: datetime) -> None:
        """Resume, and start the resync that was deferred."""
        self.paused = False
        if self.resync_deferred:
            self.resync_deferred = False
            self.start_sync(now)
        self.scheduler.schedule(self)

    def set_up(self) -> None:
        """Complete the setup, or repair it, so that the connection can sync."""
        self.setup_state = "connected"
        self.tasks = ()
        self.scheduler.schedule(self)

    def break_down(self, now: datetime, task: Mapping[str, Any]) -> None:
        """Break the connection until a task is resolved; a running sync fails."""
        self.setup_state = "broken"
        self.tasks = (*self.tasks, task)
        if self.sync_ends_at is not None:
            self.planned_failure = None
            self._fail(now, "FAILURE_WITH_TASK", task["message"], taskType=task["code"])
        self.scheduler.schedule(self)

    @property
    def _next_scheduled_start(self) -> datetime:
        last = self._last_start
        if last is None:
            return self.created_at
        return next_start(last, self.sync_frequency, self.daily_sync_time, self.scheduler.now)

    @property
    def _last_start(self) -> datetime | None:
        for sync in reversed(self.syncs):
            if sync.started_at is not None:
                return sync.started_at
        # A seeded connection may have no history, but the time of its last sync.
        ends = (self.succeeded_at, self.failed_at)
        return max((end for end in ends if end is not None), default=None)

    @property
    def _open_sync(self) -> Sync | None:
        """The sync that waits or runs; only the last of the history can."""
        latest = self.syncs[-1] if self.syncs else None
        return latest if latest is not None and latest.ended_at is None else None

    def _succeed(self, now: datetime) -> None:
        self.succeeded_at = now
        self.is_historical_sync = False
        if self.schema_config is not None:
            self.capture_schemas()
        self._end_sync(now, "COMPLETED", {"status": "SUCCESSFUL"})

    def _fail(self, now: datetime, status: str, reason: str, **more: str) -> None:
        self.failed_at = now
        self._end_sync(now, "FAILURE", {"status": status, "reason": reason, **more})

    def _reschedule(self, now: datetime, reason: str, until: datetime) -> None:
        at = until.isoformat().replace("+00:00", "Z")
        data = {"status": "RESCHEDULED", "reason": reason, "rescheduledAt": at}
        self._end_sync(now, "RESCHEDULED", data)
        self.rescheduled_for = until
        # The history has it already, waiting.
        self.record_sync(now, None)

    def _stop_sync(self, now: datetime, status: Literal["CANCELED", "PAUSED"]) -> None:
        if self.sync_ends_at is not None:
            self._end_sync(now, status, {"status": "CANCELED"})

    def _end_sync(self, now: datetime, status: SyncStatus, data: Mapping[str, Any]) -> None:
        self.sync_ends_at = None
        sync = self._open_sync
        if sync is not None:
            sync.end(now, status, data.get("reason"))
        identifier = None if sync is None else sync.id
        self.publish_event("sync_end", self, now, {"sync_id": identifier, **data})
