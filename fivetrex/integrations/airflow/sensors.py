"""The sensor: wait for a sync that something else starts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import AirflowException, BaseSensorOperator, conf

from fivetrex._core.waiting.batch import BatchEntry
from fivetrex._core.waiting.options import run_since
from fivetrex.errors import SyncTimeoutError

from ..common.state import create_state, outcomes
from .assets import add_outcomes
from .hook import FivetrexHook
from .links import FivetranConnectionLink
from .operators import checked_ids
from .triggers import FivetranSyncTrigger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from airflow.providers.common.compat.sdk import Context

    from fivetrex import SyncOutcome

__all__ = ["FivetranSensor"]

# In seconds: so long that a suspected end is confirmed by a second read.
_POKE_TIMEOUT = 1.0


class FivetranSensor(BaseSensorOperator):
    """Wait until connections have synced since a time, whatever started the syncs.

    It triggers nothing. It fails as soon as a sync has failed, or cannot succeed any more.

    Args:
        connection_ids: The ID of the connection, or a list of IDs (templated).
        since: The time from which on the end of a sync counts, as a datetime or in ISO format
            (templated), such as `"{{ data_interval_end }}"`. The default is the start of the DAG
            run.
        fivetran_conn_id: The ID of the Airflow connection, which has the credentials (templated).
        deferrable: Whether to wait in the triggerer, without a worker slot. The default is
            `[operators] default_deferrable` of Airflow's configuration.
        **kwargs: The arguments of each sensor, such as `timeout`, `poke_interval` and `mode`.

    Raises:
        ValueError: An argument is out of range.

    Example:
        ```python
        from airflow.sdk import DAG

        from fivetrex.integrations.airflow import FivetranSensor

        with DAG("report_sales", schedule="@daily"):
            FivetranSensor(
                task_id="loaded",
                connection_ids="brisk_canyon",
                since="{{ data_interval_end }}",
                deferrable=True,
            )
        ```
    """

    template_fields: Sequence[str] = ("connection_ids", "since", "fivetran_conn_id")
    operator_extra_links = (FivetranConnectionLink(),)
    ui_color = "#e8f0fe"

    def __init__(
        self,
        *,
        connection_ids: str | Sequence[str],
        since: datetime | str | None = None,
        fivetran_conn_id: str = FivetrexHook.default_conn_name,
        deferrable: bool = conf.getboolean("operators", "default_deferrable", fallback=False),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.connection_ids = connection_ids
        self.since = since
        self.fivetran_conn_id = fivetran_conn_id
        self.deferrable = deferrable

    def execute(self, context: Context) -> Any:
        """Wait for the syncs, in the triggerer or in the worker.

        Args:
            context: The context of the task.

        Returns:
            In the triggerer, the outcomes by the ID of their connection, as plain JSON.

        Raises:
            AirflowException: A sync did not succeed. The message has the reasons.
        """
        if self.deferrable:
            self.defer(
                trigger=FivetranSyncTrigger(
                    state=self._state(context),
                    fivetran_conn_id=self.fivetran_conn_id,
                    start_timeout=None,
                ),
                method_name="execute_complete",
                timeout=timedelta(seconds=self.timeout),
            )
        return super().execute(context)

    def poke(self, context: Context) -> bool:
        """Read the connections.

        Args:
            context: The context of the task.

        Returns:
            Whether all syncs have succeeded.

        Raises:
            AirflowException: A sync did not succeed. The message has the reasons.
        """
        with FivetrexHook(self.fivetran_conn_id).get_conn() as client:
            syncs = client.connections.sync_many(
                runs=self._state(context),
                timeout=_POKE_TIMEOUT,
                start_timeout=None,
            )
            try:
                ended = list(syncs)
            except SyncTimeoutError:
                _raise_if_failed(outcomes(syncs.state))
                return False
        self._finish(context, ended)
        return True

    def execute_complete(self, context: Context, event: dict[str, Any]) -> dict[str, Any]:
        """Continue after the trigger has fired.

        Args:
            context: The context of the task.
            event: The event of the trigger.

        Returns:
            The outcomes by the ID of their connection, as plain JSON.

        Raises:
            AirflowException: A sync did not succeed, or the API rejected a request.
        """
        if "state" not in event:
            raise AirflowException(event["error"])
        return self._finish(context, outcomes(event["state"]))

    def _finish(self, context: Context, ended: list[SyncOutcome]) -> dict[str, Any]:
        _raise_if_failed(ended)
        for outcome in ended:
            self.log.info("%s", outcome)
        by_id = {outcome.id: outcome for outcome in ended}
        add_outcomes(context, self.outlets, by_id)
        return {each: outcome.to_dict() for each, outcome in by_id.items()}

    def _state(self, context: Context) -> dict[str, Any]:
        """Return the state of syncs that have ended since the time, or will end."""
        since = self.since or context["dag_run"].start_date
        if isinstance(since, str):
            since = datetime.fromisoformat(since)
        now = datetime.now(UTC)
        ids = checked_ids(self.connection_ids)
        return create_state(BatchEntry(each, run_since(each, since, now)) for each in ids)


def _raise_if_failed(ended: list[SyncOutcome]) -> None:
    if failed := [outcome for outcome in ended if not outcome.is_successful]:
        raise AirflowException("; ".join(map(str, failed)))
