from typing import Literal

CreateConnectionRequestDataDelaySensitivity = (
    Literal["CUSTOM", "HIGH", "LOW", "NORMAL", "SYNC_FREQUENCY"] | str
)

CREATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES: set[
    CreateConnectionRequestDataDelaySensitivity
] = {
    "CUSTOM",
    "HIGH",
    "LOW",
    "NORMAL",
    "SYNC_FREQUENCY",
}


def check_create_connection_request_data_delay_sensitivity(
    value: str,
) -> CreateConnectionRequestDataDelaySensitivity:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES!r}"
    )
