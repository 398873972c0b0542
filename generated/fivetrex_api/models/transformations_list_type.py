from typing import Literal

TransformationsListType = Literal["DBT_CORE", "QUICKSTART"] | str

TRANSFORMATIONS_LIST_TYPE_VALUES: set[TransformationsListType] = {
    "DBT_CORE",
    "QUICKSTART",
}


def check_transformations_list_type(value: str) -> TransformationsListType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in TRANSFORMATIONS_LIST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {TRANSFORMATIONS_LIST_TYPE_VALUES!r}"
    )
