from typing import Literal

CreateTransformationRequestType = Literal["DBT_CORE", "QUICKSTART"] | str

CREATE_TRANSFORMATION_REQUEST_TYPE_VALUES: set[CreateTransformationRequestType] = {
    "DBT_CORE",
    "QUICKSTART",
}


def check_create_transformation_request_type(value: str) -> CreateTransformationRequestType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_TRANSFORMATION_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_TRANSFORMATION_REQUEST_TYPE_VALUES!r}"
    )
