from typing import Literal

CreateConnectionRequestSyncFrequency = (
    Literal[1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440] | int
)

CREATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES: set[CreateConnectionRequestSyncFrequency] = {
    1,
    5,
    15,
    30,
    60,
    120,
    180,
    360,
    480,
    720,
    1440,
}


def check_create_connection_request_sync_frequency(
    value: int,
) -> CreateConnectionRequestSyncFrequency:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES!r}"
    )
