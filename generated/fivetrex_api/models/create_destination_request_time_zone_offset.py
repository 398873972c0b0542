from typing import Literal

CreateDestinationRequestTimeZoneOffset = (
    Literal[
        "+1",
        "+10",
        "+11",
        "+12",
        "+2",
        "+3",
        "+4",
        "+5",
        "+6",
        "+7",
        "+8",
        "+9",
        "-1",
        "-10",
        "-11",
        "-2",
        "-3",
        "-4",
        "-5",
        "-6",
        "-7",
        "-8",
        "-9",
        "0",
    ]
    | str
)

CREATE_DESTINATION_REQUEST_TIME_ZONE_OFFSET_VALUES: set[CreateDestinationRequestTimeZoneOffset] = {
    "+1",
    "+10",
    "+11",
    "+12",
    "+2",
    "+3",
    "+4",
    "+5",
    "+6",
    "+7",
    "+8",
    "+9",
    "-1",
    "-10",
    "-11",
    "-2",
    "-3",
    "-4",
    "-5",
    "-6",
    "-7",
    "-8",
    "-9",
    "0",
}


def check_create_destination_request_time_zone_offset(
    value: str,
) -> CreateDestinationRequestTimeZoneOffset:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_DESTINATION_REQUEST_TIME_ZONE_OFFSET_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_DESTINATION_REQUEST_TIME_ZONE_OFFSET_VALUES!r}"
    )
