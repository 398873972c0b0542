from typing import Literal

CreateTransformationProjectRequestType = Literal["DBT_CORE"]

CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES: set[CreateTransformationProjectRequestType] = {
    "DBT_CORE",
}


def check_create_transformation_project_request_type(
    value: str,
) -> CreateTransformationProjectRequestType:
    if value in CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_TRANSFORMATION_PROJECT_REQUEST_TYPE_VALUES!r}"
    )
