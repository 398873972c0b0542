"""Triggers: deferred tasks that wait for syncs, and events for the schedules of assets.

All triggers of an account in one triggerer poll together.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from airflow.triggers.base import BaseEventTrigger, BaseTrigger, TriggerEvent

from fivetrex import SyncBaseline, SyncRun
from fivetrex._core.validation import check_choice, check_id
from fivetrex._core.waiting.batch import BatchEntry
from fivetrex.errors import FivetrexError

from ..common.state import create_state, open_syncs, outcomes
from ..common.watcher import watch_syncs
from .hook import FivetrexHook

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fivetrex import SyncOutcome
    from fivetrex._core.waiting.run import OnReschedule

    from ..common.account import AccountSettings

__all__ = ["FivetranSyncEventTrigger", "FivetranSyncTrigger", "KillAction"]

KillAction = Literal["leave", "pause"]

_STORE_KEY = "fivetrex_run"


class FivetranSyncTrigger(BaseTrigger):
    """Waits until the syncs of a task have ended, or one of them is to be triggered.

    It triggers nothing itself, so that it can be restarted at any time. The operators defer to it.

    Args:
        state: The state of the syncs, from the `state` of `sync_many`.
        fivetran_conn_id: The ID of the Airflow connection, which has the credentials.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads; by default growing with the age of the sync.
        on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.
        max_running: The maximum number of syncs that run at a time.
        kill_action: What to do when a user ends the task: `"leave"` the syncs running, or
            `"pause"` the connections.

    Example:
        ```python
        from fivetrex.integrations.airflow import FivetranSyncTrigger

        FivetranSyncTrigger(state={"version": 1, "syncs": []})
        ```
    """

    def __init__(
        self,
        state: dict[str, Any],
        fivetran_conn_id: str = FivetrexHook.default_conn_name,
        start_timeout: float | None = 600.0,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        max_running: int | None = None,
        kill_action: KillAction = "leave",
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # as Airflow has it
        self.state = state
        self.fivetran_conn_id = fivetran_conn_id
        self.start_timeout = start_timeout
        self.poll_interval = poll_interval
        self.on_reschedule = on_reschedule
        self.max_running = max_running
        self.kill_action = kill_action

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments, from which Airflow creates the trigger again.

        Returns:
            The path of the class, and the arguments, which contain no secrets.
        """
        return (
            f"{type(self).__module__}.{type(self).__qualname__}",
            {
                "state": self.state,
                "fivetran_conn_id": self.fivetran_conn_id,
                "start_timeout": self.start_timeout,
                "poll_interval": self.poll_interval,
                "on_reschedule": self.on_reschedule,
                "max_running": self.max_running,
                "kill_action": self.kill_action,
            },
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Wait, and yield one event: the new `state`, or the `error` that ends the wait.

        Yields:
            The event.
        """
        try:
            account = await FivetrexHook(self.fivetran_conn_id).async_account()
            state = await watch_syncs(
                account,
                self.state,
                start_timeout=self.start_timeout,
                poll_interval=self.poll_interval,
                on_reschedule=self.on_reschedule,
                max_running=self.max_running,
            )
        except FivetrexError as error:
            yield TriggerEvent({"error": f"{type(error).__name__}: {error}"})
        else:
            yield TriggerEvent({"state": state})

    async def on_kill(self) -> None:
        """Pause the connections, if `kill_action` is `"pause"`.

        Airflow calls it if a user ends the task, and not if the triggerer restarts.
        """
        if self.kill_action != "pause":
            return
        account = await FivetrexHook(self.fivetran_conn_id).async_account()
        async with account.async_client() as client:
            for each in open_syncs(self.state):
                await client.connections.pause(each)


class FivetranSyncEventTrigger(BaseEventTrigger):
    """Fires an event for each sync of a connection that ends, for an asset watcher.

    Use it to schedule DAGs on syncs that Fivetran's schedule starts. It triggers nothing.

    Args:
        connection_id: The connection's ID.
        fivetran_conn_id: The ID of the Airflow connection, which has the credentials.
        statuses: The statuses of the syncs that fire an event: `"succeeded"`, `"failed"` or both.
        poll_interval: Seconds between two reads of the connection.

    Raises:
        ValueError: `connection_id` is empty, or a status is unknown.

    Example:
        ```python
        from airflow.sdk import AssetWatcher

        from fivetrex.integrations.airflow import FivetranSyncEventTrigger

        trigger = FivetranSyncEventTrigger(connection_id="silver_brook")
        watcher = AssetWatcher(name="silver_brook_syncs", trigger=trigger)
        ```
    """

    def __init__(
        self,
        connection_id: str,
        fivetran_conn_id: str = FivetrexHook.default_conn_name,
        statuses: tuple[str, ...] | list[str] = ("succeeded",),
        poll_interval: float = 60.0,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # as Airflow has it
        self.connection_id = check_id("connection_id", connection_id)
        self.fivetran_conn_id = fivetran_conn_id
        self.statuses = [check_choice("statuses", s, ("succeeded", "failed")) for s in statuses]
        self.poll_interval = poll_interval

    def serialize(self) -> tuple[str, dict[str, Any]]:
        """Return the class and the arguments, from which Airflow creates the trigger again.

        Returns:
            The path of the class, and the arguments, which contain no secrets.
        """
        return (
            f"{type(self).__module__}.{type(self).__qualname__}",
            {
                "connection_id": self.connection_id,
                "fivetran_conn_id": self.fivetran_conn_id,
                "statuses": self.statuses,
                "poll_interval": self.poll_interval,
            },
        )

    async def run(self) -> AsyncIterator[TriggerEvent]:
        """Wait for syncs, and yield an event for each that ends with one of the statuses.

        Yields:
            The outcomes as plain JSON.

        Raises:
            NotFoundError: The connection does not exist.
            FivetrexError: The connection was deleted, or the API rejects the credentials.
        """
        account = await FivetrexHook(self.fivetran_conn_id).async_account()
        run = await self._restore(account)
        while True:
            state = await watch_syncs(
                account,
                create_state([BatchEntry(run.id, run)]),
                start_timeout=None,
                poll_interval=self.poll_interval,
            )
            (outcome,) = outcomes(state)
            if outcome.status == "deleted":
                raise FivetrexError(f"the connection {run.id!r} was deleted")
            run = _run_after(outcome)
            if outcome.status in self.statuses:
                yield TriggerEvent(outcome.to_dict())
                await self._store(run)

    async def _restore(self, account: AccountSettings) -> SyncRun:
        """Return a run for the next sync: after the latest event, or else from now on."""
        store = getattr(self, "asset_state_store", None)
        stored = await store.aget(_STORE_KEY) if store is not None else None
        if isinstance(stored, dict):
            return SyncRun.from_dict(stored)
        async with account.async_client() as client:
            connection = await client.connections.get(self.connection_id)
        return SyncRun(
            id=self.connection_id,
            baseline=SyncBaseline.of(connection),
            created_at=datetime.now(UTC),
            joined=True,
            was_syncing=connection.is_syncing,
        )

    async def _store(self, run: SyncRun) -> None:
        store = getattr(self, "asset_state_store", None)
        if store is not None:
            await store.aset(_STORE_KEY, run.to_dict())


def _run_after(outcome: SyncOutcome) -> SyncRun:
    """Return the run for the sync that follows."""
    baseline = outcome.run.baseline
    if outcome.finished_at is not None:
        if outcome.is_successful:
            baseline = replace(baseline, succeeded_at=outcome.finished_at)
        else:
            baseline = replace(baseline, failed_at=outcome.finished_at)
    return replace(
        outcome.run, baseline=baseline, was_syncing=False, suspected=None, suspected_at=None
    )
