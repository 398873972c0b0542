from typing import Literal

CreatePrivateLinkRequestService = (
    Literal[
        "DATABRICKS_AWS",
        "DATABRICKS_AZURE",
        "DATABRICKS_GCP",
        "ONELAKE_AZURE",
        "POSTGRES_WAREHOUSE_AZURE",
        "REDSHIFT_AWS",
        "SNOWFLAKE_AWS",
        "SNOWFLAKE_AZURE",
        "SNOWFLAKE_GCP",
        "SOURCE_AWS",
        "SOURCE_AZURE",
        "SOURCE_GCP",
        "SQL_DATA_WAREHOUSE_AZURE",
    ]
    | str
)

CREATE_PRIVATE_LINK_REQUEST_SERVICE_VALUES: set[CreatePrivateLinkRequestService] = {
    "DATABRICKS_AWS",
    "DATABRICKS_AZURE",
    "DATABRICKS_GCP",
    "ONELAKE_AZURE",
    "POSTGRES_WAREHOUSE_AZURE",
    "REDSHIFT_AWS",
    "SNOWFLAKE_AWS",
    "SNOWFLAKE_AZURE",
    "SNOWFLAKE_GCP",
    "SOURCE_AWS",
    "SOURCE_AZURE",
    "SOURCE_GCP",
    "SQL_DATA_WAREHOUSE_AZURE",
}


def check_create_private_link_request_service(value: str) -> CreatePrivateLinkRequestService:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_PRIVATE_LINK_REQUEST_SERVICE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_PRIVATE_LINK_REQUEST_SERVICE_VALUES!r}"
    )
