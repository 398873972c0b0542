from typing import Literal

CreateConnectionRequestScheduleType = Literal["auto", "manual"] | str

CREATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES: set[CreateConnectionRequestScheduleType] = {
    "auto",
    "manual",
}


def check_create_connection_request_schedule_type(
    value: str,
) -> CreateConnectionRequestScheduleType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_CONNECTION_REQUEST_SCHEDULE_TYPE_VALUES!r}"
    )
