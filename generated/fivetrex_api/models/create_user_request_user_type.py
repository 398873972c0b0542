from typing import Literal

CreateUserRequestUserType = Literal["REGULAR_USER", "SERVICE_ACCOUNT"] | str

CREATE_USER_REQUEST_USER_TYPE_VALUES: set[CreateUserRequestUserType] = {
    "REGULAR_USER",
    "SERVICE_ACCOUNT",
}


def check_create_user_request_user_type(value: str) -> CreateUserRequestUserType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in CREATE_USER_REQUEST_USER_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CREATE_USER_REQUEST_USER_TYPE_VALUES!r}"
    )
