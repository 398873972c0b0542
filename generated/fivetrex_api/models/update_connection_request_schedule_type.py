from typing import Literal

UpdateConnectionRequestScheduleType = Literal["auto", "manual"] | str

UPDATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES: set[UpdateConnectionRequestScheduleType] = {
    "auto",
    "manual",
}


def check_update_connection_request_schedule_type(
    value: str,
) -> UpdateConnectionRequestScheduleType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in UPDATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {UPDATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES!r}"
    )
