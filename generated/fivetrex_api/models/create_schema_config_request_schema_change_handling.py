from typing import Literal

CreateSchemaConfigRequestSchemaChangeHandling = (
    Literal["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"] | str
)

CREATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES: set[
    CreateSchemaConfigRequestSchemaChangeHandling
] = {
    "ALLOW_ALL",
    "ALLOW_COLUMNS",
    "BLOCK_ALL",
}


def check_create_schema_config_request_schema_change_handling(
    value: str,
) -> CreateSchemaConfigRequestSchemaChangeHandling:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES!r}"
    )
