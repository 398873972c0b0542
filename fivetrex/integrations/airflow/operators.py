"""Operators: sync connections, and perform historical resyncs."""

from __future__ import annotations

from abc import abstractmethod
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import (
    AirflowException,
    AirflowFailException,
    BaseOperator,
    conf,
)

from fivetrex._core.destructive_requests import RESYNC
from fivetrex._core.validation import check_choice, check_id
from fivetrex._core.waiting.options import WaitOptions, check_if_running
from fivetrex.errors import ConfirmationRequiredError

from ..common.attempts import resync_or_continue, sync_or_continue
from ..common.state import open_syncs, outcomes
from .assets import add_outcomes
from .hook import FivetrexHook
from .lineage import lineage_of
from .links import FivetranConnectionLink
from .triggers import FivetranSyncTrigger

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from airflow.providers.common.compat.sdk import Context

    from fivetrex import Client, SyncOutcome
    from fivetrex._core.waiting.run import IfRunning, OnReschedule
    from fivetrex._sync.sync_many import SyncMany

    from .triggers import KillAction

__all__ = ["FivetranResyncOperator", "FivetranSyncOperator"]

# The key of the state in the store of the task, which survives a retry.
_STORE_KEY = "fivetrex_syncs"
# No later attempt can succeed.
_PERMANENT = ("deleted",)


class _SyncTask(BaseOperator):
    """A task that waits for syncs, deferred or in its worker.

    The state of the syncs is stored before and after each trigger, where Airflow has a store that
    survives a retry (3.3 and newer).
    """

    operator_extra_links = (FivetranConnectionLink(),)
    ui_color = "#e8f0fe"
    _may_resync = False

    def __init__(
        self,
        *,
        fivetran_conn_id: str = FivetrexHook.default_conn_name,
        start_timeout: float | None = 600.0,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        max_running: int | None = None,
        on_kill: KillAction = "leave",
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        WaitOptions(
            start_timeout=start_timeout, poll_interval=poll_interval, on_reschedule=on_reschedule
        )
        self.fivetran_conn_id = fivetran_conn_id
        self.start_timeout = start_timeout
        self.poll_interval = poll_interval
        self.on_reschedule = on_reschedule
        self.max_running = max_running
        # `on_kill` is a method of operators.
        check_choice("on_kill", on_kill, ("leave", "pause"))
        self.kill_action = on_kill
        self.deferrable = deferrable
        self._state: dict[str, Any] | None = None
        self._outcomes: list[SyncOutcome] = []

    @abstractmethod
    def begin(self, client: Client, context: Context, options: dict[str, Any]) -> SyncMany:
        """Return the syncs of this attempt."""

    def execute(self, context: Context) -> dict[str, Any]:
        """Start the syncs, or continue those of an earlier attempt, and wait for them.

        Args:
            context: The context of the task.

        Returns:
            The outcomes by the ID of their connection, as plain JSON.

        Raises:
            AirflowException: A sync did not succeed. The message has the reasons.
            AirflowFailException: A connection does not exist, so that a retry is useless.
            FivetrexError: The API rejects the credentials, or a request.
        """
        with FivetrexHook(self.fivetran_conn_id).get_conn() as client:
            syncs = self.begin(client, context, self._options(context))
            return self._advance(context, syncs, self._deadline())

    def execute_complete(
        self, context: Context, event: dict[str, Any], deadline: str | None = None
    ) -> dict[str, Any]:
        """Continue after the trigger has fired.

        Args:
            context: The context of the task.
            event: The event of the trigger.
            deadline: When the `execution_timeout` of the task ends, in ISO format.

        Returns:
            The outcomes by the ID of their connection, as plain JSON.

        Raises:
            AirflowException: A sync did not succeed, or the API rejected a request.
            AirflowFailException: A connection does not exist, so that a retry is useless.
        """
        if "state" not in event:
            raise AirflowException(event["error"])
        with FivetrexHook(self.fivetran_conn_id).get_conn() as client:
            syncs = client.connections.sync_many(
                runs=event["state"], confirm=self._may_resync, **self._options(context)
            )
            self._save(context, syncs.state)
            return self._advance(context, syncs, deadline)

    def on_kill(self) -> None:
        """Pause the connections, if the argument `on_kill` is `"pause"`.

        Fivetran's API cannot cancel a sync.
        """
        if self.kill_action == "pause" and self._state is not None:
            with FivetrexHook(self.fivetran_conn_id).get_conn() as client:
                for each in open_syncs(self._state):
                    self.log.info("Pausing the connection %s", each)
                    client.connections.pause(each)

    def get_openlineage_facets_on_complete(self, task_instance: Any) -> Any:  # noqa: ARG002 - Airflow's interface
        """Return the tables that the syncs have loaded, for OpenLineage.

        Args:
            task_instance: The task instance.

        Returns:
            The lineage; None if the OpenLineage provider is not installed.
        """
        ids = [outcome.id for outcome in self._outcomes if outcome.is_successful]
        return lineage_of(self.fivetran_conn_id, ids, self.log)

    def _options(self, context: Context) -> dict[str, Any]:
        return {
            "start_timeout": self.start_timeout,
            "poll_interval": self.poll_interval,
            "on_reschedule": self.on_reschedule,
            "max_running": self.max_running,
            "on_change": lambda state: self._save(context, state),
        }

    def _advance(self, context: Context, syncs: SyncMany, deadline: str | None) -> dict[str, Any]:
        """Trigger what is to be triggered, and wait: in the triggerer, or here."""
        if self.deferrable:
            syncs.start()
            if open_syncs(syncs.state):
                self.defer(
                    trigger=FivetranSyncTrigger(
                        state=syncs.state,
                        fivetran_conn_id=self.fivetran_conn_id,
                        start_timeout=self.start_timeout,
                        poll_interval=self.poll_interval,
                        on_reschedule=self.on_reschedule,
                        max_running=self.max_running,
                        kill_action=self.kill_action,
                    ),
                    method_name="execute_complete",
                    kwargs={"deadline": deadline},
                    timeout=_time_left(deadline),
                )
        for outcome in syncs:
            self.log.info("%s", outcome)
        return self._finish(context, outcomes(syncs.state))

    def _finish(self, context: Context, ended: list[SyncOutcome]) -> dict[str, Any]:
        self._outcomes = ended
        failed = [outcome for outcome in ended if not outcome.is_successful]
        if failed:
            is_permanent = all(outcome.status in _PERMANENT for outcome in failed)
            error = AirflowFailException if is_permanent else AirflowException
            raise error("; ".join(map(str, failed)))
        # A task that is cleared after its success syncs again.
        store = _store(context)
        if store is not None:
            store.delete(_STORE_KEY)
        by_id = {outcome.id: outcome for outcome in ended}
        add_outcomes(context, self.outlets, by_id)
        return {each: outcome.to_dict() for each, outcome in by_id.items()}

    def _save(self, context: Context, state: dict[str, Any]) -> None:
        self._state = state
        store = _store(context)
        if store is not None:
            store.set(_STORE_KEY, state)

    def _earlier(self, context: Context) -> dict[str, Any]:
        """Return what an earlier attempt has left: its state, or else the start of the DAG run."""
        store = _store(context)
        if store is not None:
            return {"state": store.get(_STORE_KEY)}
        is_retry = context["ti"].try_number > 1
        return {"since": context["dag_run"].start_date if is_retry else None}

    def _deadline(self) -> str | None:
        if self.execution_timeout is None:
            return None
        return (datetime.now(UTC) + self.execution_timeout).isoformat()


class FivetranSyncOperator(_SyncTask):
    """Trigger incremental syncs of connections, and wait until they have succeeded.

    The schedules of the connections stay as they are, and paused connections stay paused. A retry
    of the task joins the syncs that an earlier attempt has started, and does not repeat those that
    have succeeded.

    Args:
        connection_ids: The ID of the connection, or a list of IDs (templated).
        fivetran_conn_id: The ID of the Airflow connection, which has the credentials (templated).
        if_running: What to do if a sync is running: `"join"` it; `"wait"` until it has ended, and
            trigger one; `"restart"` it; or `"fail"`.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads; by default growing with the age of the sync.
        on_reschedule: What to do if the API reschedules the sync of a connection with a manual
            schedule: `"return"`, which fails the task, or `"restart"` the sync once, at its time.
        max_running: The maximum number of syncs of this task that run at a time.
        on_kill: What to do when a user ends the task: `"leave"` the syncs running, or `"pause"`
            the connections. Nothing can cancel a sync.
        deferrable: Whether to wait in the triggerer, without a worker slot. The default is
            `[operators] default_deferrable` of Airflow's configuration.
        **kwargs: The arguments of each operator. `execution_timeout` is the time limit.

    Raises:
        TypeError: An argument has the wrong type.
        ValueError: An argument is out of range.

    Example:
        ```python
        from airflow.sdk import DAG

        from fivetrex.integrations.airflow import FivetranSyncOperator

        with DAG("load_sales"):
            FivetranSyncOperator(
                task_id="sync", connection_ids=["silver_brook", "humble_beacon"], deferrable=True
            )
        ```
    """

    template_fields: Sequence[str] = ("connection_ids", "fivetran_conn_id")

    def __init__(
        self,
        *,
        connection_ids: str | Sequence[str],
        if_running: IfRunning = "join",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.connection_ids = connection_ids
        self.if_running = check_if_running(if_running)

    def begin(self, client: Client, context: Context, options: dict[str, Any]) -> SyncMany:
        """Return the syncs of this attempt.

        Args:
            client: The client.
            context: The context of the task.
            options: The options of the wait.
        """
        options = {**self._earlier(context), **options}
        ids = checked_ids(self.connection_ids)
        return sync_or_continue(client, ids, if_running=self.if_running, **options)


class FivetranResyncOperator(_SyncTask):
    """Perform a historical (full) resync of a connection, and wait until it has succeeded.

    It loads all data again, which can take a long time and increase costs. A retry of the task
    joins the resync that an earlier attempt has started.

    Args:
        connection_id: The ID of the connection (templated).
        confirm: Must be True. Otherwise, the operator is not created.
        scope: The tables to sync, by schema (templated). The default is everything.
        **kwargs: The other arguments are those of `FivetranSyncOperator`, without `if_running`.

    Raises:
        ConfirmationRequiredError: `confirm` is not True.
        TypeError: An argument has the wrong type.
        ValueError: An argument is out of range.

    Example:
        ```python
        from airflow.sdk import DAG

        from fivetrex.integrations.airflow import FivetranResyncOperator

        with DAG("reload_orders", schedule=None):
            FivetranResyncOperator(
                task_id="resync",
                connection_id="silver_brook",
                scope={"public": ["orders"]},
                confirm=True,
            )
        ```
    """

    template_fields: Sequence[str] = ("connection_id", "scope", "fivetran_conn_id")
    _may_resync = True

    def __init__(
        self,
        *,
        connection_id: str,
        confirm: bool = False,
        scope: Mapping[str, Collection[str]] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        if confirm is not True:
            raise ConfirmationRequiredError(
                f"the resync of {connection_id!r} {RESYNC}. Pass confirm=True to confirm it."
            )
        self.connection_id = connection_id
        self.scope = scope

    def begin(self, client: Client, context: Context, options: dict[str, Any]) -> SyncMany:
        """Return the resync of this attempt.

        Args:
            client: The client.
            context: The context of the task.
            options: The options of the wait.
        """
        connection_id = check_id("connection_id", self.connection_id)
        options = {**self._earlier(context), **options}
        del options["max_running"]
        return resync_or_continue(client, connection_id, confirm=True, scope=self.scope, **options)


def checked_ids(ids: str | Iterable[str]) -> list[str]:
    """Return the IDs of connections, whose templates are rendered.

    Raises:
        ValueError: There is none, or one is empty.
    """
    ids = [ids] if isinstance(ids, str) else list(ids)
    checked = [check_id("connection_ids", each) for each in ids]
    if not checked:
        raise ValueError("connection_ids must contain at least one ID")
    return checked


def _store(context: Context) -> Any:
    """Return the store of the task, which survives a retry; None before Airflow 3.3."""
    return context.get("task_state_store")


def _time_left(deadline: str | None) -> timedelta | None:
    """Return the time until a deadline, at least a second, after which Airflow fails the task."""
    if deadline is None:
        return None
    left = datetime.fromisoformat(deadline) - datetime.now(UTC)
    return max(left, timedelta(seconds=1))
