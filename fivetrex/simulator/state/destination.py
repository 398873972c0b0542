"""A destination: the warehouse that a group's connections fill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.trust import Trust

#: The kinds of destination, by the API's names of 2026-07-10.
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

#: Where the data can be processed.
REGIONS = (
    "GCP_US_EAST4",
    "GCP_US_WEST1",
    "GCP_US_CENTRAL1",
    "GCP_EUROPE_WEST3",
    "GCP_AUSTRALIA_SOUTHEAST1",
    "GCP_NORTHAMERICA_NORTHEAST1",
    "GCP_EUROPE_WEST2",
    "GCP_ASIA_SOUTHEAST1",
    "GCP_ASIA_SOUTHEAST2",
    "GCP_ASIA_SOUTH1",
    "GCP_ASIA_NORTHEAST1",
    "AWS_US_EAST_1",
    "AWS_US_EAST_2",
    "AWS_US_WEST_2",
    "AWS_AP_NORTHEAST_1",
    "AWS_AP_SOUTHEAST_1",
    "AWS_AP_SOUTHEAST_2",
    "AWS_EU_CENTRAL_1",
    "AWS_EU_WEST_1",
    "AWS_EU_WEST_2",
    "AWS_AP_SOUTH_1",
    "AWS_CA_CENTRAL_1",
    "AWS_US_GOV_WEST_1",
    "AZURE_EASTUS2",
    "AZURE_AUSTRALIAEAST",
    "AZURE_UKSOUTH",
    "AZURE_WESTEUROPE",
    "AZURE_CENTRALUS",
    "AZURE_CANADACENTRAL",
    "AZURE_UAENORTH",
    "AZURE_SOUTHEASTASIA",
    "AZURE_EASTUS",
    "AZURE_JAPANEAST",
    "AZURE_CENTRALINDIA",
)

#: Hours from UTC, as the API writes them.
TIME_ZONE_OFFSETS = (*map(str, range(-11, 1)), *(f"+{hours}" for hours in range(1, 13)))


@dataclass(slots=True, eq=False)
class Destination:
    """One destination of the account; its id is its group's."""

    serial: int
    id: str
    service: str
    time_zone_offset: str
    # Without secrets: those are masked before they get here.
    config: Mapping[str, Any]
    region: str = "GCP_US_EAST4"
    setup_status: Literal["incomplete", "connected", "broken"] = "incomplete"
    daylight_saving_time_enabled: bool = False
    networking_method: str = "Directly"
    private_link_id: str | None = None
    proxy_agent_id: str | None = None
    hybrid_deployment_agent_id: str | None = None
    external_secrets_manager_id: str | None = None
    # Made for the first certificate or fingerprint that it trusts.
    trust: Trust | None = None
