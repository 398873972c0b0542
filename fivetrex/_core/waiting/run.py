"""A sync to wait for: what was known before it was triggered, and what has been seen since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, Self

from ..validation import check_scope
from .decision import decide
from .moments import as_moment
from .plain_json import read_choice, read_flag, read_text, read_time, read_version, write_time

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from ...errors import FivetrexError
    from ...models import Connection, Sync
    from .decision import SyncVerdict

__all__ = ["IfRunning", "OnReschedule", "SyncBaseline", "SyncKind", "SyncRun"]

IfRunning = Literal["join", "wait", "restart", "fail"]
OnReschedule = Literal["return", "restart"]
SyncKind = Literal["sync", "resync", "table_resync"]

IF_RUNNING: tuple[IfRunning, ...] = ("join", "wait", "restart", "fail")
ON_RESCHEDULE: tuple[OnReschedule, ...] = ("return", "restart")
KINDS: tuple[SyncKind, ...] = ("sync", "resync", "table_resync")
SENT: tuple[Literal["no", "unclear", "yes"], ...] = ("no", "unclear", "yes")

VERSION = 1
# The API's times have a precision of one second, and its servers' clocks differ a little.
CLOCK_TOLERANCE = timedelta(seconds=2)
DEFAULT_START_TIMEOUT = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncBaseline:
    """The state of a connection before its sync was triggered.

    Attributes:
        succeeded_at: Time when the last successful sync had ended.
        failed_at: Time when the last failed sync had ended.
        is_broken: Whether the setup was broken.
        is_historical_sync: Whether the next sync was historical already.
    """

    succeeded_at: datetime | None = None
    failed_at: datetime | None = None
    is_broken: bool = False
    is_historical_sync: bool = False

    @classmethod
    def of(cls, connection: Connection) -> Self:
        """Return the baseline of a connection that was just read."""
        return cls(
            succeeded_at=as_moment(connection.succeeded_at),
            failed_at=as_moment(connection.failed_at),
            is_broken=connection.setup_state == "broken",
            is_historical_sync=connection.is_historical_sync,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRun:
    """A sync to wait for.

    `start_sync` returns a run, and `wait` waits for it, in the same process or another one:
    `to_dict` and `from_dict` convert it to plain JSON and back. A run has no credentials and no
    connection of its own.

    Attributes:
        id: The connection's ID.
        kind: `"sync"`, `"resync"` (of everything) or `"table_resync"`.
        baseline: The state of the connection before the sync was triggered.
        created_at: Time of the baseline, by the server's clock.
        sent_at: Time when the sync was triggered, by the server's clock; None if it was not.
        sent: Whether the sync was triggered: `"no"`, `"yes"`, or `"unclear"` if the response was
            lost. `wait` reads the connection before it triggers an unclear one again.
        joined: Whether the run waits for a sync that something else started.
        scope: The tables of a `"table_resync"`, by schema.
        if_running: What to do about another sync that runs when this one is to be triggered.
        was_syncing: Whether the sync has been seen running.
        rescheduled_for: The time for which the sync was last seen rescheduled.
        restarts: How many times the sync was triggered again after it was rescheduled.
        suspected: An end that has been seen once, such as `"paused"`, and needs a second read.
        suspected_at: Time when it was first seen.

    Example:
        ```python
        import json

        run = client.connections.start_sync("silver_brook")
        stored = json.dumps(run.to_dict())

        run = fivetrex.SyncRun.from_dict(json.loads(stored))
        outcome = client.connections.wait(run)
        print(outcome.status, outcome.finished_at)
        ```
    """

    id: str
    kind: SyncKind = "sync"
    baseline: SyncBaseline
    created_at: datetime
    sent_at: datetime | None = None
    sent: Literal["no", "unclear", "yes"] = "no"
    joined: bool = False
    scope: Mapping[str, Collection[str]] | None = None
    if_running: IfRunning = "join"
    was_syncing: bool = False
    rescheduled_for: datetime | None = None
    restarts: int = 0
    suspected: str | None = None
    suspected_at: datetime | None = None

    @property
    def is_queued(self) -> bool:
        """Whether the sync is still to be triggered."""
        return self.sent == "no" and not self.joined

    @property
    def earliest_end(self) -> datetime | None:
        """The earliest end that can be the end of this sync; None if any new end is.

        It is the time of the trigger minus 2 seconds, rounded down to the second.
        """
        if self.sent_at is None:
            return None
        return (self.sent_at - CLOCK_TOLERANCE).replace(microsecond=0)

    @property
    def baseline_end(self) -> datetime | None:
        """The later one of the last ends before the trigger; None if there was none."""
        ends = (self.baseline.succeeded_at, self.baseline.failed_at)
        return max((end for end in ends if end is not None), default=None)

    def observe(
        self,
        connection: Connection | FivetrexError,
        *,
        now: datetime | None = None,
        history: Iterable[Sync] | None = None,
        start_timeout: float | None = DEFAULT_START_TIMEOUT,
        on_reschedule: OnReschedule = "return",
        is_list_item: bool = False,
    ) -> SyncVerdict:
        """Decide whether the sync has ended, from one read of the connection.

        The function sends no request and does not wait. It is for programs with a polling loop of
        their own; `wait` calls it, too. No end other than a success or a failure with its time is
        decided on a single read, because a read can be stale.

        Args:
            connection: The connection, or the error that reading it raised.
            now: The time of the read, by the server's clock. The default is this machine's time.
            history: The syncs of the connection since the run was triggered, if the previous
                verdict had the need `"history"`. Pass an empty list if the history cannot be read.
            start_timeout: Seconds after which a sync that was not seen running has not started.
                None means no limit.
            on_reschedule: What to do about a rescheduled sync of a connection with a manual
                schedule, which the API does not start again: `"return"` it as the outcome, or
                `"restart"` it once at the time for which it was rescheduled.
            is_list_item: Whether the connection was read from a list, which can be older than the
                connection itself. It then confirms no suspected end.

        Returns:
            The verdict. Use its `run` for the next read.

        Raises:
            ValueError: `now` has no time zone.

        Example:
            ```python
            run = client.connections.start_sync("silver_brook")
            verdict = run.observe(client.connections.get("silver_brook"))
            print(verdict.state, verdict.outcome)
            ```
        """
        if now is None:
            now = datetime.now(UTC)
        elif now.tzinfo is None:
            raise ValueError("now must have a time zone, such as datetime.now(timezone.utc)")
        return decide(
            self,
            connection,
            now=now,
            history=None if history is None else list(history),
            start_timeout=start_timeout,
            on_reschedule=on_reschedule,
            is_list_item=is_list_item,
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the run as plain JSON, for `from_dict`.

        Returns:
            A dict of strings, numbers, booleans and None.

        Example:
            ```python
            assert client.connections.start_sync("silver_brook").to_dict()["sent"] == "yes"
            ```
        """
        return {
            "version": VERSION,
            "id": self.id,
            "kind": self.kind,
            "baseline": {
                "succeeded_at": write_time(self.baseline.succeeded_at),
                "failed_at": write_time(self.baseline.failed_at),
                "is_broken": self.baseline.is_broken,
                "is_historical_sync": self.baseline.is_historical_sync,
            },
            "created_at": write_time(self.created_at),
            "sent_at": write_time(self.sent_at),
            "sent": self.sent,
            "joined": self.joined,
            "scope": None
            if self.scope is None
            else {schema: list(tables) for schema, tables in self.scope.items()},
            "if_running": self.if_running,
            "was_syncing": self.was_syncing,
            "rescheduled_for": write_time(self.rescheduled_for),
            "restarts": self.restarts,
            "suspected": self.suspected,
            "suspected_at": write_time(self.suspected_at),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SyncRun:
        """Create a run from the result of `to_dict`.

        Args:
            data: The dict.

        Returns:
            The run.

        Raises:
            TypeError: `data` is not a dict.
            ValueError: A field is missing or invalid, or a newer version of this library wrote
                the dict.

        Example:
            ```python
            run = client.connections.start_sync("silver_brook")
            assert fivetrex.SyncRun.from_dict(run.to_dict()) == run
            ```
        """
        read_version("a sync run", data, VERSION)
        baseline = data.get("baseline")
        if not isinstance(baseline, dict):
            raise ValueError(f"baseline must be an object, not {baseline!r}")  # noqa: TRY004 - as documented
        identifier = read_text(data, "id")
        created_at = read_time(data, "created_at")
        if not identifier or created_at is None:
            raise ValueError("id and created_at must not be empty")
        restarts = data.get("restarts", 0)
        if isinstance(restarts, bool) or not isinstance(restarts, int):
            raise ValueError(f"restarts must be an integer, not {restarts!r}")  # noqa: TRY004 - as documented
        return cls(
            id=identifier,
            kind=read_choice(data, "kind", KINDS),
            baseline=SyncBaseline(
                succeeded_at=read_time(baseline, "succeeded_at"),
                failed_at=read_time(baseline, "failed_at"),
                is_broken=read_flag(baseline, "is_broken"),
                is_historical_sync=read_flag(baseline, "is_historical_sync"),
            ),
            created_at=created_at,
            sent_at=read_time(data, "sent_at"),
            sent=read_choice(data, "sent", SENT),
            joined=read_flag(data, "joined"),
            scope=None if data.get("scope") is None else check_scope("scope", data["scope"]),
            if_running=read_choice(data, "if_running", IF_RUNNING),
            was_syncing=read_flag(data, "was_syncing"),
            rescheduled_for=read_time(data, "rescheduled_for"),
            restarts=restarts,
            suspected=read_text(data, "suspected"),
            suspected_at=read_time(data, "suspected_at"),
        )
