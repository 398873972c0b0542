from typing import Literal

TransformationScheduleDaysOfWeekItem = (
    Literal["FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY"] | str
)

TRANSFORMATION_SCHEDULE_DAYS_OF_WEEK_ITEM_VALUES: set[TransformationScheduleDaysOfWeekItem] = {
    "FRIDAY",
    "MONDAY",
    "SATURDAY",
    "SUNDAY",
    "THURSDAY",
    "TUESDAY",
    "WEDNESDAY",
}


def check_transformation_schedule_days_of_week_item(
    value: str,
) -> TransformationScheduleDaysOfWeekItem:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in TRANSFORMATION_SCHEDULE_DAYS_OF_WEEK_ITEM_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TRANSFORMATION_SCHEDULE_DAYS_OF_WEEK_ITEM_VALUES!r}"
    )
