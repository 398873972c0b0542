from typing import Literal

UpdateConnectionRequestSyncFrequency = (
    Literal[1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440] | int
)

UPDATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES: set[UpdateConnectionRequestSyncFrequency] = {
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


def check_update_connection_request_sync_frequency(
    value: int,
) -> UpdateConnectionRequestSyncFrequency:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_CONNECTION_REQUEST_SYNC_FREQUENCY_VALUES!r}"
    )
