from typing import Literal

SystemKeyPermissionRequestAccessLevel = Literal["MANAGE", "NONE", "READ"] | str

SYSTEM_KEY_PERMISSION_REQUEST_ACCESS_LEVEL_VALUES: set[SystemKeyPermissionRequestAccessLevel] = {
    "MANAGE",
    "NONE",
    "READ",
}


def check_system_key_permission_request_access_level(
    value: str,
) -> SystemKeyPermissionRequestAccessLevel:
    """Return a value that the definition lists; raise a TypeError for any other value."""
    if value in SYSTEM_KEY_PERMISSION_REQUEST_ACCESS_LEVEL_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SYSTEM_KEY_PERMISSION_REQUEST_ACCESS_LEVEL_VALUES!r}"
    )
