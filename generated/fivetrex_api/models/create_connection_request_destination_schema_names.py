from typing import Literal

CreateConnectionRequestDestinationSchemaNames = Literal["FIVETRAN_NAMING", "SOURCE_NAMING"] | str

CREATE_CONNECTION_REQUEST_DESTINATION_SCHEMA_NAMES_VALUES: set[
    CreateConnectionRequestDestinationSchemaNames
] = {
    "FIVETRAN_NAMING",
    "SOURCE_NAMING",
}


def check_create_connection_request_destination_schema_names(
    value: str,
) -> CreateConnectionRequestDestinationSchemaNames:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_CONNECTION_REQUEST_DESTINATION_SCHEMA_NAMES_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_CONNECTION_REQUEST_DESTINATION_SCHEMA_NAMES_VALUES!r}"
    )
