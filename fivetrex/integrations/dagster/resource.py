"""The resource: an account, and the syncs of assets."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import dagster as dg

from ..common.account import AccountSettings
from ..common.attempts import sync_or_continue
from .snapshot import read_destination, tables_of
from .translator import CONNECTION_ID, column_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex import Client, SyncOutcome
    from fivetrex._core.waiting.run import IfRunning, OnReschedule

    from .translator import ConnectionTable

__all__ = ["FivetrexResource", "materialization_metadata"]

# The tags of runs that repeat what has failed in an earlier run.
_RETRY_TAGS = ("dagster/is_resume_retry", "dagster/retry_number")
# No later attempt can succeed.
_PERMANENT = ("deleted",)


class FivetrexResource(dg.ConfigurableResource):  # type: ignore[type-arg]  # it is its own value
    """An account of Fivetran.

    Attributes:
        api_key: The API key; use `dagster.EnvVar`.
        api_secret: Its secret; use `dagster.EnvVar`.
        base_url: The URL of the API; by default Fivetran's.
        allow_http: Whether the URL may be plain HTTP on another host than this one.
        plan: The plan of the account, whose rate limits all processes keep: `"trial"` or `"paid"`.
            By default, the limits are learned from responses.
        share: The share of these limits to use, more than 0 and at most 1.
        budget: Where processes share the budget: `"sqlite:///PATH"` or `"redis://HOST:PORT/DB"`.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource

        fivetran = FivetrexResource(
            api_key=dg.EnvVar("FIVETRAN_API_KEY"),
            api_secret=dg.EnvVar("FIVETRAN_API_SECRET"),
            plan="paid",
        )
        ```
    """

    api_key: str
    api_secret: str
    base_url: str | None = None
    allow_http: bool = False
    plan: str | None = None
    share: float = 1.0
    budget: str | None = None

    def account(self) -> AccountSettings:
        """Return the settings of the account.

        Returns:
            The settings, with the values of environment variables.

        Raises:
            ConfigurationError: A setting is missing or out of range.
        """
        options = {
            "base_url": _value(self.base_url),
            "allow_http": self.allow_http,
            "plan": _value(self.plan),
            "share": self.share,
            "budget": _value(self.budget),
        }
        return AccountSettings.from_options(
            _value(self.api_key) or "", _value(self.api_secret) or "", options
        )

    def client(self) -> Client:
        """Return a new client, which the caller closes.

        Returns:
            The client.

        Raises:
            ConfigurationError: A setting is missing or out of range.
        """
        return self.account().client()

    def sync_and_wait(
        self,
        context: dg.AssetExecutionContext,
        *,
        if_running: IfRunning = "join",
        timeout: float | None = None,
        start_timeout: float | None = 600.0,
        poll_interval: float | None = None,
        on_reschedule: OnReschedule = "return",
        max_running: int | None = None,
    ) -> Iterator[dg.MaterializeResult[Any]]:
        """Sync the connections of the selected assets, and materialize their tables.

        A connection that succeeds is materialized, even if another one fails. The schedules of the
        connections stay as they are. A retry joins the syncs that an earlier attempt has started,
        and does not repeat those that have succeeded. If the run is terminated, the syncs continue.

        Args:
            context: The context of the asset.
            if_running: What to do about a running sync, as in `client.connections.start_sync`.
            timeout: The time limit for all syncs in seconds. None means no limit.
            start_timeout: Seconds after which a sync that was not seen running has not started.
            poll_interval: Seconds between two reads; by default growing with the age of the syncs.
            on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.
            max_running: The maximum number of syncs that run at a time.

        Yields:
            A result for each selected table of a connection that has succeeded.

        Raises:
            dagster.Failure: A sync did not succeed. It has all reasons.
            FivetrexError: The API rejected the credentials, or the time limit was reached.

        Example:
            ```python
            from collections.abc import Iterator
            from typing import Any

            import dagster as dg

            from fivetrex.integrations.dagster import FivetrexResource


            def tables(
                context: dg.AssetExecutionContext, fivetran: FivetrexResource
            ) -> Iterator[dg.MaterializeResult[Any]]:
                yield from fivetran.sync_and_wait(context, timeout=3600.0)
            ```
        """
        keys = _selected(context)
        failed: list[SyncOutcome] = []
        with self.client() as client:
            syncs = sync_or_continue(
                client,
                keys,
                since=_earlier_start(context),
                if_running=if_running,
                timeout=timeout,
                start_timeout=start_timeout,
                poll_interval=poll_interval,
                on_reschedule=on_reschedule,
                max_running=max_running,
            )
            for outcome in syncs:
                context.log.info(str(outcome))
                if outcome.is_successful:
                    yield from _results(context, client, outcome, keys[outcome.id])
                else:
                    failed.append(outcome)
        if failed:
            raise dg.Failure(
                "; ".join(map(str, failed)),
                metadata={each.id: dg.MetadataValue.json(each.to_dict()) for each in failed},
                allow_retries=not all(each.status in _PERMANENT for each in failed),
            )


def materialization_metadata(
    outcome: SyncOutcome, table: ConnectionTable
) -> dict[str, dg.MetadataValue[Any]]:
    """Return the metadata of the materialization of a table."""
    metadata: dict[str, dg.MetadataValue[Any]] = {
        "connector_url": dg.MetadataValue.url(table.url),
        "fivetran/status": dg.MetadataValue.text(outcome.status),
    }
    if outcome.finished_at is not None:
        finished = outcome.finished_at.timestamp()
        metadata["fivetran/finished_at"] = dg.MetadataValue.timestamp(finished)
    if outcome.started_at is not None:
        started = outcome.started_at.timestamp()
        metadata["fivetran/started_at"] = dg.MetadataValue.timestamp(started)
    if outcome.duration is not None:
        metadata["fivetran/duration"] = dg.MetadataValue.float(outcome.duration.total_seconds())
    if table.columns:
        metadata["dagster/column_schema"] = dg.MetadataValue.table_schema(
            column_schema(table.columns)
        )
    return metadata


def _selected(context: dg.AssetExecutionContext) -> dict[str, set[dg.AssetKey]]:
    """Return the selected assets by the ID of their connection."""
    keys: dict[str, set[dg.AssetKey]] = {}
    for spec in context.assets_def.specs:
        if spec.key not in context.selected_asset_keys:
            continue
        connection_id = spec.metadata.get(CONNECTION_ID)
        if not isinstance(connection_id, str):
            raise dg.DagsterInvalidDefinitionError(
                f"the asset {spec.key.to_user_string()} has no metadata {CONNECTION_ID!r}; create "
                "its spec with load_specs, and keep the metadata in the translator"
            )
        keys.setdefault(connection_id, set()).add(spec.key)
    return keys


def _results(
    context: dg.AssetExecutionContext,
    client: Client,
    outcome: SyncOutcome,
    keys: set[dg.AssetKey],
) -> Iterator[dg.MaterializeResult[Any]]:
    """Yield the results of the selected tables of a connection."""
    connection = outcome.connection or client.connections.get(outcome.id)
    destination = read_destination(client, connection)
    loaded = {(t.schema, t.table): t for t in tables_of(client, connection, destination)}
    for spec in context.assets_def.specs:
        if spec.key not in keys:
            continue
        table = loaded.get(
            (
                str(spec.metadata.get("dagster-fivetran/destination_schema_name")),
                str(spec.metadata.get("dagster-fivetran/destination_table_name")),
            )
        )
        if table is None:
            name = spec.key.to_user_string()
            context.log.warning(f"{outcome.id} does not load {name} any more")
            continue
        metadata = materialization_metadata(outcome, table)
        yield dg.MaterializeResult(asset_key=spec.key, metadata=metadata)


def _earlier_start(context: dg.AssetExecutionContext) -> datetime | None:
    """Return the start of the first of the runs that this one repeats; None if it repeats none."""
    run = context.run
    is_resumed = any(tag in run.tags for tag in _RETRY_TAGS)
    if not (context.retry_number or is_resumed):
        return None
    first = run.root_run_id if is_resumed and run.root_run_id else run.run_id
    record = context.instance.get_run_record_by_id(first)
    if record is None or record.start_time is None:
        return None
    return datetime.fromtimestamp(record.start_time, UTC)


def _value(setting: str | None) -> str | None:
    """Return a setting, read from its environment variable while definitions are loaded."""
    if isinstance(setting, dg.EnvVar):
        return setting.get_value()
    return setting
