from typing import Literal

TransformationScheduleScheduleType = Literal["CRON", "INTEGRATED", "INTERVAL", "TIME_OF_DAY"] | str

TRANSFORMATION_SCHEDULE_SCHEDULE_TYPE_VALUES: set[TransformationScheduleScheduleType] = {
    "CRON",
    "INTEGRATED",
    "INTERVAL",
    "TIME_OF_DAY",
}


def check_transformation_schedule_schedule_type(value: str) -> TransformationScheduleScheduleType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in TRANSFORMATION_SCHEDULE_SCHEDULE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TRANSFORMATION_SCHEDULE_SCHEDULE_TYPE_VALUES!r}"
    )
