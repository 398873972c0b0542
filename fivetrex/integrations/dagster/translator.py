"""The asset of a table that a connection loads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import dagster as dg

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dagster import AssetSpec

__all__ = ["CONNECTION_ID", "ConnectionTable", "FivetrexTranslator", "column_schema"]

# The names of the existing library, so that what reads this metadata continues to work.
CONNECTION_ID = "dagster-fivetran/connector_id"
_DASHBOARD = "https://fivetran.com/dashboard/connections"


@dataclass(frozen=True, kw_only=True)
class ConnectionTable:
    """A table that a connection loads, and what its asset is made of.

    Attributes:
        connection_id: The ID of the connection.
        connection_name: The name of the connection, which Fivetran calls its schema.
        destination_id: The ID of the destination.
        destination_service: The service of the destination, such as `"snowflake"`.
        database: The database in the destination. None if it has none, or it is not known.
        schema: The name of the schema in the destination.
        table: The name of the table in the destination.
        columns: The enabled columns that the schema config has.
    """

    connection_id: str
    connection_name: str
    destination_id: str
    destination_service: str | None
    database: str | None
    schema: str
    table: str
    columns: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """The page of the connection in Fivetran's dashboard."""
        return f"{_DASHBOARD}/{self.connection_id}"


class FivetrexTranslator:
    """Translates tables to assets. To change the assets, override `get_asset_spec`.

    The keys, groups and kinds are those of the library `dagster-fivetran`, so that a migration
    keeps the history of the assets.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import ConnectionTable, FivetrexTranslator


        class Prefixed(FivetrexTranslator):
            def get_asset_spec(self, table: ConnectionTable) -> dg.AssetSpec:
                spec = super().get_asset_spec(table)
                return spec.replace_attributes(key=spec.key.with_prefix("fivetran"))
        ```
    """

    def get_asset_spec(self, table: ConnectionTable) -> AssetSpec:
        """Return the asset of a table.

        Args:
            table: The table.

        Returns:
            The asset. Its metadata must keep the ID of the connection.
        """
        metadata: dict[str, object] = {
            CONNECTION_ID: table.connection_id,
            "dagster-fivetran/connector_name": table.connection_name,
            "dagster-fivetran/destination_id": table.destination_id,
            "dagster-fivetran/destination_schema_name": table.schema,
            "dagster-fivetran/destination_table_name": table.table,
            "connector_url": dg.MetadataValue.url(table.url),
        }
        if table.destination_service:
            metadata["dagster/storage_kind"] = table.destination_service
        if table.database:
            metadata["dagster/table_name"] = f"{table.database}.{table.schema}.{table.table}"
        if table.columns:
            metadata["dagster/column_schema"] = column_schema(table.columns)
        kinds = {"fivetran", *({table.destination_service} - {None})}
        return dg.AssetSpec(
            key=dg.AssetKey([table.schema, table.table]),
            group_name=re.sub(r"[^A-Za-z0-9_]+", "_", table.connection_name).lower(),
            kinds={kind for kind in kinds if kind is not None},
            metadata=metadata,
        )


def column_schema(columns: Sequence[str]) -> dg.TableSchema:
    """Return the columns of a table, whose types the API does not return."""
    return dg.TableSchema(columns=[dg.TableColumn(name=name, type="") for name in sorted(columns)])
