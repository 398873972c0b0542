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
    from fivetrex.simulator.state.table_warning import TableWarnings
    from fivetrex.simulator.state.trust import Trust

#: The minimum number of syncs kept per connection: one week at one sync every five minutes.
#: The history is limited so that a long-running server does not leak memory.
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

    The `scheduler` runs the next event when it is `due`. After a change of `due`, call the
    scheduler's `schedule`.
    """

    serial: int
    id: str
    group_id: str
    service: str
    schema: str
    created_at: datetime
    # With masked secrets. Shared between the connections of a large account, so never modify it
    # in place; replace it.
    config: Mapping[str, Any]
    scheduler: Scheduler
    connected_by: str | None = None
    service_version: int = 1

    # Whether the connection has credentials.
    has_credentials: bool = True
    setup_state: SetupState = "connected"
    tasks: tuple[Mapping[str, Any], ...] = ()
    # Whether the next sync of a broken connection succeeds, which repairs the connection.
    recovers: bool = False
    warnings: tuple[Mapping[str, Any], ...] = ()
    table_warnings: tuple[TableWarnings, ...] = ()
    schema_status: str | None = None

    paused: bool = False
    sync_ends_at: datetime | None = None
    rescheduled_for: datetime | None = None
    is_historical_sync: bool = True
    # Whether a resync was requested while the connection was paused.
    resync_deferred: bool = False
    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    # How the running or next sync will fail.
    planned_failure: PlannedFailure | None = None
    # The duration of its syncs, if not the default.
    own_sync_duration: timedelta | None = None
    # The time of its entry in the scheduler; set by the scheduler.
    scheduled_for: datetime | None = None
    syncs: list[Sync] = field(default_factory=list)
    # The state of a function or a Connector SDK source between syncs.
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
    # The source that a test has set; it replaces the sample source of the service.
    own_source: Source | None = None
    # Created for the first trusted certificate or fingerprint.
    trust: Trust | None = None
    # Created on first access if the connection has synced: see `known_schemas`.
    schema_config: SchemaConfig | None = None
    # Fields that the API returns only if they have been set.
    more: dict[str, Any] = field(default_factory=dict)
    # Publishes an event. The arguments are its name, the connection, the time, and the payload's
    # data with the `sync_id`.
    publish_event: Callable[[str, Connection, datetime, Mapping[str, Any]], None] = _ignore_event

    @property
    def sync_state(self) -> SyncState:
        """The ``sync_state``."""
        if self.sync_ends_at is not None:
            return "syncing"
        if self.paused:
            return "paused"
        if self.rescheduled_for is not None:
            return "rescheduled"
        return "scheduled"

    @property
    def update_state(self) -> Literal["on_schedule", "delayed"]:
        """The ``update_state``: delayed if the connection is broken or its last sync failed."""
        if self.setup_state == "broken":
            return "delayed"
        if self.failed_at is None:
            return "on_schedule"
        recovered = self.succeeded_at is not None and self.succeeded_at >= self.failed_at
        return "on_schedule" if recovered else "delayed"

    @property
    def due(self) -> datetime | None:
        """When the next event is due; ``None`` if there is none."""
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
        """The id of the Connector SDK package that it runs, if any."""
        return self.config.get("package_id") if self.service == "connector_sdk" else None

    @property
    def source(self) -> Source:
        """The source: one set by a test, or the sample source of the service."""
        if self.own_source is not None:
            return self.own_source
        return default_source(self.service, self.schema)

    @property
    def is_single_table(self) -> bool:
        """Whether it writes to a single table, so that tables cannot be resynced."""
        return "." in self.schema and not is_database(self.service)

    @property
    def known_schemas(self) -> SchemaConfig | None:
        """The schema config; ``None`` before the first sync, unless one was created."""
        if self.schema_config is None and self.succeeded_at is not None:
            return self.capture_schemas()
        return self.schema_config

    def capture_schemas(self) -> SchemaConfig:
        """Add new schemas, tables and columns of the source to the schema config."""
        config = SchemaConfig() if self.schema_config is None else self.schema_config
        config.capture(self.source)
        self.schema_config = config
        return config

    def run_due_event(self, now: datetime) -> None:
        """Run the due event: the end of the running sync, or the start of the next."""
        if self.sync_ends_at is None:
            self.start_sync(now)
            return
        failure, self.planned_failure = self.planned_failure, None
        if failure is None and self.setup_state == "broken" and not self.recovers:
            task = self.tasks[0] if self.tasks else {}
            code, reason = task.get("code", "reconnect"), task.get("message", "")
            self._fail(now, "FAILURE_WITH_TASK", reason, taskType=code)
        elif failure is None:
            self._succeed(now)
        elif failure.retry_after is None:
            self._fail(now, "FAILURE", failure.reason)
        else:
            self._reschedule(now, failure.reason, now + failure.retry_after)

    def start_sync(self, now: datetime) -> None:
        """Start a sync, and cancel the running one, if any."""
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
        """Add a sync to the history; without a start time it is pending."""
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

    def pause(self, now: datetime, *, stop_sync: bool = True) -> None:
        """Pause the connection, and cancel its running sync unless it is to continue."""
        self.paused = True
        if stop_sync:
            self._stop_sync(now, "PAUSED")
        self.scheduler.schedule(self)

    def resume(self, now: datetime) -> None:
        """Resume the connection, and start a deferred resync."""
        self.paused = False
        if self.resync_deferred:
            self.resync_deferred = False
            self.start_sync(now)
        self.scheduler.schedule(self)

    def set_up(self) -> None:
        """Complete or repair the setup, so that the connection can sync."""
        self.setup_state = "connected"
        self.tasks = ()
        self.scheduler.schedule(self)

    def break_down(self, now: datetime, task: Mapping[str, Any], *, recovers: bool = False) -> None:
        """Break the connection until a task is resolved; a running sync fails."""
        self.setup_state = "broken"
        self.recovers = recovers
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
        # A seeded connection may have the time of its last sync but no history.
        ends = (self.succeeded_at, self.failed_at)
        return max((end for end in ends if end is not None), default=None)

    @property
    def _open_sync(self) -> Sync | None:
        """The pending or running sync, which is always the last in the history."""
        latest = self.syncs[-1] if self.syncs else None
        return latest if latest is not None and latest.ended_at is None else None

    def _succeed(self, now: datetime) -> None:
        if self.setup_state == "broken":
            self.set_up()
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
        # The history shows the rescheduled sync as pending.
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
