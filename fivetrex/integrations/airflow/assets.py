"""The asset of a connection, whose events are its syncs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from airflow.providers.common.compat.sdk import Asset

from fivetrex._core.validation import check_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from airflow.providers.common.compat.sdk import Context

    from fivetrex import SyncOutcome

__all__ = ["add_outcomes", "connection_asset"]


def connection_asset(connection_id: str) -> Asset:
    """Return the asset of a connection, for the outlets of a task and the schedule of others.

    Args:
        connection_id: The connection's ID.

    Returns:
        The asset.

    Raises:
        ValueError: `connection_id` is empty.

    Example:
        ```python
        from fivetrex.integrations.airflow import FivetranSyncOperator, connection_asset

        sales = connection_asset("silver_brook")
        FivetranSyncOperator(task_id="sync", connection_ids="silver_brook", outlets=[sales])
        ```
    """
    check_id("connection_id", connection_id)
    return Asset(f"fivetran://connections/{quote(connection_id, safe='')}")


def add_outcomes(
    context: Context, outlets: Iterable[object], outcomes: Mapping[str, SyncOutcome]
) -> None:
    """Add the outcomes of syncs to the events of a task's outlets.

    The event of a connection's asset has its outcome only, and that of another asset has all.

    Args:
        context: The context of the task.
        outlets: The outlets of the task.
        outcomes: The outcomes by the ID of their connection.
    """
    plain: dict[str, Any] = {each: outcome.to_dict() for each, outcome in outcomes.items()}
    by_uri = {connection_asset(each).uri: each for each in plain}
    for outlet in outlets:
        if isinstance(outlet, Asset):
            own = by_uri.get(outlet.uri)
            context["outlet_events"][outlet].extra.update(plain if own is None else plain[own])
