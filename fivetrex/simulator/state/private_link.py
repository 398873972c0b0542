"""A private link: a connection to a source or destination that does not use the internet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

#: The types of private link, each with the required fields of its ``config``.
SERVICES: dict[str, tuple[str, ...]] = {
    "DATABRICKS_AWS": ("connection_service_name",),
    "SNOWFLAKE_AWS": ("account_url", "vpce_id"),
    "REDSHIFT_AWS": ("aws_account_id", "cluster_identifier"),
    "SOURCE_AWS": ("connection_service_name",),
    "DATABRICKS_AZURE": ("connection_service_id", "workspace_url"),
    "SNOWFLAKE_AZURE": ("account_url", "pls_id"),
    "ONELAKE_AZURE": ("connection_service_id",),
    "POSTGRES_WAREHOUSE_AZURE": ("connection_service_id",),
    "SQL_DATA_WAREHOUSE_AZURE": ("connection_service_id",),
    "SOURCE_AZURE": ("connection_service_id", "sub_resource_name"),
    "SNOWFLAKE_GCP": ("account_url", "pls_id"),
    "SOURCE_GCP": ("private_connection_service_id",),
    "DATABRICKS_GCP": ("connection_service_id", "workspace_url"),
}

#: The time in which a cloud provider creates or updates a private link.
WORK = timedelta(minutes=1)


@dataclass(slots=True, eq=False)
class PrivateLink:
    """One private link of the account."""

    serial: int
    id: str
    name: str
    region: str
    service: str
    config: Mapping[str, Any]
    created_at: datetime
    created_by: str
    # When the creation and the last update are complete.
    ready_at: datetime
    changed_at: datetime | None = None
    # Why it has failed; an update repairs it.
    failure: str | None = None

    @property
    def cloud_provider(self) -> str:
        """The cloud provider."""
        return self.service.rpartition("_")[2]

    @property
    def host(self) -> str:
        """The host name of the private endpoint."""
        return f"{self.id.replace('_', '-')}.privatelink.example.com"

    def state(self, now: datetime) -> Literal["CREATING", "UPDATING", "OK", "FAIL"]:
        """Return the state at a time."""
        if self.failure is not None:
            return "FAIL"
        if now < self.ready_at:
            return "CREATING"
        if self.changed_at is not None and now < self.changed_at:
            return "UPDATING"
        return "OK"
