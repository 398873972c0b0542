from typing import Literal

ListAllUsersUserType = Literal["REGULAR_USER", "SERVICE_ACCOUNT"] | str

LIST_ALL_USERS_USER_TYPE_VALUES: set[ListAllUsersUserType] = {
    "REGULAR_USER",
    "SERVICE_ACCOUNT",
}


def check_list_all_users_user_type(value: str) -> ListAllUsersUserType:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in LIST_ALL_USERS_USER_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {LIST_ALL_USERS_USER_TYPE_VALUES!r}"
    )
