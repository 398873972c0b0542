from typing import Literal

UpdateConnectionRequestDataDelaySensitivity = (
    Literal["CUSTOM", "HIGH", "LOW", "NORMAL", "SYNC_FREQUENCY"] | str
)

UPDATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES: set[
    UpdateConnectionRequestDataDelaySensitivity
] = {
    "CUSTOM",
    "HIGH",
    "LOW",
    "NORMAL",
    "SYNC_FREQUENCY",
}


def check_update_connection_request_data_delay_sensitivity(
    value: str,
) -> UpdateConnectionRequestDataDelaySensitivity:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_CONNECTION_REQUEST_DATA_DELAY_SENSITIVITY_VALUES!r}"
    )
