from typing import Literal

UpdateSchemaConfigRequestSchemaChangeHandling = (
    Literal["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"] | str
)

UPDATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES: set[
    UpdateSchemaConfigRequestSchemaChangeHandling
] = {
    "ALLOW_ALL",
    "ALLOW_COLUMNS",
    "BLOCK_ALL",
}


def check_update_schema_config_request_schema_change_handling(
    value: str,
) -> UpdateSchemaConfigRequestSchemaChangeHandling:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES!r}"
    )
