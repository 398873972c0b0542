from typing import Literal

CreateTransformationProjectRequestType = Literal["DBT_CORE"] | str

CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES: set[CreateTransformationProjectRequestType] = {
    "DBT_CORE",
}


def check_create_transformation_project_request_type(
    value: str,
) -> CreateTransformationProjectRequestType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES!r}"
    )
