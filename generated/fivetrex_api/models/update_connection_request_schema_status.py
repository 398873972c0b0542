from typing import Literal

UpdateConnectionRequestSchemaStatus = Literal["blocked_on_capture", "ready"] | str

UPDATE_CONNECTION_REQUEST_SCHEMA_STATUS_VALUES: set[UpdateConnectionRequestSchemaStatus] = {
    "blocked_on_capture",
    "ready",
}


def check_update_connection_request_schema_status(
    value: str,
) -> UpdateConnectionRequestSchemaStatus:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_CONNECTION_REQUEST_SCHEMA_STATUS_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_CONNECTION_REQUEST_SCHEMA_STATUS_VALUES!r}"
    )
