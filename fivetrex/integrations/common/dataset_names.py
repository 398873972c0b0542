"""The names of tables in a destination, by the naming convention of OpenLineage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.models import Destination

    from .tables import LoadedTable

__all__ = ["DatasetNames"]

_DEFAULT_PORTS = {
    "postgres": 5432,
    "redshift": 5439,
    "mysql": 3306,
    "sqlserver": 1433,
}
_SCHEMES = {
    "postgres": ("postgres",),
    "redshift": ("redshift",),
    "mysql": ("mysql", "aurora"),
    "sqlserver": ("sql_server", "azure_sql"),
    "snowflake": ("snowflake",),
    "bigquery": ("big_query",),
    "databricks": ("databricks",),
}


@dataclass(frozen=True)
class DatasetNames:
    """The naming of tables in a destination.

    Attributes:
        namespace: Identifies the database server or the account.
        database: The database or project. None if names have none.
    """

    namespace: str
    database: str | None

    @classmethod
    def of(cls, destination: Destination) -> DatasetNames:
        """Return the naming of a destination.

        Args:
            destination: The destination, from `client.destinations.get`.
        """
        config: Mapping[str, Any] = destination.config or {}
        service = destination.service or "unknown"
        scheme = next(
            (name for name, known in _SCHEMES.items() if service.startswith(known)), service
        )
        host = str(config.get("host") or config.get("server_host_name") or destination.id)
        database = config.get("database") or config.get("catalog")
        if scheme == "bigquery":
            return cls("bigquery", config.get("project_id"))
        if scheme == "snowflake":
            account = host.removesuffix(".snowflakecomputing.com")
            return cls(f"snowflake://{account}", database)
        if scheme == "databricks":
            return cls(f"databricks://{host}", database)
        port = config.get("port") or _DEFAULT_PORTS.get(scheme)
        address = f"{host}:{port}" if port else host
        return cls(f"{scheme}://{address}", database)

    def name(self, table: LoadedTable) -> str:
        """Return the name of a table."""
        parts = [self.database, table.schema, table.name]
        return ".".join(part for part in parts if part)
