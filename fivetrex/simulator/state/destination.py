"""A destination: the data warehouse that a group's connections write to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.trust import Trust

#: The ids of the destination types in the API, as of 2026-07-10.
SERVICES = (
    "aiven_kafka_wh",
    "aurora_postgres_warehouse",
    "aurora_warehouse",
    "aws_msk_wh",
    "azure_postgres_warehouse",
    "azure_sql_data_warehouse",
    "azure_sql_database",
    "azure_sql_managed_db_warehouse",
    "big_query",
    "big_query_dts",
    "clickhouse",
    "confluent_cloud_wh",
    "databricks",
    "databricks_via_managed_data_lake",
    "managed_big_query",
    "managed_data_lake",
    "maria_rds_warehouse",
    "maria_warehouse",
    "materialize",
    "milvus",
    "motherduck",
    "mysql_rds_warehouse",
    "mysql_warehouse",
    "oracle_rac_warehouse",
    "oracle_rds_warehouse",
    "oracle_warehouse",
    "postgres_databricks_warehouse",
    "postgres_gcp_warehouse",
    "postgres_rds_warehouse",
    "postgres_warehouse",
    "redshift",
    "singlestore",
    "snowflake",
    "sql_server_rds_warehouse",
    "sql_server_warehouse",
    "surrealdb_destination",
    "teradata_destination",
)


@dataclass(slots=True, eq=False)
class Destination:
    """One destination of the account; its id is its group's."""

    serial: int
    id: str
    service: str
    time_zone_offset: str
    # With masked secrets.
    config: Mapping[str, Any]
    region: str = "GCP_US_EAST4"
    setup_status: Literal["incomplete", "connected", "broken"] = "incomplete"
    daylight_saving_time_enabled: bool = False
    networking_method: str = "Directly"
    private_link_id: str | None = None
    proxy_agent_id: str | None = None
    hybrid_deployment_agent_id: str | None = None
    external_secrets_manager_id: str | None = None
    # Created for the first trusted certificate or fingerprint.
    trust: Trust | None = None

    @property
    def used_ids(self) -> tuple[str | None, ...]:
        """The ids of the private link, agent and secrets manager that it uses."""
        return (
            self.private_link_id,
            self.proxy_agent_id,
            self.hybrid_deployment_agent_id,
            self.external_secrets_manager_id,
        )
