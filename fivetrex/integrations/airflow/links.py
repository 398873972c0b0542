"""The link from a task to the page of its connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from airflow.providers.common.compat.sdk import BaseOperatorLink

if TYPE_CHECKING:
    from airflow.providers.common.compat.sdk import BaseOperator, TaskInstanceKey

__all__ = ["FivetranConnectionLink"]

_DASHBOARD = "https://fivetran.com/dashboard/connections"


class FivetranConnectionLink(BaseOperatorLink):
    """A link to the page of the connection, or to all connections if the task has several."""

    name = "Fivetran connection"

    def get_link(self, operator: BaseOperator, *, ti_key: TaskInstanceKey) -> str:  # noqa: ARG002 - Airflow's interface
        """Return the URL of the page.

        Args:
            operator: The operator or the sensor.
            ti_key: The task instance.

        Returns:
            The URL.
        """
        ids: Any = getattr(operator, "connection_ids", None) or [
            getattr(operator, "connection_id", "")
        ]
        ids = [ids] if isinstance(ids, str) else list(ids)
        return f"{_DASHBOARD}/{quote(ids[0], safe='')}" if len(ids) == 1 else _DASHBOARD
